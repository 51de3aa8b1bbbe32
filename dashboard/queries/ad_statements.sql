-- What platforms said about political ads in the EU, and what was seen of their repositories since, newest first.
SELECT
    service_id,
    event_date,
    kind,
    title_nl,
    title_en,
    legal_ref,
    authority,
    value_low,
    value_high,
    unit,
    source_url
FROM core.public_event
WHERE
    superseded_by IS NULL
    AND (
        kind IN ('political_ads_stopped', 'political_ads_none')
        OR (kind = 'policy' AND legal_ref LIKE '%2024/900%')
        -- Article 39 of the DSA is the one about repositories of ads
        OR (legal_ref LIKE 'DSA%' AND regexp_matches(legal_ref, '\b39\b'))
    )
ORDER BY event_date DESC, service_id, title_en;
