-- Keeps what an indicator's query gives, with the known corrections that concern it.
INSERT INTO out.indicator_value BY NAME
WITH computed AS (
    SELECT $indicator_id AS indicator_id, query.* FROM (
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
        IF (
            list_contains($sources, one.indicator)
            -- A correction of a whole report says nothing about counts that are in no report.
            OR (one.indicator = '' AND len(list_filter($sources, lambda source: NOT starts_with(source, 'sor_'))) > 0)
        )
        AND coalesce(one.period_start, computed.period_end) <= computed.period_end
        AND coalesce(one.period_end, computed.period_end) >= coalesce(computed.period_start, computed.period_end)
    ] AS errata
FROM computed
LEFT JOIN correction ON computed.service_id = correction.service_id
WHERE computed.value_low IS NOT NULL OR computed.value_high IS NOT NULL;
