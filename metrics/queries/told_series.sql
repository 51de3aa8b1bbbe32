-- What stood at one of two runs, for every series that was a finding at either of them.
WITH standing AS (
    SELECT
        *,
        from_run <= $before AND ($before < until_run OR until_run IS NULL) AS stood_before,
        from_run <= $after AND ($after < until_run OR until_run IS NULL) AS stands_after
    FROM out.past_assessment
)

SELECT standing.*
FROM standing
SEMI JOIN (
    SELECT series_id
    FROM standing
    WHERE is_finding AND (stood_before OR stands_after)
) AS told USING (series_id)
WHERE stood_before OR stands_after
ORDER BY series_id, period_end NULLS LAST;
