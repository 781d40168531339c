-- lots (lot_id, title)
-- bids (bid_id, lot_id, bidder, amount, placed_at)
--
-- One row for every lot, with its second-highest amount and who offered it:
-- lot_id, title, second_amount, bidders
SELECT l.lot_id, l.title, MAX(b.amount) AS second_amount
FROM lots AS l
JOIN bids AS b ON b.lot_id = l.lot_id
GROUP BY l.lot_id, l.title;
