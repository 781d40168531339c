-- The smallest delivery_id is not always the first to arrive.
WITH keyed AS (
    SELECT deliveries.*, CASE WHEN event_id IS NULL THEN delivery_id END AS lone
    FROM deliveries
)
SELECT
    provider,
    event_id,
    MIN(delivery_id) AS delivery_id,
    cents,
    COUNT(*) AS copies,
    COUNT(DISTINCT cents) > 1 AS conflicting
FROM keyed
GROUP BY provider, event_id, lone
ORDER BY delivery_id;
