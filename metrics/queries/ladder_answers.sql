-- Qualitative answers; the template's own text left in place is none.
SELECT DISTINCT service_id, part, element, period_end
FROM core.answer
WHERE superseded_by IS NULL AND NOT is_placeholder;
