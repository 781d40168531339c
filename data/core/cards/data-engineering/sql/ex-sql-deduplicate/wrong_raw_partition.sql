-- Normalises what it shows, but partitions by the address as it was typed.
WITH numbered AS (
    SELECT
        record_id, lower(trim(email)) AS clean, name, phone, imported_on,
        ROW_NUMBER() OVER (
            PARTITION BY email
            ORDER BY
                CASE WHEN trim(name) <> '' AND trim(phone) <> '' THEN 1 ELSE 0 END DESC,
                imported_on DESC,
                record_id DESC
        ) AS place
    FROM contacts
    WHERE trim(email) <> ''
)
SELECT clean AS email, record_id, name, phone, imported_on
FROM numbered
WHERE place = 1;
