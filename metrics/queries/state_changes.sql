-- What differs from the last run that was kept: rows that are new or say something else, and rows that stand no longer.
WITH standing AS (
    SELECT * EXCLUDE (from_run, until_run)
    FROM out.past_assessment
    WHERE until_run IS NULL
),

differing AS (
    SELECT *
    FROM present_state
    EXCEPT
    SELECT *
    FROM standing
)

SELECT false AS is_gone, *
FROM differing
UNION ALL
SELECT true AS is_gone, standing.*
FROM standing
ANTI JOIN present_state
    ON standing.series_id = present_state.series_id
    AND standing.period_end IS NOT DISTINCT FROM present_state.period_end
ORDER BY series_id, period_end;
