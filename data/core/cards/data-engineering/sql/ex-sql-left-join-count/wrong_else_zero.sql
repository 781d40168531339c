-- COUNT counts what is not NULL, and 0 is not NULL: every order counts.
SELECT
    c.customer_id,
    c.name,
    COUNT(CASE WHEN o.status = 'paid' THEN 1 ELSE 0 END) AS paid_orders,
    (SELECT COUNT(*) FROM tickets AS t WHERE t.customer_id = c.customer_id) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id
GROUP BY c.customer_id, c.name;
