-- Keeps what was computed, with the known corrections that concern it.
-- For all indicators at once: to plan this for each of them takes as long as their own queries.
INSERT INTO out.indicator_value BY NAME
WITH card AS (
    SELECT
        entry.card_id,
        entry.method_version,
        entry.sources,
        -- A correction of a whole report says nothing about counts that are in no report.
        len(list_filter(entry.sources, lambda source: NOT starts_with(source, 'sor_'))) > 0 AS is_of_reports
    FROM (
        SELECT
            unnest(
                from_json($cards::JSON, '[{"card_id": "VARCHAR", "method_version": "INTEGER", "sources": ["VARCHAR"]}]')
            ) AS entry
    )
),

general AS (
    SELECT told FROM correction WHERE service_id = ''
)

SELECT
    computed.* EXCLUDE (card_id) REPLACE (coalesce(computed.indicator_id, computed.card_id) AS indicator_id),
    card.method_version,
    [
        one.name
        FOR one IN coalesce(correction.told, (SELECT told FROM general), [])
        IF (
            list_contains(card.sources, one.indicator)
            OR one.indicator = computed.indicator_id
            OR (one.indicator = '' AND card.is_of_reports)
        )
        AND coalesce(one.period_start, computed.period_end) <= computed.period_end
        AND coalesce(one.period_end, computed.period_end) >= coalesce(computed.period_start, computed.period_end)
    ] AS errata
FROM computed_value AS computed
INNER JOIN card ON computed.card_id = card.card_id
LEFT JOIN correction ON computed.service_id = correction.service_id;
