-- How many measures of the Code a service signed, withdrew or left unsigned, per commitment.
SELECT
    commitment_id,
    count(*) FILTER (WHERE status = 'signed') AS signed_count,
    count(*) FILTER (WHERE status = 'withdrawn') AS withdrawn_count,
    count(*) AS measures_count
FROM (
    SELECT commitment_id, measure_id, arg_max(status, period_end) AS status
    FROM out.ladder
    WHERE service_id = $service_id AND starts_with(commitment_id, 'coc-')
    GROUP BY commitment_id, measure_id
)
GROUP BY commitment_id;
