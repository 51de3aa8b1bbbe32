-- Public facts about the service: they do not change the finding, and a reader needs them beside it.
SELECT event_date, kind, title_nl, title_en, source_url
FROM core.public_event
WHERE superseded_by IS NULL AND service_id = $service_id
ORDER BY event_date, locator;
