-- logins (user_id, logged_in_at, device)
--
-- One row for every streak of days with a log-in, each user's newest first:
-- user_id, first_day, last_day, days
SELECT DISTINCT user_id, date(logged_in_at) AS first_day
FROM logins;
