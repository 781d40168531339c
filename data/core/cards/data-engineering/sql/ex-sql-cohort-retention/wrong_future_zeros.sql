-- Fills every cohort up to the oldest one: months that have not been yet show 0.
WITH RECURSIVE members AS (
    SELECT
        user_id,
        strftime('%Y-%m', signed_up_on) AS cohort,
        12 * strftime('%Y', signed_up_on) + strftime('%m', signed_up_on) AS first_month
    FROM users
    WHERE signed_up_on < '2026-07-01'
),
grid AS (
    SELECT cohort, first_month, COUNT(*) AS cohort_size, 0 AS months_since
    FROM members
    GROUP BY cohort, first_month
    UNION ALL
    SELECT cohort, first_month, cohort_size, months_since + 1
    FROM grid
    WHERE months_since < 12 * 2026 + 6 - (SELECT MIN(first_month) FROM members)
),
seen AS (
    SELECT
        m.cohort,
        12 * strftime('%Y', a.active_on) + strftime('%m', a.active_on)
            - m.first_month AS months_since,
        COUNT(DISTINCT m.user_id) AS active
    FROM members AS m
    JOIN activity AS a ON a.user_id = m.user_id
    GROUP BY 1, 2
)
SELECT
    g.cohort,
    g.months_since,
    g.cohort_size,
    COALESCE(s.active, 0) AS active,
    COALESCE(s.active, 0) * 1.0 / g.cohort_size AS share
FROM grid AS g
LEFT JOIN seen AS s ON s.cohort = g.cohort AND s.months_since = g.months_since
ORDER BY g.cohort, g.months_since;
