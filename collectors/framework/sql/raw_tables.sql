-- The tables that a source keeps as published.
SELECT table_name
FROM information_schema.tables
WHERE table_schema = 'raw' AND starts_with(table_name, $prefix);
