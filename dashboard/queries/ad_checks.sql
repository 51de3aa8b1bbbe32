-- What changed in repositories after the fact: the newest figure of each check that was computed here, and figures
-- published by others under the same check, each of how many that were compared.
WITH check_name AS (
    SELECT *
    FROM (
        VALUES
        (1, 'advertiser_spend_decreases_count', 'ad_register_spend_decreases_count', NULL),
        (2, 'ad_spend_restated_count', 'ad_register_weeks_restated_count', 'ad_register_weeks_count'),
        (3, 'ads_figures_lowered_count', 'ad_register_ads_lowered_count', 'ad_register_ads_count'),
        (4, 'advertiser_rows_gone_count', 'ad_register_keys_gone_count', 'ad_register_keys_count'),
        (5, 'ad_spend_rows_gone_count', 'ad_register_weeks_gone_count', 'ad_register_weeks_count'),
        (6, 'ad_spend_advertisers_gone_count', 'ad_register_advertisers_gone_count', 'ad_register_advertisers_count'),
        (7, 'ads_gone_within_year_share', 'ad_register_ads_gone_count', 'ad_register_ads_count'),
        (8, 'ads_added_late_count', 'ad_register_ads_late_count', NULL),
        (9, 'advertiser_ids_kept_share', 'ad_register_ids_kept_count', 'ad_register_ids_count')
    ) AS listed (turn, indicator_id, published_name, published_of)
),

computed AS (
    SELECT
        check_name.turn,
        value.indicator_id,
        value.service_id,
        value.country,
        value.period_start,
        value.period_end,
        coalesce(value.numerator, value.value_high) AS found_count,
        value.denominator AS of_count,
        source_file.url AS source_url,
        '' AS via
    FROM out.indicator_value AS value
    INNER JOIN check_name USING (indicator_id)
    LEFT JOIN core.source_file AS source_file ON value.evidence[1].source_file_id = source_file.source_file_id
    -- in a report on a day or some weeks rows come and go; only since the start nothing should
    WHERE value.indicator_id <> 'advertiser_rows_gone_count' OR value.dimension LIKE 'lifelong%'
    QUALIFY
        row_number() OVER (
            PARTITION BY value.service_id, value.indicator_id, value.country
            ORDER BY value.period_end DESC, value.dimension
        ) = 1
),

published AS (
    SELECT
        check_name.turn,
        check_name.indicator_id,
        found.service_id,
        found.country,
        found.period_start,
        found.period_end,
        found.value_high AS found_count,
        compared.value_high AS of_count,
        found.source_url,
        found.via
    FROM core.observation AS found
    INNER JOIN check_name ON found.indicator = check_name.published_name
    LEFT JOIN core.observation AS compared
        ON
            check_name.published_of = compared.indicator
            AND found.service_id = compared.service_id
            AND found.country = compared.country
            AND found.period_end = compared.period_end
            AND compared.superseded_by IS NULL
    WHERE found.superseded_by IS NULL
)

SELECT *
FROM computed
UNION ALL
SELECT * FROM published
ORDER BY turn, service_id, country DESC, period_end DESC;
