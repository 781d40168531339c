-- customers (customer_id, name, city)
-- orders (order_id, customer_id, status, ordered_on, total)
-- tickets (ticket_id, customer_id, opened_on, topic)
--
-- One row for every customer:
-- customer_id, name, paid_orders, tickets
SELECT c.customer_id, c.name
FROM customers AS c;
