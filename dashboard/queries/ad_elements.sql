-- How many ads of each repository have an element of Article 39(2) filled: the newest month of each.
SELECT
    service_id,
    dimension,
    period_start,
    period_end,
    value_low,
    value_high,
    numerator,
    denominator,
    unit
FROM out.indicator_value
WHERE indicator_id = 'repository_element_filled_share' AND country = ''
QUALIFY row_number() OVER (PARTITION BY service_id, dimension ORDER BY period_end DESC) = 1
ORDER BY service_id, dimension;
