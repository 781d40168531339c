-- Puts the Januaries of two years into one sum.
WITH RECURSIVE bounds AS (
    SELECT
        strftime('%Y-%m-01', MIN(ordered_on)) AS first,
        strftime('%Y-%m-01', MAX(ordered_on)) AS last
    FROM orders
    WHERE cents IS NOT NULL
),
calendar AS (
    SELECT first AS first_day FROM bounds WHERE first IS NOT NULL
    UNION ALL
    SELECT date(first_day, '+1 month')
    FROM calendar
    WHERE first_day < (SELECT last FROM bounds)
),
compared AS (
    SELECT
        c.first_day,
        COALESCE(SUM(o.cents), 0) AS revenue,
        LAG(COALESCE(SUM(o.cents), 0)) OVER (ORDER BY c.first_day) AS previous
    FROM calendar AS c
    LEFT JOIN orders AS o ON strftime('%m', o.ordered_on) = strftime('%m', c.first_day)
    GROUP BY c.first_day
)
SELECT
    strftime('%Y-%m', first_day) AS month,
    revenue,
    previous,
    CASE WHEN previous > 0 THEN 1.0 * (revenue - previous) / previous END AS growth
FROM compared
ORDER BY first_day;
