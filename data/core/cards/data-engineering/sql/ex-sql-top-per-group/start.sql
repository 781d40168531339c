-- departments (department_id, name)
-- employees (employee_id, name, department_id, salary, left_on)
--
-- The two best-paid places of each department, ties kept:
-- department, place, employee_id, name, salary
SELECT d.name AS department, e.employee_id, e.name, e.salary
FROM employees AS e
JOIN departments AS d ON d.department_id = e.department_id;
