-- Measures from a visitor's first view, in boxes of 30 minutes.
WITH known AS (
    SELECT DISTINCT view_id, visitor_id, viewed_at, unixepoch(viewed_at) AS at
    FROM pageviews
    WHERE visitor_id IS NOT NULL AND viewed_at IS NOT NULL
),
boxed AS (
    SELECT
        known.*,
        (at - MIN(at) OVER (PARTITION BY visitor_id)) / (30 * 60) AS box
    FROM known
),
numbered AS (
    SELECT
        boxed.*,
        DENSE_RANK() OVER (PARTITION BY visitor_id ORDER BY box) AS session_no
    FROM boxed
)
SELECT
    visitor_id,
    session_no,
    MIN(viewed_at) AS started_at,
    MAX(viewed_at) AS ended_at,
    MAX(at) - MIN(at) AS seconds,
    COUNT(*) AS views
FROM numbered
GROUP BY visitor_id, session_no
ORDER BY visitor_id, session_no;
