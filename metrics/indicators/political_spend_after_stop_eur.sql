/*
id: political_spend_after_stop_eur
title:
  nl: "Uitgaven aan politieke advertenties nadat het platform zegt te zijn gestopt"
  en: "Spend on political ads after the platform says it stopped"
unit: eur
says:
  nl: "Hoeveel volgens het eigen register van het platform in een EU-land aan politieke advertenties is uitgegeven na de dag waarop het zegt te zijn gestopt. Verwacht is nul."
  en: "How much, by the platform's own repository, was spent on political ads in an EU country after the day on which it says it stopped. Zero is expected."
does_not_say:
  nl: "Niet wat buiten het register om loopt: een politieke advertentie die het platform niet herkent, staat hier niet in. De dag van stoppen is die van het platform zelf, gelezen in een kopie (Meta 6 oktober 2025, Google september 2025)."
  en: "Not what runs outside the repository: a political ad that the platform does not recognise is not in it. The day of stopping is the platform's own, read in a copy (Meta 6 October 2025, Google September 2025)."
formula:
  nl: "Meta: uitgaven in rapporten waarvan het hele tijdvak na 6 oktober 2025 ligt. Google: uitgaven per EU-land in bestanden van na 30 september 2025."
  en: "Meta: spend in reports whose whole window lies after 6 October 2025. Google: spend by EU country in files made after 30 September 2025."
comparability: within_service
sources: [advertiser_day, ad_spend]
method_version: 1
*/
WITH member_state AS (
    SELECT DISTINCT country
    FROM required_row
    WHERE indicator = 'amar_users' AND country NOT IN ('', 'EU')
),

place AS (
    SELECT
        spend.service_id,
        spend.country,
        -- An old file that a person brings today says nothing about today.
        coalesce(file.published_at, CASE file.door WHEN 'http' THEN CAST(file.retrieved_at AS DATE) END) AS made_on,
        sum(spend.spend_low) AS spend_low_eur,
        sum(spend.spend_high) AS spend_high_eur,
        list(
            cell('value', spend.source_file_id, spend.locator, CAST(spend.spend_low AS VARCHAR)) ORDER BY spend.locator
        ) AS evidence
    FROM core.ad_spend AS spend
    INNER JOIN core.source_file AS file USING (source_file_id)
    WHERE spend.superseded_by IS NULL AND spend.breakdown = 'place' AND spend.region = '' AND spend.currency = 'EUR'
    GROUP BY spend.service_id, spend.country, made_on
),

seen AS (
    SELECT
        service_id, country, period_start, report_date AS period_end, report_window AS dimension,
        spend_low_eur, spend_high_eur, evidence
    FROM advertiser_report
    WHERE service_id = 'meta' AND period_start > DATE '2025-10-06'
    UNION ALL
    SELECT service_id, country, NULL, made_on, 'place', spend_low_eur, spend_high_eur, evidence
    FROM place
    WHERE service_id = 'google' AND made_on > DATE '2025-09-30'
)

SELECT
    service_id,
    country,
    '' AS language,
    period_start,
    period_end,
    dimension,
    spend_low_eur AS value_low,
    spend_high_eur AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'eur' AS unit,
    'final' AS maturity,
    evidence
FROM seen
SEMI JOIN member_state ON seen.country = member_state.country;
