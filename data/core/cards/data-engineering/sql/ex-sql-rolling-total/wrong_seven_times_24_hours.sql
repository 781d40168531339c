-- Reaches back 144 hours from each sale, not to the beginning of a day.
WITH timed AS (
    SELECT
        date(sold_at) AS day,
        sold_at,
        COALESCE(cents, 0) AS cents
    FROM sales
    WHERE sold_at IS NOT NULL
),
summed AS (
    SELECT
        day,
        SUM(cents) OVER (PARTITION BY day) AS revenue,
        SUM(cents) OVER (ORDER BY day) AS running_total,
        SUM(cents) OVER (
            ORDER BY julianday(sold_at)
            RANGE BETWEEN 6 PRECEDING AND CURRENT ROW
        ) AS last_7_days,
        ROW_NUMBER() OVER (PARTITION BY day ORDER BY sold_at DESC) AS from_last
    FROM timed
)
SELECT day, revenue, running_total, last_7_days
FROM summed
WHERE from_last = 1
ORDER BY day;
