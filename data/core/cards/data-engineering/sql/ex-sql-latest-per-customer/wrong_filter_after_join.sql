-- The condition in WHERE throws out the rows that the LEFT JOIN had kept.
WITH ranked AS (
    SELECT
        orders.*,
        ROW_NUMBER() OVER (
            PARTITION BY customer_id
            ORDER BY ordered_on DESC, order_id DESC
        ) AS place
    FROM orders
    WHERE ordered_on IS NOT NULL
)
SELECT c.customer_id, c.name, r.order_id, r.ordered_on, r.amount
FROM customers AS c
LEFT JOIN ranked AS r ON r.customer_id = c.customer_id
WHERE r.place = 1;
