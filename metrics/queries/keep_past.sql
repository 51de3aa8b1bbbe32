-- Each row stands until a later run says something else of the same series and period.
INSERT INTO out.past_assessment BY NAME
SELECT * EXCLUDE (is_gone, run_id, assessed_at, code_version, norm_sha256, run_number)
FROM (
    SELECT
        *,
        run_number AS from_run,
        lead(run_number) OVER (PARTITION BY series_id, period_end ORDER BY run_number) AS until_run
    FROM history_line
    WHERE series_id IS NOT NULL
)
WHERE NOT is_gone;
