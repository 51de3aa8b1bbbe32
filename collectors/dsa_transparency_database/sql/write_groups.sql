-- For whoever puts the groups of several processes together.
COPY (
    SELECT *
    FROM kept_group
) TO '{file}' (FORMAT parquet);
