-- users (user_id, signed_up_on, plan)
-- activity (user_id, active_on)
--
-- One row for every sign-up month and month since, up to June 2026:
-- cohort, months_since, cohort_size, active, share
SELECT strftime('%Y-%m', signed_up_on) AS cohort, COUNT(*) AS cohort_size
FROM users
GROUP BY cohort;
