/*
id: ads_meant_for_minors_share
title:
  nl: "Aandeel advertenties die ook voor minderjarigen bedoeld zijn"
  en: "Share of ads that are meant for minors too"
unit: share
says:
  nl: "Bij welk deel van de advertenties de jongste leeftijd van de doelgroep onder 18 jaar ligt."
  en: "In what share of the ads the youngest age of the target group is below 18."
does_not_say:
  nl: "Niet dat minderjarigen de advertentie zagen, en niet dat zij op grond van een profiel zijn gekozen: dat laatste verbiedt artikel 28 van de DSA. Advertenties zonder leeftijd tellen mee als advertenties zonder ondergrens, en dus niet als bedoeld voor minderjarigen."
  en: "Not that minors saw the ad, nor that they were chosen on the ground of a profile: that is what Article 28 of the DSA prohibits. Ads without an age count as ads without a lower bound, and so not as meant for minors."
formula:
  nl: "Advertenties met een ondergrens onder 18 jaar gedeeld door alle advertenties in een register dat leeftijden geeft, per maand waarin zij zijn gezien."
  en: "Ads with a lower bound below 18 divided by all ads in a repository that gives ages, by month in which they were seen."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH gives_ages AS (
    SELECT source, service_id, month
    FROM repository_ad
    GROUP BY source, service_id, month
    HAVING count(youngest_age) > 0
),

checks AS (
    SELECT
        ad.service_id,
        ad.month,
        ad.countries,
        '' AS dimension,
        coalesce(ad.youngest_age < 18, FALSE) AS is_counted,
        ad.source_file_id,
        ad.locator
    FROM repository_ad AS ad
    INNER JOIN gives_ages USING (source, service_id, month)
)

SELECT * FROM share_by_month('checks');
