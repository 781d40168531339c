-- Two providers can use the same event_id.
WITH keyed AS (
    SELECT deliveries.*, COALESCE(event_id, delivery_id) AS event_key
    FROM deliveries
),
numbered AS (
    SELECT
        provider, event_id, delivery_id, cents,
        COUNT(*) OVER event AS copies,
        COALESCE(MIN(cents) OVER event < MAX(cents) OVER event, 0) AS conflicting,
        ROW_NUMBER() OVER (
            PARTITION BY event_key ORDER BY received_at, delivery_id
        ) AS place
    FROM keyed
    WINDOW event AS (PARTITION BY event_key)
)
SELECT provider, event_id, delivery_id, cents, copies, conflicting
FROM numbered
WHERE place = 1
ORDER BY delivery_id;
