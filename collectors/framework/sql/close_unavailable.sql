-- A publisher that gave no answer last time and does so now.
UPDATE core.issue
SET closed_run_id = $run_id, closed_at = $closed_at
WHERE
    source = $source
    AND closed_run_id IS NULL
    AND source_file_id IS NULL
    AND NOT list_contains($raised, issue_id);
