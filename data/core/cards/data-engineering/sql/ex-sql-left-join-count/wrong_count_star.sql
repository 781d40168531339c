-- COUNT(*) also counts the row of NULLs that stands for "no order".
WITH asked AS (
    SELECT customer_id, COUNT(*) AS tickets
    FROM tickets
    GROUP BY customer_id
)
SELECT
    c.customer_id,
    c.name,
    COUNT(*) AS paid_orders,
    COALESCE(a.tickets, 0) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id AND o.status = 'paid'
LEFT JOIN asked AS a ON a.customer_id = c.customer_id
GROUP BY c.customer_id, c.name, a.tickets;
