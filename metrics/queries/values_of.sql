-- The values that some expectations can use, in the order that judging relies on: of their indicators, for the countries
-- and languages asked for and for the whole. Where an expectation names no place and there is no figure of the whole, one
-- of any place stands for all: it is reported.
WITH only_by_place AS (
    SELECT arg_min(rowid, (country, language)) AS row_number
    FROM out.indicator_value
    WHERE list_contains($anywhere, indicator_id)
    GROUP BY service_id, indicator_id, dimension, period_start, period_end
    HAVING NOT bool_or(country IN ('', 'EU') AND language = '')
)

SELECT *
FROM out.indicator_value
WHERE list_contains($indicators, indicator_id)
    AND (
        (country IN ('', 'EU') AND language = '')
        OR list_contains($countries, country)
        OR list_contains($languages, language)
        OR rowid IN (SELECT row_number FROM only_by_place)
    )
ORDER BY service_id, indicator_id, country, language, dimension, period_end, period_start;
