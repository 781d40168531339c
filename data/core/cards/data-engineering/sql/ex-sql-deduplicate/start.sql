-- contacts (record_id, email, name, phone, imported_on)
--
-- One row for every e-mail address, from its newest complete record:
-- email, record_id, name, phone, imported_on
SELECT DISTINCT email, record_id, name, phone, imported_on
FROM contacts;
