-- How many measures of the Code a service signed or withdrew, per commitment, and since when a withdrawal holds.
WITH standing AS (
    SELECT commitment_id, measure_id, arg_max(status, period_end) AS status
    FROM out.ladder
    WHERE service_id = $service_id AND starts_with(commitment_id, 'coc-')
    GROUP BY commitment_id, measure_id
),

withdrawal AS (
    SELECT measure_id, max(valid_from) AS since
    FROM core.subscription
    WHERE service_id = $service_id AND status = 'withdrawn' AND superseded_by IS NULL
    GROUP BY measure_id
)

SELECT
    standing.commitment_id,
    count(DISTINCT standing.measure_id) FILTER (WHERE standing.status = 'signed') AS signed_count,
    count(DISTINCT standing.measure_id) FILTER (WHERE standing.status = 'reserved') AS reserved_count,
    count(DISTINCT standing.measure_id) FILTER (WHERE standing.status = 'withdrawn') AS withdrawn_count,
    count(DISTINCT standing.measure_id) FILTER (WHERE standing.status = 'unknown') AS unknown_count,
    count(DISTINCT standing.measure_id) AS measures_count,
    max(withdrawal.since) FILTER (WHERE standing.status = 'withdrawn') AS withdrawn_since
FROM standing
-- a withdrawal names a measure, a whole commitment, or the whole Code
LEFT JOIN withdrawal ON withdrawal.measure_id IN (standing.measure_id, standing.commitment_id, 'coc')
GROUP BY standing.commitment_id
ORDER BY TRY_CAST(substr(standing.commitment_id, 5) AS INTEGER);
