-- Counts who ever did each step: in any order, at any time.
WITH counted AS (
    SELECT s.step, s.event, COUNT(DISTINCT e.user_id) AS users
    FROM (
        SELECT 1 AS step, 'view' AS event
        UNION ALL SELECT 2, 'cart'
        UNION ALL SELECT 3, 'purchase'
    ) AS s
    LEFT JOIN events AS e ON e.event = s.event AND e.happened_at IS NOT NULL
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
