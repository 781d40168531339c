-- Counts months from the first order's day: a month after 31 January is 3 March.
WITH RECURSIVE sums AS (
    SELECT strftime('%Y-%m', ordered_on) AS month, SUM(cents) AS revenue
    FROM orders
    WHERE ordered_on IS NOT NULL AND cents IS NOT NULL
    GROUP BY month
),
calendar AS (
    SELECT MIN(ordered_on) AS day
    FROM orders
    WHERE cents IS NOT NULL
    UNION ALL
    SELECT date(day, '+1 month')
    FROM calendar
    WHERE strftime('%Y-%m', day) < (SELECT MAX(month) FROM sums)
),
compared AS (
    SELECT
        strftime('%Y-%m', c.day) AS month,
        COALESCE(s.revenue, 0) AS revenue,
        LAG(COALESCE(s.revenue, 0)) OVER (ORDER BY c.day) AS previous
    FROM calendar AS c
    LEFT JOIN sums AS s ON s.month = strftime('%Y-%m', c.day)
    WHERE c.day IS NOT NULL
)
SELECT
    month,
    revenue,
    previous,
    CASE WHEN previous > 0 THEN 1.0 * (revenue - previous) / previous END AS growth
FROM compared
ORDER BY month;
