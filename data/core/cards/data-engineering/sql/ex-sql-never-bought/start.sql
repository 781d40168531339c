-- customers (customer_id, name)
-- purchases (purchase_id, customer_id, product, bought_on, returned_on)
--
-- One row for every customer with an espresso machine and without a descaler:
-- customer_id, name, machines, first_bought
SELECT c.customer_id, c.name, p.bought_on AS first_bought
FROM customers AS c
JOIN purchases AS p ON p.customer_id = c.customer_id
WHERE p.product = 'espresso machine' AND p.product <> 'descaler';
