/*
id: ads_without_targeting_share
title:
  nl: "Aandeel advertenties zonder gegevens over de doelgroep"
  en: "Share of ads without data on the target group"
unit: share
says:
  nl: "Bij welk deel van de advertenties in het register geen enkel gegeven over de doelgroep staat."
  en: "In what share of the ads in the repository there is no data at all on the target group."
does_not_say:
  nl: "Niet dat er een doelgroep was gekozen: een advertentie kan voor iedereen bedoeld zijn, en dan hoort het register dat te zeggen."
  en: "Not that a target group was chosen: an ad may be meant for everybody, and then the repository should say so."
formula:
  nl: "Advertenties zonder gegevens over de doelgroep gedeeld door alle advertenties waarbij ernaar is gekeken, per maand waarin zij zijn gezien."
  en: "Ads without data on the target group divided by all ads in which it was looked for, by month in which they were seen."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        month,
        countries,
        '' AS dimension,
        coalesce(NOT list_contains(filled_elements, 'e'), len(targeting) = 0) AS is_counted,
        source_file_id,
        locator
    FROM repository_ad
    WHERE filled_elements IS NOT NULL OR kind = 'political'
)

SELECT * FROM share_by_month('checks');
