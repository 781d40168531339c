-- Marks the loop itself, not those whose way up ends in it.
WITH RECURSIVE climb AS (
    SELECT
        employee_id,
        employee_id AS reached_id,
        '/' || employee_id || '/' AS path,
        0 AS managers
    FROM employees
    UNION ALL
    SELECT
        c.employee_id,
        boss.employee_id,
        c.path || boss.employee_id || '/',
        c.managers + 1
    FROM climb AS c
    JOIN employees AS reached ON reached.employee_id = c.reached_id
    JOIN employees AS boss ON boss.employee_id = reached.manager_id
    WHERE instr(c.path, '/' || boss.employee_id || '/') = 0
),
below AS (
    SELECT reached_id, COUNT(*) - 1 AS people FROM climb GROUP BY reached_id
),
longest AS (
    SELECT
        climb.*,
        ROW_NUMBER() OVER (PARTITION BY employee_id ORDER BY managers DESC) AS place
    FROM climb
)
SELECT
    e.employee_id,
    e.name,
    replace(trim(l.path, '/'), '/', ' > ') AS chain,
    l.managers,
    b.people AS people_below,
    top.manager_id IS e.employee_id AS looped
FROM employees AS e
JOIN longest AS l ON l.employee_id = e.employee_id AND l.place = 1
JOIN below AS b ON b.reached_id = e.employee_id
JOIN employees AS top ON top.employee_id = l.reached_id
ORDER BY e.employee_id;
