-- Exactly 24 hours still count.
WITH timed AS (
    SELECT user_id, event, unixepoch(happened_at) AS at
    FROM events
    WHERE user_id IS NOT NULL AND happened_at IS NOT NULL
),
reached AS (
    SELECT user_id, 1 AS step FROM timed WHERE event = 'view'
    UNION
    SELECT v.user_id, 2
    FROM timed AS v
    JOIN timed AS c
        ON c.user_id = v.user_id
        AND c.at > v.at
        AND c.at - v.at < 24 * 3600
    WHERE v.event = 'view' AND c.event = 'cart'
    UNION
    SELECT v.user_id, 3
    FROM timed AS v
    JOIN timed AS c
        ON c.user_id = v.user_id
        AND c.at > v.at
        AND c.at - v.at < 24 * 3600
    JOIN timed AS p
        ON p.user_id = v.user_id
        AND p.at > c.at
        AND p.at - v.at < 24 * 3600
    WHERE v.event = 'view' AND c.event = 'cart' AND p.event = 'purchase'
),
counted AS (
    SELECT s.step, s.event, COUNT(r.user_id) AS users
    FROM (
        SELECT 1 AS step, 'view' AS event
        UNION ALL SELECT 2, 'cart'
        UNION ALL SELECT 3, 'purchase'
    ) AS s
    LEFT JOIN reached AS r ON r.step = s.step
    GROUP BY s.step, s.event
)
SELECT
    step,
    event,
    users,
    users * 1.0 / NULLIF(LAG(users) OVER (ORDER BY step), 0) AS step_rate,
    users * 1.0 / NULLIF(FIRST_VALUE(users) OVER (ORDER BY step), 0) AS total_rate
FROM counted
ORDER BY step;
