-- Known corrections of published figures, newest first.
SELECT
    source_file_id || '#' || locator AS erratum,
    service_id,
    indicator,
    period_start,
    period_end,
    text_nl,
    text_en,
    published_at,
    source_url
FROM core.erratum
WHERE superseded_by IS NULL AND ($service_id = '' OR service_id = $service_id)
ORDER BY published_at DESC NULLS LAST, service_id, period_end DESC, indicator, erratum;
