-- The columns of a table of out, in their order.
SELECT column_name, data_type AS column_type
FROM duckdb_columns()
WHERE schema_name = 'out' AND table_name = $table
ORDER BY column_index;
