-- bookings (booking_id, account_id, booked_on, cents)
--
-- One row for every booking, each account's in the order they took effect:
-- account_id, booking_id, booked_on, cents, balance, spent_30
SELECT
    account_id,
    booking_id,
    booked_on,
    cents,
    SUM(cents) OVER (PARTITION BY account_id) AS balance
FROM bookings;
