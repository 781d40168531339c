-- Adds the units up where sales are to be counted.
SELECT
    product,
    SUM(CASE WHEN sold_at >= '2026-01-01' AND sold_at < '2026-04-01'
        THEN units ELSE 0 END) AS q1,
    SUM(CASE WHEN sold_at >= '2026-04-01' AND sold_at < '2026-07-01'
        THEN units ELSE 0 END) AS q2,
    SUM(CASE WHEN sold_at >= '2026-07-01' AND sold_at < '2026-10-01'
        THEN units ELSE 0 END) AS q3,
    SUM(CASE WHEN sold_at >= '2026-10-01' AND sold_at < '2027-01-01'
        THEN units ELSE 0 END) AS q4,
    SUM(CASE WHEN sold_at >= '2026-01-01' AND sold_at < '2027-01-01'
        THEN units ELSE 0 END) AS units
FROM sales
WHERE product IS NOT NULL
GROUP BY product
ORDER BY product;
