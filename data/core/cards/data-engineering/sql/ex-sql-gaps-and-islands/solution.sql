WITH active AS (
    SELECT DISTINCT user_id, date(logged_in_at) AS day
    FROM logins
    WHERE user_id IS NOT NULL AND logged_in_at IS NOT NULL
),
numbered AS (
    SELECT
        user_id,
        day,
        julianday(day) - ROW_NUMBER() OVER (
            PARTITION BY user_id
            ORDER BY day
        ) AS island
    FROM active
)
SELECT user_id, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(*) AS days
FROM numbered
GROUP BY user_id, island
ORDER BY user_id, first_day DESC;
