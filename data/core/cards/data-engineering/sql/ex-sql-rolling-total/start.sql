-- sales (sale_id, sold_at, cents)
--
-- One row for every day with a sale, in order:
-- day, revenue, running_total, last_7_days
SELECT date(sold_at) AS day, cents AS revenue
FROM sales
ORDER BY day;
