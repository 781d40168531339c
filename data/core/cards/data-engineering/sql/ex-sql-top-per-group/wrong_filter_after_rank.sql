-- Those who have left still take a place and are dropped only then.
WITH ranked AS (
    SELECT
        employees.*,
        RANK() OVER (
            PARTITION BY department_id
            ORDER BY salary DESC
        ) AS place
    FROM employees
    WHERE salary IS NOT NULL
)
SELECT d.name AS department, r.place, r.employee_id, r.name, r.salary
FROM ranked AS r
JOIN departments AS d ON d.department_id = r.department_id
WHERE r.place <= 2 AND r.left_on IS NULL
ORDER BY d.name, r.place, r.employee_id;
