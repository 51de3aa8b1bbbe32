/*
id: repository_political_ads_count
title:
  nl: "Politieke advertenties in het register, heel halfjaar"
  en: "Political ads in the repository, whole half-year"
unit: count
says:
  nl: "Hoeveel politieke advertenties voor Nederland volgens het advertentieregister in een half jaar te zien waren, om naast het rapport over de gedragscode te leggen."
  en: "How many political ads for the Netherlands were shown in a half-year according to the ad repository, to hold beside the report on the Code."
does_not_say:
  nl: "Niet hoeveel er waren: wat uit het register verdween vóór er werd gekeken, of wat de dienst niet politiek noemt, staat er niet in."
  en: "Not how many there were: what left the repository before anybody looked, or what the service does not call political, is not in it."
formula:
  nl: "Advertenties die de dienst zelf politiek noemt, met Nederland in hun gebied, die in het halfjaar begonnen; elk één keer. Alleen als na afloop van het halfjaar een heel register is gelezen."
  en: "Ads that the service itself files as political, with the Netherlands among their countries, that began in the half-year; each once. Only where a whole repository was read after the half-year."
comparability: within_service
sources: [ad, repository_answer]
method_version: 1
*/
WITH half_year_ad AS (
    SELECT
        life.service_id,
        life.source,
        half_year_of(life.starts_on) AS period_start,
        life.ad_id,
        life.source_file_id,
        split_part(life.locator, '!', 1) AS file_name
    FROM core.ad_life AS life
    WHERE life.kind = 'political' AND list_contains(life.countries, 'NL') AND life.starts_on IS NOT NULL
),

-- A whole repository of which the day is known.
whole_answer AS (
    SELECT answer.service_id, answer.source, max(dated_file.made_on) AS read_on
    FROM core.repository_answer AS answer
    INNER JOIN dated_file ON answer.source_file_id = dated_file.source_file_id
    WHERE answer.is_complete AND answer.asked_for IN ('everything', 'country') AND answer.country IN ('', 'NL')
    GROUP BY answer.service_id, answer.source
),

by_file AS (
    SELECT
        half_year_ad.service_id,
        half_year_ad.period_start,
        half_year_ad.source_file_id,
        half_year_ad.file_name,
        count(DISTINCT half_year_ad.ad_id) AS ads_count
    FROM half_year_ad
    INNER JOIN whole_answer
        ON half_year_ad.service_id = whole_answer.service_id
        AND half_year_ad.source = whole_answer.source
        AND whole_answer.read_on >= half_year_ad.period_start + INTERVAL 6 MONTH
    GROUP BY ALL
)

SELECT
    service_id,
    'NL' AS country,
    '' AS language,
    period_start,
    CAST(period_start + INTERVAL 6 MONTH AS DATE) - 1 AS period_end,
    '' AS dimension,
    CAST(sum(ads_count) AS DOUBLE) AS value_low,
    CAST(sum(ads_count) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list(
        cell('part', source_file_id, file_name, CAST(ads_count AS VARCHAR) || ' ads') ORDER BY source_file_id, file_name
    ) AS evidence
FROM by_file
GROUP BY service_id, period_start;
