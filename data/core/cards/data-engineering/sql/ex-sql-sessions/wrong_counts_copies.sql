-- A view that was stored twice counts twice.
WITH flagged AS (
    SELECT
        view_id, visitor_id, viewed_at, unixepoch(viewed_at) AS at,
        COALESCE(
            unixepoch(viewed_at) - unixepoch(LAG(viewed_at) OVER (
                PARTITION BY visitor_id ORDER BY viewed_at, view_id
            )) > 30 * 60,
            1
        ) AS begins
    FROM pageviews
    WHERE visitor_id IS NOT NULL AND viewed_at IS NOT NULL
),
numbered AS (
    SELECT
        flagged.*,
        SUM(begins) OVER (
            PARTITION BY visitor_id
            ORDER BY at, view_id
            ROWS UNBOUNDED PRECEDING
        ) AS session_no
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
