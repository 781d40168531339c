-- The newest record wins, complete or not.
WITH numbered AS (
    SELECT
        record_id, lower(trim(email)) AS email, name, phone, imported_on,
        ROW_NUMBER() OVER (
            PARTITION BY lower(trim(email))
            ORDER BY imported_on DESC, record_id DESC
        ) AS place
    FROM contacts
    WHERE trim(email) <> ''
)
SELECT email, record_id, name, phone, imported_on
FROM numbered
WHERE place = 1;
