-- An unknown salary is sorted behind all others: in a small department it gets a place.
WITH ranked AS (
    SELECT
        employees.*,
        RANK() OVER (
            PARTITION BY department_id
            ORDER BY salary DESC
        ) AS place
    FROM employees
    WHERE left_on IS NULL
)
SELECT d.name AS department, r.place, r.employee_id, r.name, r.salary
FROM ranked AS r
JOIN departments AS d ON d.department_id = r.department_id
WHERE r.place <= 2
ORDER BY d.name, r.place, r.employee_id;
