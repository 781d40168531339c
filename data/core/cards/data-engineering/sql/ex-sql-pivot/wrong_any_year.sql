-- Asks for the month, and puts all years together.
SELECT
    product,
    COUNT(CASE WHEN strftime('%m', sold_at) IN ('01', '02', '03') THEN 1 END) AS q1,
    COUNT(CASE WHEN strftime('%m', sold_at) IN ('04', '05', '06') THEN 1 END) AS q2,
    COUNT(CASE WHEN strftime('%m', sold_at) IN ('07', '08', '09') THEN 1 END) AS q3,
    COUNT(CASE WHEN strftime('%m', sold_at) IN ('10', '11', '12') THEN 1 END) AS q4,
    COALESCE(SUM(CASE WHEN sold_at IS NOT NULL THEN units END), 0) AS units
FROM sales
WHERE product IS NOT NULL
GROUP BY product
ORDER BY product;
