-- The values of some indicators, or of all whose name one of these begins ('sli_14.2' for 'sli_14.2.ttp1.…').
SELECT *
FROM out.indicator_value
WHERE list_contains($indicators, indicator_id)
    OR len([name FOR name IN $indicators IF starts_with(name, 'sli_') AND starts_with(indicator_id, name || '.')]) > 0
ORDER BY service_id, indicator_id, country, language, dimension, period_end, period_start;
