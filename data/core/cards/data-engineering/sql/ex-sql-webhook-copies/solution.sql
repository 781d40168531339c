WITH keyed AS (
    SELECT
        deliveries.*,
        CASE WHEN event_id IS NULL THEN delivery_id END AS lone
    FROM deliveries
),
numbered AS (
    SELECT
        provider,
        event_id,
        delivery_id,
        cents,
        COUNT(*) OVER event AS copies,
        COALESCE(MIN(cents) OVER event < MAX(cents) OVER event, 0) AS conflicting,
        ROW_NUMBER() OVER (
            PARTITION BY provider, event_id, lone
            ORDER BY received_at, delivery_id
        ) AS place
    FROM keyed
    WINDOW event AS (PARTITION BY provider, event_id, lone)
)
SELECT provider, event_id, delivery_id, cents, copies, conflicting
FROM numbered
WHERE place = 1
ORDER BY delivery_id;
