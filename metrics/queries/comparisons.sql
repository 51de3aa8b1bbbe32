-- One figure of one service in its European place, the latest period first; by Member State before by language.
SELECT *
FROM out.comparison
WHERE service_id = $service_id
    AND indicator_id = $indicator_id
    AND basis = $basis
    AND dimension = $dimension
    AND period_end = coalesce($period_end, period_end)
ORDER BY period_end DESC, period_start, value_low IS NULL, among = 'languages', unit;
