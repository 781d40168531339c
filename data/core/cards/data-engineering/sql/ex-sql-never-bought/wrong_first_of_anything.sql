-- One pass with HAVING is right, but MIN has to look at the machines only.
SELECT
    c.customer_id,
    c.name,
    SUM(p.product = 'espresso machine') AS machines,
    MIN(p.bought_on) AS first_bought
FROM customers AS c
JOIN purchases AS p ON p.customer_id = c.customer_id AND p.returned_on IS NULL
GROUP BY c.customer_id, c.name
HAVING SUM(p.product = 'espresso machine') > 0 AND SUM(p.product = 'descaler') = 0;
