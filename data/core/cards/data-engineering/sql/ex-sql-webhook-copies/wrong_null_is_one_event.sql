-- All deliveries without an event_id share a partition, as if they were one event.
WITH numbered AS (
    SELECT
        provider, event_id, delivery_id, cents,
        COUNT(*) OVER event AS copies,
        COALESCE(MIN(cents) OVER event < MAX(cents) OVER event, 0) AS conflicting,
        ROW_NUMBER() OVER (
            PARTITION BY provider, event_id
            ORDER BY received_at, delivery_id
        ) AS place
    FROM deliveries
    WINDOW event AS (PARTITION BY provider, event_id)
)
SELECT provider, event_id, delivery_id, cents, copies, conflicting
FROM numbered
WHERE place = 1
ORDER BY delivery_id;
