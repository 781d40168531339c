WITH paid AS (
    SELECT customer_id, COUNT(*) AS paid_orders
    FROM orders
    WHERE status = 'paid'
    GROUP BY customer_id
),
asked AS (
    SELECT customer_id, COUNT(*) AS tickets
    FROM tickets
    GROUP BY customer_id
)
SELECT
    c.customer_id,
    c.name,
    COALESCE(p.paid_orders, 0) AS paid_orders,
    COALESCE(a.tickets, 0) AS tickets
FROM customers AS c
LEFT JOIN paid AS p ON p.customer_id = c.customer_id
LEFT JOIN asked AS a ON a.customer_id = c.customer_id;
