-- Services that said that they carry no political ads in the EU, with the first day on record: that on which they stopped,
-- or on which they were seen to say that they never had them.
SELECT
    service_id,
    min(event_date) AS day,
    arg_min(kind = 'political_ads_stopped', event_date) AS has_stopped,
    arg_min(source_file_id, event_date) AS source_file_id,
    arg_min(locator, event_date) AS locator
FROM core.event
WHERE superseded_by IS NULL AND kind IN ('political_ads_stopped', 'political_ads_none')
GROUP BY service_id;
