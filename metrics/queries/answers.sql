-- Qualitative answers with the place they stand in; their first words are enough to recognise them by.
SELECT
    service_id,
    element,
    part,
    period_start,
    period_end,
    is_placeholder,
    left(text, 120) AS excerpt,
    source_file_id,
    locator
FROM core.answer
WHERE superseded_by IS NULL
ORDER BY service_id, element, period_end, is_placeholder, source_file_id, locator;
