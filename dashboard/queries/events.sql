-- Dated public facts, newest first, of one service or of all ('').
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
WHERE superseded_by IS NULL AND ($service_id = '' OR service_id = $service_id)
ORDER BY event_date DESC, service_id, title_en
LIMIT $most;
