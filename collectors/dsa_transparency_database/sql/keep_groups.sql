-- The groups of some rows beside those of the rows before, as published.
INSERT INTO kept_group BY NAME
SELECT * EXCLUDE (is_whole, is_counted)
FROM checked_group
WHERE is_counted;
