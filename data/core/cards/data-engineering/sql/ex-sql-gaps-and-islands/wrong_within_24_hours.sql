-- Compares times, not days: from one morning to the next evening are over 24 hours.
WITH marked AS (
    SELECT
        user_id,
        date(logged_in_at) AS day,
        logged_in_at,
        julianday(logged_in_at) - julianday(
            LAG(logged_in_at) OVER (PARTITION BY user_id ORDER BY logged_in_at)
        ) > 1.000001 AS begins
    FROM logins
    WHERE user_id IS NOT NULL AND logged_in_at IS NOT NULL
),
numbered AS (
    SELECT
        user_id,
        day,
        SUM(COALESCE(begins, 1)) OVER (
            PARTITION BY user_id ORDER BY logged_in_at
        ) AS island
    FROM marked
)
SELECT
    user_id,
    MIN(day) AS first_day,
    MAX(day) AS last_day,
    COUNT(DISTINCT day) AS days
FROM numbered
GROUP BY user_id, island
ORDER BY user_id, first_day DESC;
