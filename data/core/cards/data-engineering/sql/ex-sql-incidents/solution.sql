WITH spans AS (
    SELECT
        alarms.*,
        unixepoch(raised_at) AS starts,
        unixepoch(COALESCE(cleared_at, '9999-12-31 00:00:00')) AS ends
    FROM alarms
),
flagged AS (
    SELECT
        spans.*,
        CASE
            WHEN starts - MAX(ends) OVER (
                PARTITION BY machine
                ORDER BY starts, alarm_id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) <= 5 * 60 THEN 0
            ELSE 1
        END AS begins
    FROM spans
),
numbered AS (
    SELECT
        flagged.*,
        SUM(begins) OVER (
            PARTITION BY machine
            ORDER BY starts, alarm_id
            ROWS UNBOUNDED PRECEDING
        ) AS incident_no
    FROM flagged
)
SELECT
    machine,
    incident_no,
    MIN(raised_at) AS began_at,
    CASE WHEN COUNT(cleared_at) = COUNT(*) THEN MAX(cleared_at) END AS ended_at,
    COUNT(*) AS alarms,
    CASE WHEN COUNT(cleared_at) = COUNT(*) THEN MAX(ends) - MIN(starts) END AS seconds
FROM numbered
GROUP BY machine, incident_no
ORDER BY machine, incident_no;
