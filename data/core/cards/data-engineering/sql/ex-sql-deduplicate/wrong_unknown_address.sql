-- Records without an address come out as one person called NULL.
WITH numbered AS (
    SELECT
        record_id, lower(trim(email)) AS email, name, phone, imported_on,
        ROW_NUMBER() OVER (
            PARTITION BY lower(trim(email))
            ORDER BY
                CASE WHEN trim(name) <> '' AND trim(phone) <> '' THEN 1 ELSE 0 END DESC,
                imported_on DESC,
                record_id DESC
        ) AS place
    FROM contacts
)
SELECT email, record_id, name, phone, imported_on
FROM numbered
WHERE place = 1;
