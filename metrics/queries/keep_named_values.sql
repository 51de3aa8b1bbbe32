-- As keep_values, for a query that names the indicator of each row itself.
INSERT INTO out.indicator_value BY NAME
WITH computed AS (
    SELECT query.* FROM (
        {query}
    ) AS query
),

general AS (
    SELECT told FROM correction WHERE service_id = ''
)

SELECT
    computed.*,
    CAST($method_version AS INTEGER) AS method_version,
    [
        one.name
        FOR one IN coalesce(correction.told, (SELECT told FROM general), [])
        IF (one.indicator = '' OR list_contains($sources, one.indicator) OR one.indicator = computed.indicator_id)
        AND coalesce(one.period_start, computed.period_end) <= computed.period_end
        AND coalesce(one.period_end, computed.period_end) >= coalesce(computed.period_start, computed.period_end)
    ] AS errata
FROM computed
LEFT JOIN correction ON computed.service_id = correction.service_id
WHERE computed.value_low IS NOT NULL OR computed.value_high IS NOT NULL;
