-- customers (customer_id, name, city)
-- orders (order_id, customer_id, ordered_on, amount)
--
-- One row for every customer, with that customer's latest order:
-- customer_id, name, order_id, ordered_on, amount
SELECT c.customer_id, c.name
FROM customers AS c;
