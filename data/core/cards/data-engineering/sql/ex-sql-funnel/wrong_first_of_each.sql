-- Looks at each user's first view, cart and purchase only: a later round is overlooked.
WITH timed AS (
    SELECT user_id, event, unixepoch(happened_at) AS at
    FROM events
    WHERE user_id IS NOT NULL AND happened_at IS NOT NULL
),
firsts AS (
    SELECT
        user_id,
        MIN(CASE WHEN event = 'view' THEN at END) AS view_at,
        MIN(CASE WHEN event = 'cart' THEN at END) AS cart_at,
        MIN(CASE WHEN event = 'purchase' THEN at END) AS purchase_at
    FROM timed
    GROUP BY user_id
),
reached AS (
    SELECT
        user_id,
        CASE
            WHEN cart_at > view_at AND purchase_at > cart_at
                AND purchase_at - view_at <= 24 * 3600 THEN 3
            WHEN cart_at > view_at AND cart_at - view_at <= 24 * 3600 THEN 2
            WHEN view_at IS NOT NULL THEN 1
        END AS step
    FROM firsts
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
