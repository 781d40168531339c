-- A descaler that was returned is taken for one at home.
SELECT
    c.customer_id,
    c.name,
    COUNT(*) AS machines,
    MIN(p.bought_on) AS first_bought
FROM customers AS c
JOIN purchases AS p ON p.customer_id = c.customer_id
WHERE p.product = 'espresso machine'
    AND p.returned_on IS NULL
    AND NOT EXISTS (
        SELECT 1
        FROM purchases AS d
        WHERE d.customer_id = c.customer_id AND d.product = 'descaler'
    )
GROUP BY c.customer_id, c.name;
