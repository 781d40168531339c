-- DENSE_RANK counts salaries, not people: after a tie for first, the third comes along.
WITH ranked AS (
    SELECT
        employees.*,
        DENSE_RANK() OVER (
            PARTITION BY department_id
            ORDER BY salary DESC
        ) AS place
    FROM employees
    WHERE left_on IS NULL AND salary IS NOT NULL
)
SELECT d.name AS department, r.place, r.employee_id, r.name, r.salary
FROM ranked AS r
JOIN departments AS d ON d.department_id = r.department_id
WHERE r.place <= 2
ORDER BY d.name, r.place, r.employee_id;
