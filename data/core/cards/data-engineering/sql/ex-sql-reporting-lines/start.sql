-- employees (employee_id, name, manager_id)
--
-- One row for every employee:
-- employee_id, name, chain, managers, people_below, looped
SELECT e.employee_id, e.name, m.name AS manager
FROM employees AS e
LEFT JOIN employees AS m ON m.employee_id = e.manager_id;
