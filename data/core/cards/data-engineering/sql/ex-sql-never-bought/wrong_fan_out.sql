-- Joins two copies of the purchases: machines are counted once for each purchase.
SELECT
    c.customer_id,
    c.name,
    COUNT(m.purchase_id) AS machines,
    MIN(m.bought_on) AS first_bought
FROM customers AS c
JOIN purchases AS m
    ON m.customer_id = c.customer_id
    AND m.product = 'espresso machine'
    AND m.returned_on IS NULL
JOIN purchases AS p
    ON p.customer_id = c.customer_id
    AND p.returned_on IS NULL
GROUP BY c.customer_id, c.name
HAVING SUM(p.product = 'descaler') = 0;
