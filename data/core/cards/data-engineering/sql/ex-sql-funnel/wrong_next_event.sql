-- Wants the very next event to be the next step: a search in between breaks it.
WITH timed AS (
    SELECT user_id, event, unixepoch(happened_at) AS at
    FROM events
    WHERE user_id IS NOT NULL AND happened_at IS NOT NULL
),
neighbours AS (
    SELECT
        user_id,
        event,
        at,
        LEAD(event) OVER w AS second_event,
        LEAD(at) OVER w AS second_at,
        LEAD(event, 2) OVER w AS third_event,
        LEAD(at, 2) OVER w AS third_at
    FROM timed
    WINDOW w AS (PARTITION BY user_id ORDER BY at)
),
reached AS (
    SELECT
        user_id,
        MAX(
            CASE
                WHEN second_event = 'cart' AND third_event = 'purchase'
                    AND third_at - at <= 24 * 3600 THEN 3
                WHEN second_event = 'cart' AND second_at - at <= 24 * 3600 THEN 2
                ELSE 1
            END
        ) AS step
    FROM neighbours
    WHERE event = 'view'
    GROUP BY user_id
),
counted AS (
    SELECT s.step, s.event, COUNT(r.user_id) AS users
    FROM (
        SELECT 1 AS step, 'view' AS event
        UNION ALL SELECT 2, 'cart'
        UNION ALL SELECT 3, 'purchase'
    ) AS s
    LEFT JOIN reached AS r ON r.step >= s.step
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
