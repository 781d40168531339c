-- Counts the units that are known: a sale without them is lost.
SELECT
    product,
    COUNT(units) FILTER (WHERE sold_at >= '2026-01-01' AND sold_at < '2026-04-01') AS q1,
    COUNT(units) FILTER (WHERE sold_at >= '2026-04-01' AND sold_at < '2026-07-01') AS q2,
    COUNT(units) FILTER (WHERE sold_at >= '2026-07-01' AND sold_at < '2026-10-01') AS q3,
    COUNT(units) FILTER (WHERE sold_at >= '2026-10-01' AND sold_at < '2027-01-01') AS q4,
    COALESCE(
        SUM(units) FILTER (WHERE sold_at >= '2026-01-01' AND sold_at < '2027-01-01'),
        0
    ) AS units
FROM sales
WHERE product IS NOT NULL
GROUP BY product
ORDER BY product;
