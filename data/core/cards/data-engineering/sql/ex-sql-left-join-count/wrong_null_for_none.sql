-- Without an order status is NULL, and so is the sum: NULL instead of 0.
SELECT
    c.customer_id,
    c.name,
    SUM(o.status = 'paid') AS paid_orders,
    (SELECT COUNT(*) FROM tickets AS t WHERE t.customer_id = c.customer_id) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name;
