-- What was measured of ads that a service says it does not show: the newest month of each figure for the Netherlands.
SELECT
    service_id,
    indicator_id,
    dimension,
    period_start,
    period_end,
    value_low,
    value_high,
    numerator,
    denominator,
    unit
FROM out.indicator_value
WHERE
    country = 'NL'
    AND (
        (
            dimension = 'party'
            AND indicator_id IN (
                'known_actor_ads_count', 'known_actor_ads_leaked_share', 'known_actor_ads_removal_days'
            )
        )
        OR indicator_id = 'political_spend_after_stop_eur'
    )
QUALIFY row_number() OVER (PARTITION BY service_id, indicator_id ORDER BY period_end DESC, dimension DESC) = 1
ORDER BY service_id, indicator_id;
