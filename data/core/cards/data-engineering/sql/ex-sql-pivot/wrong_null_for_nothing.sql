-- SUM over no value is NULL, not 0: for units, and for conditions that are all unknown.
SELECT
    product,
    SUM(sold_at >= '2026-01-01' AND sold_at < '2026-04-01') AS q1,
    SUM(sold_at >= '2026-04-01' AND sold_at < '2026-07-01') AS q2,
    SUM(sold_at >= '2026-07-01' AND sold_at < '2026-10-01') AS q3,
    SUM(sold_at >= '2026-10-01' AND sold_at < '2027-01-01') AS q4,
    SUM(CASE WHEN sold_at >= '2026-01-01' AND sold_at < '2027-01-01' THEN units END)
        AS units
FROM sales
WHERE product IS NOT NULL
GROUP BY product
ORDER BY product;
