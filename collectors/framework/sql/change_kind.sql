-- What a file changed for the editions it brings: nothing before it, other figures, or other bytes with the same figures.
SELECT
    CASE
        WHEN EXISTS (
            SELECT 1 FROM core.restatement WHERE source = $source AND file_after = $source_file_id
        ) THEN 'restatement'
        WHEN EXISTS (
            SELECT 1
            FROM core.edition_file
            WHERE source = $source AND list_contains($editions, edition) AND source_file_id <> $source_file_id
        ) THEN 'content_change'
        ELSE 'first'
    END AS change_kind;
