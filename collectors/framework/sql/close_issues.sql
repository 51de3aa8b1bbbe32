-- An issue closes when its place was read again without it, or when its file no longer counts.
-- A file that was refused was not read: it closes no more than an earlier refusal under its name.
UPDATE core.issue
SET closed_run_id = $run_id, closed_at = $closed_at
WHERE
    source = $source
    AND closed_run_id IS NULL
    AND NOT list_contains($raised, issue_id)
    AND (
        list_contains($editions, edition)
        OR (
            edition = ''
            AND file_name = $file_name
            AND (
                severity = 'rejected_file'
                OR $source_file_id NOT IN (SELECT source_file_id FROM core.source_file WHERE change_kind = 'rejected')
            )
        )
        OR (
            severity <> 'rejected_file'
            AND source_file_id IN (SELECT source_file_id FROM core.file_standing WHERE NOT is_current)
        )
    );
