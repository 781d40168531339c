-- UNION ends the loop, but in a loop everybody is below themselves.
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
pairs AS (
    SELECT manager_id AS above_id, employee_id FROM employees
    UNION
    SELECT e.manager_id, p.employee_id
    FROM pairs AS p
    JOIN employees AS e ON e.employee_id = p.above_id
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
    (SELECT COUNT(*) FROM pairs AS p WHERE p.above_id = e.employee_id) AS people_below,
    boss.employee_id IS NOT NULL AS looped
FROM employees AS e
JOIN longest AS l ON l.employee_id = e.employee_id AND l.place = 1
JOIN employees AS top ON top.employee_id = l.reached_id
LEFT JOIN employees AS boss ON boss.employee_id = top.manager_id
ORDER BY e.employee_id;
