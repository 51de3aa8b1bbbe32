-- The groups that the processes counted, beside each other.
CREATE TABLE kept_group AS
SELECT *
FROM read_parquet({files});
