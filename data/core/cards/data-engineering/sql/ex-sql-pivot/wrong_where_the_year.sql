-- WHERE drops the products that sold nothing in 2026.
SELECT
    product,
    COUNT(CASE WHEN sold_at < '2026-04-01' THEN 1 END) AS q1,
    COUNT(CASE WHEN sold_at >= '2026-04-01' AND sold_at < '2026-07-01' THEN 1 END) AS q2,
    COUNT(CASE WHEN sold_at >= '2026-07-01' AND sold_at < '2026-10-01' THEN 1 END) AS q3,
    COUNT(CASE WHEN sold_at >= '2026-10-01' THEN 1 END) AS q4,
    COALESCE(SUM(units), 0) AS units
FROM sales
WHERE product IS NOT NULL AND sold_at >= '2026-01-01' AND sold_at < '2027-01-01'
GROUP BY product
ORDER BY product;
