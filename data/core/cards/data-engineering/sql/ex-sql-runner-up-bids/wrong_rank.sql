-- RANK counts bids: after two equal highest bids nobody is second.
WITH ranked AS (
    SELECT bids.*, RANK() OVER (PARTITION BY lot_id ORDER BY amount DESC) AS level
    FROM bids
    WHERE amount IS NOT NULL
)
SELECT
    l.lot_id,
    l.title,
    MAX(r.amount) AS second_amount,
    COUNT(DISTINCT r.bidder) AS bidders
FROM lots AS l
LEFT JOIN ranked AS r ON r.lot_id = l.lot_id AND r.level = 2
GROUP BY l.lot_id, l.title
ORDER BY l.lot_id;
