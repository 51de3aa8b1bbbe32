-- How many rows of a source count now, to hold against its assertions.
SELECT count(*)
FROM {table}
WHERE source = $source AND superseded_by IS NULL;
