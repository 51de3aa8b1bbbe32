-- Reports on political ads in the Netherlands, one row each: rows without a named sponsor, their share of the money, and
-- all spend. A report that was read itself counts before figures that were published about it. A report on everything
-- since the start is no moment in time, so it stays out.
WITH read_itself AS (
    SELECT
        service_id,
        dimension AS report_window,
        period_end AS report_date,
        any_value(denominator) FILTER (indicator_id = 'advertiser_rows_without_disclaimer_share') AS rows_count,
        any_value(numerator) FILTER (indicator_id = 'advertiser_rows_without_disclaimer_share') AS without_count,
        any_value(value_low) FILTER (indicator_id = 'advertiser_spend_without_disclaimer_share') AS money_low,
        any_value(value_high) FILTER (indicator_id = 'advertiser_spend_without_disclaimer_share') AS money_high,
        any_value(value_low) FILTER (indicator_id = 'advertiser_spend_eur') AS spend_low,
        any_value(value_high) FILTER (indicator_id = 'advertiser_spend_eur') AS spend_high,
        '' AS source_url,
        '' AS via,
        1 AS turn
    FROM out.indicator_value
    WHERE
        country = 'NL'
        AND dimension NOT IN ('lifelong', 'lifelong_over_100')
        AND indicator_id IN (
            'advertiser_rows_without_disclaimer_share', 'advertiser_spend_without_disclaimer_share',
            'advertiser_spend_eur'
        )
    GROUP BY service_id, dimension, period_end
),

told AS (
    SELECT
        service_id,
        dimension AS report_window,
        period_end AS report_date,
        any_value(value_high) FILTER (indicator = 'ad_report_rows_count') AS rows_count,
        any_value(value_high) FILTER (indicator = 'ad_report_rows_without_disclaimer_count') AS without_count,
        any_value(value_low) FILTER (indicator = 'ad_report_spend_without_disclaimer_eur') AS without_low,
        any_value(value_high) FILTER (indicator = 'ad_report_spend_without_disclaimer_eur') AS without_high,
        any_value(value_low) FILTER (indicator = 'ad_report_spend_eur') AS spend_low,
        any_value(value_high) FILTER (indicator = 'ad_report_spend_eur') AS spend_high,
        any_value(source_url) AS source_url,
        any_value(via) AS via,
        2 AS turn
    FROM core.observation
    WHERE superseded_by IS NULL AND country = 'NL' AND indicator LIKE 'ad\_report\_%' ESCAPE '\'
    GROUP BY service_id, dimension, period_end
),

-- the bounds as the card of advertiser_spend_without_disclaimer_share gives them
copied AS (
    SELECT
        service_id,
        report_window,
        report_date,
        rows_count,
        without_count,
        CASE WHEN spend_high > 0 THEN without_low / spend_high END AS money_low,
        CASE WHEN spend_low > 0 THEN least(1, without_high / spend_low) END AS money_high,
        spend_low,
        spend_high,
        source_url,
        via,
        turn
    FROM told
),

report AS (
    SELECT * FROM read_itself
    UNION ALL
    SELECT * FROM copied
)

SELECT
    service_id,
    report_window,
    report_date,
    rows_count,
    without_count,
    CASE WHEN rows_count > 0 THEN without_count / rows_count END AS rows_share,
    money_low,
    money_high,
    spend_low,
    spend_high,
    source_url,
    via
FROM report
QUALIFY row_number() OVER (PARTITION BY service_id, report_window, report_date ORDER BY turn) = 1
ORDER BY service_id, report_window, report_date;
