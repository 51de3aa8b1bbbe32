-- The digest of the statements that made this file's tables and views, left by mark_made.sql; no row or NULL: not made yet.
SELECT comment
FROM duckdb_tables()
WHERE database_name = current_database() AND schema_name = 'core' AND table_name = 'run'
