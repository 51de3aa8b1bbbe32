-- The last runs, newest first: enough to see a pattern.
SELECT
    source,
    started_at,
    finished_at,
    outcome,
    files_count,
    new_files_count,
    rows_count,
    issues_count,
    message
FROM core.run
ORDER BY started_at DESC, source
LIMIT 20;
