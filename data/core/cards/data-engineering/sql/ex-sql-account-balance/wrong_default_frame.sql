-- The default frame takes in all bookings of the day: each shows the evening's balance.
SELECT
    account_id,
    booking_id,
    booked_on,
    cents,
    SUM(COALESCE(cents, 0)) OVER (
        PARTITION BY account_id
        ORDER BY booked_on
    ) AS balance,
    SUM(CASE WHEN cents < 0 THEN -cents ELSE 0 END) OVER (
        PARTITION BY account_id
        ORDER BY julianday(booked_on)
        RANGE BETWEEN 29 PRECEDING AND CURRENT ROW
    ) AS spent_30
FROM bookings
WHERE account_id IS NOT NULL AND booked_on IS NOT NULL
ORDER BY account_id, booked_on, booking_id;
