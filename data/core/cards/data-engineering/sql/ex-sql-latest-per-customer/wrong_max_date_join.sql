-- Joins back on the latest day: of several orders on it, all come along.
WITH latest AS (
    SELECT customer_id, MAX(ordered_on) AS ordered_on
    FROM orders
    GROUP BY customer_id
)
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN latest AS l ON l.customer_id = c.customer_id
LEFT JOIN orders AS o
    ON o.customer_id = l.customer_id
    AND o.ordered_on = l.ordered_on;
