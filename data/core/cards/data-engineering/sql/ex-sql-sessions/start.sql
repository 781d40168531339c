-- pageviews (view_id, visitor_id, page, viewed_at)
--
-- One row for every session, a visitor's sessions in order of time:
-- visitor_id, session_no, started_at, ended_at, seconds, views
SELECT
    visitor_id,
    viewed_at,
    LAG(viewed_at) OVER (PARTITION BY visitor_id ORDER BY viewed_at) AS before
FROM pageviews;
