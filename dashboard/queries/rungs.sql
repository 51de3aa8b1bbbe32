-- How far the evidence reaches: the latest row of each measure, gathered by service and commitment. A commitment stands
-- on its highest rung; where no measure has one, its statuses say why.
WITH latest AS (
    SELECT *
    FROM out.ladder
    QUALIFY row_number() OVER (PARTITION BY service_id, measure_id ORDER BY period_end DESC) = 1
)

SELECT
    service_id,
    commitment_id,
    max(rung) AS rung,
    list_sort(list(DISTINCT status)) AS statuses,
    max(period_end) AS period_end
FROM latest
GROUP BY service_id, commitment_id
ORDER BY service_id, commitment_id;
