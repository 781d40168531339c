-- From 20260131 to 20260201 are 70, not 1: the window breaks at each end of a month.
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
        ORDER BY CAST(strftime('%Y%m%d', day) AS INTEGER)
        RANGE BETWEEN 6 PRECEDING AND CURRENT ROW
    ) AS last_7_days
FROM daily
ORDER BY day;
