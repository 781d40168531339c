-- Partitions by the orders' side: customers without orders share one NULL partition.
WITH ranked AS (
    SELECT
        c.customer_id,
        c.name,
        o.order_id,
        o.ordered_on,
        o.amount,
        ROW_NUMBER() OVER (
            PARTITION BY o.customer_id
            ORDER BY o.ordered_on DESC, o.order_id DESC
        ) AS place
    FROM customers AS c
    LEFT JOIN orders AS o
        ON o.customer_id = c.customer_id
        AND o.ordered_on IS NOT NULL
)
SELECT customer_id, name, order_id, ordered_on, amount
FROM ranked
WHERE place = 1;
