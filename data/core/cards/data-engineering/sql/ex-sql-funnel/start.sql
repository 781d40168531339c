-- events (event_id, user_id, event, happened_at)
--
-- Three rows: view, cart and purchase, with the users who reached each step:
-- step, event, users, step_rate, total_rate
SELECT event, COUNT(*) AS users
FROM events
GROUP BY event;
