-- The values that some expectations can use, in the order that judging relies on: of their indicators, for the countries
-- and languages asked for and for the whole.
SELECT *
FROM out.indicator_value
WHERE list_contains($indicators, indicator_id)
    AND (
        (country IN ('', 'EU') AND language = '')
        OR list_contains($countries, country)
        OR list_contains($languages, language)
    )
ORDER BY service_id, indicator_id, country, language, dimension, period_end, period_start;
