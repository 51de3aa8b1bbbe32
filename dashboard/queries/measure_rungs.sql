-- The latest rung of each measure of one service or of one commitment ('' = of all).
SELECT
    service_id,
    commitment_id,
    measure_id,
    rung,
    status,
    reason,
    period_end
FROM out.ladder
WHERE
    ($service_id = '' OR service_id = $service_id)
    AND ($commitment_id = '' OR commitment_id = $commitment_id)
QUALIFY row_number() OVER (PARTITION BY service_id, measure_id ORDER BY period_end DESC) = 1
ORDER BY service_id, commitment_id, measure_id;
