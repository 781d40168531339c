-- orders (order_id, ordered_on, cents)
--
-- One row for every month from the first to the last with a counting order:
-- month, revenue, previous, growth
SELECT strftime('%Y-%m', ordered_on) AS month, SUM(cents) AS revenue
FROM orders
GROUP BY month;
