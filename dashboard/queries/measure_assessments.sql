-- The latest judgement on each axis of one measure of one service, for the three axes beside a finding.
SELECT
    axis,
    status,
    value_low,
    value_high,
    expected,
    unit,
    period_end
FROM out.assessment
WHERE service_id = $service_id AND measure_id = $measure_id
QUALIFY row_number() OVER (PARTITION BY axis ORDER BY period_end DESC, status) = 1
ORDER BY axis;
