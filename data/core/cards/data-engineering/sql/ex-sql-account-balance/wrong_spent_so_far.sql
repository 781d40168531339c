-- A subquery cut off at the own number: later bookings of the same day are left out.
SELECT
    account_id,
    booking_id,
    booked_on,
    cents,
    SUM(COALESCE(cents, 0)) OVER (
        PARTITION BY account_id
        ORDER BY booked_on, booking_id
    ) AS balance,
    (
        SELECT COALESCE(SUM(-o.cents), 0)
        FROM bookings AS o
        WHERE o.account_id = b.account_id
            AND o.cents < 0
            AND o.booked_on > date(b.booked_on, '-30 days')
            AND (o.booked_on, o.booking_id) <= (b.booked_on, b.booking_id)
    ) AS spent_30
FROM bookings AS b
WHERE account_id IS NOT NULL AND booked_on IS NOT NULL
ORDER BY account_id, booked_on, booking_id;
