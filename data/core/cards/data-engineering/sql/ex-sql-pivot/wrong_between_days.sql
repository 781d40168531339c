-- '2026-03-31 18:20:00' is greater than '2026-03-31': the last days of quarters are lost.
SELECT
    product,
    COUNT(CASE WHEN sold_at BETWEEN '2026-01-01' AND '2026-03-31' THEN 1 END) AS q1,
    COUNT(CASE WHEN sold_at BETWEEN '2026-04-01' AND '2026-06-30' THEN 1 END) AS q2,
    COUNT(CASE WHEN sold_at BETWEEN '2026-07-01' AND '2026-09-30' THEN 1 END) AS q3,
    COUNT(CASE WHEN sold_at BETWEEN '2026-10-01' AND '2026-12-31' THEN 1 END) AS q4,
    COALESCE(
        SUM(CASE WHEN strftime('%Y', sold_at) = '2026' THEN units END), 0
    ) AS units
FROM sales
WHERE product IS NOT NULL
GROUP BY product
ORDER BY product;
