-- Where the publisher itself shows a figure that was read from a copy.
SELECT source_file_id, locator, any_value(source_url) AS source_url, any_value(via) AS via
FROM (
    SELECT source_file_id, locator, source_url, via FROM core.observation
    UNION ALL
    SELECT source_file_id, locator, source_url, NULL FROM core.subscription
    UNION ALL
    SELECT source_file_id, locator, NULL, NULL FROM core.report_part
)
WHERE list_contains($places, source_file_id || '#' || locator)
GROUP BY source_file_id, locator;
