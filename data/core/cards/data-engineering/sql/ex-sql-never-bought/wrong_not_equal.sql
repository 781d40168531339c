-- Looks at one row at a time: each machine is not a descaler.
SELECT
    c.customer_id,
    c.name,
    COUNT(*) AS machines,
    MIN(p.bought_on) AS first_bought
FROM customers AS c
JOIN purchases AS p ON p.customer_id = c.customer_id
WHERE p.product = 'espresso machine'
    AND p.product <> 'descaler'
    AND p.returned_on IS NULL
GROUP BY c.customer_id, c.name;
