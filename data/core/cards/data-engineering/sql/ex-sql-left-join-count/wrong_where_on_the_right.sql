-- The condition in WHERE refuses the NULL status of customers without orders.
SELECT
    c.customer_id,
    c.name,
    COUNT(o.order_id) AS paid_orders,
    (SELECT COUNT(*) FROM tickets AS t WHERE t.customer_id = c.customer_id) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
WHERE o.status = 'paid'
GROUP BY c.customer_id, c.name;
