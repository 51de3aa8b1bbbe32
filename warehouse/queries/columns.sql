-- What every table and view holds, by which a file made by another version of this tool is known.
SELECT
    schema_name || '.' || table_name AS table_name,
    list(column_name || ' ' || data_type ORDER BY column_index) AS columns
FROM duckdb_columns()
WHERE NOT internal
GROUP BY ALL
