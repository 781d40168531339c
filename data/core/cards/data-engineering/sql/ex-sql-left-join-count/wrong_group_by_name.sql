-- Two customers of one name become one row.
SELECT
    MIN(c.customer_id) AS customer_id,
    c.name,
    COUNT(DISTINCT o.order_id) AS paid_orders,
    COUNT(DISTINCT t.ticket_id) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id AND o.status = 'paid'
LEFT JOIN tickets AS t ON t.customer_id = c.customer_id
GROUP BY c.name;
