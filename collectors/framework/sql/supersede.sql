-- The newest version of an edition counts; an undated file counts from the day it was fetched.
UPDATE {table} AS stored
SET superseded_by = CASE WHEN stored.source_file_id = newest.source_file_id THEN NULL ELSE newest.source_file_id END
FROM (
    SELECT
        version.edition,
        arg_max(
            file.source_file_id,
            (coalesce(file.published_at, file.retrieved_at::DATE), file.landed_order)
        ) AS source_file_id
    FROM (
        SELECT DISTINCT edition, source_file_id
        FROM {table}
        WHERE source = $source AND list_contains($editions, edition)
    ) AS version
    INNER JOIN core.source_file AS file USING (source_file_id)
    GROUP BY version.edition
) AS newest
WHERE stored.source = $source AND stored.edition = newest.edition;
