-- One descaler bought without an account, and NOT IN is true for nobody.
SELECT
    c.customer_id,
    c.name,
    COUNT(*) AS machines,
    MIN(p.bought_on) AS first_bought
FROM customers AS c
JOIN purchases AS p ON p.customer_id = c.customer_id
WHERE p.product = 'espresso machine'
    AND p.returned_on IS NULL
    AND c.customer_id NOT IN (
        SELECT customer_id
        FROM purchases
        WHERE product = 'descaler' AND returned_on IS NULL
    )
GROUP BY c.customer_id, c.name;
