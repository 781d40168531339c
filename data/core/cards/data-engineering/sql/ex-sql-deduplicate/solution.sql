WITH keyed AS (
    SELECT
        record_id,
        lower(trim(email)) AS email,
        name,
        phone,
        imported_on,
        CASE WHEN trim(name) <> '' AND trim(phone) <> '' THEN 1 ELSE 0 END AS complete
    FROM contacts
    WHERE trim(email) <> ''
),
numbered AS (
    SELECT
        keyed.*,
        ROW_NUMBER() OVER (
            PARTITION BY email
            ORDER BY complete DESC, imported_on DESC, record_id DESC
        ) AS place
    FROM keyed
)
SELECT email, record_id, name, phone, imported_on
FROM numbered
WHERE place = 1;
