-- How many rows there are, and how many of those are rejected. Runs on DuckDB and, translated, on Spark.
SELECT
    CAST(coalesce(sum(statements_count), 0) AS BIGINT) AS rows_count,
    CAST(coalesce(sum(CASE WHEN is_counted THEN 0 ELSE statements_count END), 0) AS BIGINT) AS rejected_rows_count
FROM checked_group
