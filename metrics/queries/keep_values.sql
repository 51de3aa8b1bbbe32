-- Keeps what an indicator's query gives, with the known corrections that concern it.
INSERT INTO out.indicator_value BY NAME
WITH computed AS (
    SELECT $indicator_id AS indicator_id, query.* FROM (
        {query}
    ) AS query
)
SELECT
    computed.*,
    CAST($method_version AS INTEGER) AS method_version,
    coalesce(
        (
            SELECT list(erratum.source_file_id || '#' || erratum.locator ORDER BY erratum.published_at, erratum.locator)
            FROM core.erratum AS erratum
            WHERE erratum.superseded_by IS NULL
                AND erratum.service_id IN (computed.service_id, '')
                AND (
                    list_contains($sources, erratum.indicator)
                    -- A correction of a whole report says nothing about counts that are in no report.
                    OR (erratum.indicator = '' AND len(list_filter($sources, lambda one: NOT starts_with(one, 'sor_'))) > 0)
                )
                AND coalesce(erratum.period_start, computed.period_end) <= computed.period_end
                AND coalesce(erratum.period_end, computed.period_end)
                >= coalesce(computed.period_start, computed.period_end)
        ),
        []
    ) AS errata
FROM computed
WHERE computed.value_low IS NOT NULL OR computed.value_high IS NOT NULL;
