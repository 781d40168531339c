-- Where there is no second person, the subquery gives NULL: the department is lost.
WITH present AS (
    SELECT *
    FROM employees
    WHERE left_on IS NULL AND salary IS NOT NULL
)
SELECT
    d.name AS department,
    (
        SELECT COUNT(*) + 1
        FROM present AS p
        WHERE p.department_id = e.department_id AND p.salary > e.salary
    ) AS place,
    e.employee_id,
    e.name,
    e.salary
FROM present AS e
JOIN departments AS d ON d.department_id = e.department_id
WHERE e.salary >= (
    SELECT p.salary
    FROM present AS p
    WHERE p.department_id = e.department_id
    ORDER BY p.salary DESC
    LIMIT 1 OFFSET 1
)
ORDER BY d.name, place, e.employee_id;
