-- The last run of each source, with what is still open.
SELECT
    run.source,
    max(run.started_at) AS last_run_at,
    arg_max(run.outcome, run.started_at) AS outcome,
    (
        SELECT count(*)
        FROM core.issue AS issue
        WHERE issue.source = run.source AND issue.closed_run_id IS NULL
    ) AS open_issues_count
FROM core.run AS run
GROUP BY run.source
ORDER BY run.source;
