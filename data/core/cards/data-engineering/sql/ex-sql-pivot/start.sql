-- sales (sale_id, product, sold_at, units)
--
-- One row for every product, one column for every quarter of 2026:
-- product, q1, q2, q3, q4, units
SELECT product, COUNT(CASE WHEN sold_at < '2026-04-01' THEN 1 ELSE 0 END) AS q1
FROM sales
GROUP BY product;
