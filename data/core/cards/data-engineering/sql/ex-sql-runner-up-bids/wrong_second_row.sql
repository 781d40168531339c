-- The second row of the sorted bids may hold the highest amount once more.
WITH numbered AS (
    SELECT
        bids.*,
        ROW_NUMBER() OVER (PARTITION BY lot_id ORDER BY amount DESC) AS level
    FROM bids
    WHERE amount IS NOT NULL
)
SELECT
    l.lot_id,
    l.title,
    n.amount AS second_amount,
    (
        SELECT COUNT(DISTINCT b.bidder)
        FROM bids AS b
        WHERE b.lot_id = n.lot_id AND b.amount = n.amount
    ) AS bidders
FROM lots AS l
LEFT JOIN numbered AS n ON n.lot_id = l.lot_id AND n.level = 2
ORDER BY l.lot_id;
