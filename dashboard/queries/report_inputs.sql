-- The rows that were read of one observation over one period, blank ones included: a blank cell is not an absent row.
SELECT
    service_id,
    bool_and(is_blank) AS is_blank
FROM core.observation
WHERE
    superseded_by IS NULL
    AND indicator = $indicator
    AND country = $country
    AND language = $language
    AND period_start = $period_start
    AND period_end = $period_end
GROUP BY service_id
ORDER BY service_id;
