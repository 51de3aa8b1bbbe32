-- The newest version of each edition; an undated file counts from the day it was fetched.
-- An edition that only the file just read ever brought is left out: there is nothing to choose.
-- Over all tables at once: a version that left out all rows of one table is the newest for that table too.
SELECT
    version.edition,
    arg_max(
        version.source_file_id,
        (coalesce(file.published_at, file.retrieved_at::DATE), file.landed_order)
    ) AS source_file_id
FROM core.edition_file AS version
INNER JOIN core.source_file AS file USING (source_file_id)
WHERE version.source = $source AND list_contains($editions, version.edition)
GROUP BY version.edition
HAVING count(*) > 1 OR any_value(version.source_file_id) <> $source_file_id;
