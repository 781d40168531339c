-- The greatest value of each column: a record nobody ever sent.
SELECT
    lower(trim(email)) AS email,
    MAX(record_id) AS record_id,
    MAX(name) AS name,
    MAX(phone) AS phone,
    MAX(imported_on) AS imported_on
FROM contacts
WHERE trim(email) <> ''
GROUP BY lower(trim(email));
