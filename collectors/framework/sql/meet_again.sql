-- What is open already and was met again now belongs to this file: it closes with this one, not with the earlier.
UPDATE core.issue
SET source_file_id = $source_file_id, file_name = $file_name
WHERE closed_run_id IS NULL AND list_contains($raised, issue_id);
