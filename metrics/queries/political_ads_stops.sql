-- Services that said that they stopped political ads in the EU, with the first day on record.
SELECT
    service_id,
    min(event_date) AS day,
    arg_min(source_file_id, event_date) AS source_file_id,
    arg_min(locator, event_date) AS locator
FROM core.event
WHERE superseded_by IS NULL AND kind = 'political_ads_stopped'
GROUP BY service_id;
