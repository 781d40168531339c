-- The sum of nothing but NULL is NULL, and rows without a time make a day of their own.
WITH daily AS (
    SELECT date(sold_at) AS day, SUM(cents) AS revenue
    FROM sales
    GROUP BY date(sold_at)
)
SELECT
    day,
    revenue,
    SUM(revenue) OVER (ORDER BY day) AS running_total,
    SUM(revenue) OVER (
        ORDER BY julianday(day)
        RANGE BETWEEN 6 PRECEDING AND CURRENT ROW
    ) AS last_7_days
FROM daily
ORDER BY day;
