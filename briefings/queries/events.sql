-- What is known in public about the service, latest first.
SELECT event_date, kind, title_nl, title_en, authority, source_url
FROM core.public_event
WHERE service_id = $service_id AND superseded_by IS NULL
ORDER BY event_date DESC, title_en
LIMIT 6;
