-- deliveries (delivery_id, provider, event_id, received_at, cents)
--
-- One row for every event, from its first delivery:
-- provider, event_id, delivery_id, cents, copies, conflicting
SELECT provider, event_id, MIN(delivery_id) AS delivery_id, cents, COUNT(*) AS copies
FROM deliveries
GROUP BY event_id;
