-- An issue closes when its place was read again without it, or when its file no longer counts.
UPDATE core.issue
SET closed_run_id = $run_id, closed_at = $closed_at
WHERE
    source = $source
    AND closed_run_id IS NULL
    AND NOT list_contains($raised, issue_id)
    AND (
        list_contains($editions, edition)
        OR (edition = '' AND file_name = $file_name)
        OR (
            severity <> 'rejected_file'
            AND source_file_id IN (SELECT source_file_id FROM core.file_standing WHERE NOT is_current)
        )
    );
