-- Small letters, but blanks around the address still make it another one.
WITH numbered AS (
    SELECT
        record_id, lower(email) AS email, name, phone, imported_on,
        ROW_NUMBER() OVER (
            PARTITION BY lower(email)
            ORDER BY
                CASE WHEN trim(name) <> '' AND trim(phone) <> '' THEN 1 ELSE 0 END DESC,
                imported_on DESC,
                record_id DESC
        ) AS place
    FROM contacts
    WHERE trim(email) <> ''
)
SELECT email, record_id, name, phone, imported_on
FROM numbered
WHERE place = 1;
