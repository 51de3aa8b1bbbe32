-- Only the rows of each edition's newest version count.
UPDATE {table} AS stored
SET superseded_by = CASE WHEN stored.source_file_id = newest.source_file_id THEN NULL ELSE newest.source_file_id END
FROM (
    SELECT
        unnest($editions::VARCHAR[]) AS edition,
        unnest($newest::VARCHAR[]) AS source_file_id
) AS newest
WHERE stored.source = $source AND stored.edition = newest.edition;
