-- alarms (alarm_id, machine, raised_at, cleared_at)
--
-- One row for every incident, a machine's incidents in order of time:
-- machine, incident_no, began_at, ended_at, alarms, seconds
SELECT
    machine,
    raised_at,
    LAG(cleared_at) OVER (PARTITION BY machine ORDER BY raised_at) AS cleared_before
FROM alarms;
