-- LAG over the months that have orders: January is compared with November.
WITH sums AS (
    SELECT strftime('%Y-%m', ordered_on) AS month, SUM(cents) AS revenue
    FROM orders
    WHERE ordered_on IS NOT NULL AND cents IS NOT NULL
    GROUP BY month
),
compared AS (
    SELECT month, revenue, LAG(revenue) OVER (ORDER BY month) AS previous
    FROM sums
)
SELECT
    month,
    revenue,
    previous,
    CASE WHEN previous > 0 THEN 1.0 * (revenue - previous) / previous END AS growth
FROM compared
ORDER BY month;
