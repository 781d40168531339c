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
numbered AS (
    SELECT
        climb.*,
        ROW_NUMBER() OVER (PARTITION BY employee_id ORDER BY managers DESC) AS place,
        COUNT(*) OVER (PARTITION BY reached_id) - 1 AS below_reached
    FROM climb
)
SELECT
    e.employee_id,
    e.name,
    replace(trim(longest.path, '/'), '/', ' > ') AS chain,
    longest.managers,
    own.below_reached AS people_below,
    boss.employee_id IS NOT NULL AS looped
FROM employees AS e
JOIN numbered AS longest
    ON longest.employee_id = e.employee_id AND longest.place = 1
JOIN numbered AS own
    ON own.employee_id = e.employee_id AND own.managers = 0
JOIN employees AS top ON top.employee_id = longest.reached_id
LEFT JOIN employees AS boss ON boss.employee_id = top.manager_id
ORDER BY e.employee_id;
