-- One row a source that ever ran or landed a file: its last run, its newest file and how many issues are open.
WITH last_run AS (
    SELECT *
    FROM core.run
    QUALIFY row_number() OVER (PARTITION BY source ORDER BY started_at DESC) = 1
),

files AS (
    SELECT
        source,
        count(*) AS files_count,
        max(published_at) AS newest_published_at,
        max(retrieved_at) AS newest_retrieved_at
    FROM core.source_file
    GROUP BY source
),

open_issues AS (
    SELECT
        source,
        count(*) AS open_count,
        count(*) FILTER (WHERE severity IN ('rejected_file', 'rejected_row')) AS refused_count
    FROM core.issue
    WHERE closed_at IS NULL
    GROUP BY source
)

SELECT
    source,
    last_run.started_at,
    last_run.outcome,
    last_run.message,
    files.newest_published_at,
    files.newest_retrieved_at,
    coalesce(files.files_count, 0) AS files_count,
    coalesce(open_issues.open_count, 0) AS open_count,
    coalesce(open_issues.refused_count, 0) AS refused_count
FROM last_run
FULL JOIN files USING (source)
LEFT JOIN open_issues USING (source)
ORDER BY source;
