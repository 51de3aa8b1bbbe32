-- What a service reports for the Netherlands or in Dutch: the latest period of each figure, the period before it, the
-- service's own total (the Union for a country, all languages for a language), the median of the Member States or languages,
-- and the file that was read.
WITH dutch AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY indicator_id, country, language, dimension
            ORDER BY period_end DESC
        ) AS recency
    FROM out.indicator_value
    WHERE service_id = $service_id AND (country = 'NL' OR language = 'nl')
)

SELECT
    latest.service_id,
    latest.indicator_id,
    latest.country,
    latest.language,
    latest.dimension,
    latest.period_start,
    latest.period_end,
    latest.value_low,
    latest.value_high,
    latest.unit,
    latest.maturity,
    previous.period_start AS previous_start,
    previous.period_end AS previous_end,
    previous.value_low AS previous_low,
    previous.value_high AS previous_high,
    total.value_low AS total_low,
    total.value_high AS total_high,
    beside.among,
    beside.places_count,
    beside.median_low,
    beside.median_high,
    source_file.file_name,
    source_file.url,
    observation.source_url,
    observation.part,
    latest.evidence[1].locator AS locator
FROM dutch AS latest
LEFT JOIN dutch AS previous
    ON
        latest.indicator_id = previous.indicator_id
        AND latest.country = previous.country
        AND latest.language = previous.language
        AND latest.dimension = previous.dimension
        AND previous.recency = 2
LEFT JOIN out.indicator_value AS total
    ON
        latest.indicator_id = total.indicator_id
        AND latest.dimension = total.dimension
        AND latest.period_end = total.period_end
        AND total.service_id = $service_id
        AND total.language = ''
        AND total.country = CASE latest.country WHEN 'NL' THEN 'EU' ELSE latest.country END
LEFT JOIN out.comparison AS beside
    ON
        beside.service_id = $service_id
        AND latest.indicator_id = beside.indicator_id
        AND latest.dimension = beside.dimension
        AND latest.period_start = beside.period_start
        AND latest.period_end = beside.period_end
        AND latest.unit = beside.unit
        AND beside.basis = 'as_published'
        AND beside.among = CASE latest.country WHEN 'NL' THEN 'member_states' ELSE 'languages' END
LEFT JOIN core.source_file AS source_file
    ON latest.evidence[1].source_file_id = source_file.source_file_id
LEFT JOIN core.observation AS observation
    ON
        latest.evidence[1].source_file_id = observation.source_file_id
        AND latest.evidence[1].locator = observation.locator
WHERE latest.recency = 1
ORDER BY latest.period_end DESC, latest.indicator_id, latest.dimension;
