-- Both counts are integers: a rate under 1 becomes 0.
WITH timed AS (
    SELECT user_id, event, unixepoch(happened_at) AS at
    FROM events
    WHERE user_id IS NOT NULL AND happened_at IS NOT NULL
),
with_view AS (
    SELECT
        user_id,
        event,
        at,
        MAX(CASE WHEN event = 'view' THEN at END) OVER (
            PARTITION BY user_id ORDER BY at
            RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS view_at
    FROM timed
),
with_cart AS (
    SELECT
        user_id,
        event,
        at,
        view_at,
        MAX(CASE WHEN event = 'cart' THEN view_at END) OVER (
            PARTITION BY user_id ORDER BY at
            RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS cart_view_at
    FROM with_view
),
reached AS (
    SELECT
        user_id,
        MAX(
            CASE
                WHEN event = 'purchase' AND at - cart_view_at <= 24 * 3600 THEN 3
                WHEN event = 'cart' AND at - view_at <= 24 * 3600 THEN 2
                WHEN event = 'view' THEN 1
            END
        ) AS step
    FROM with_cart
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
    users / NULLIF(LAG(users) OVER (ORDER BY step), 0) AS step_rate,
    users / NULLIF(FIRST_VALUE(users) OVER (ORDER BY step), 0) AS total_rate
FROM counted
ORDER BY step;
