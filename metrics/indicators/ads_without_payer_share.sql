/*
id: ads_without_payer_share
title:
  nl: "Aandeel advertenties zonder betaler"
  en: "Share of ads without a payer"
unit: share
says:
  nl: "Bij welk deel van de advertenties in het register geen betaler staat."
  en: "In what share of the ads in the repository no payer is named."
does_not_say:
  nl: "Niet dat er een betaler hoort te staan: volgens artikel 39, lid 2, onder c, hoeft dat alleen als hij een ander is dan namens wie de advertentie wordt getoond. Registers zonder veld voor de betaler tellen niet mee, en verwijderde advertenties ook niet (artikel 39, derde lid)."
  en: "Not that a payer should be named: under Article 39(2)(c) only when that is somebody else than on whose behalf the ad is shown. Repositories without a field for the payer do not count, nor do removed ads (Article 39(3))."
formula:
  nl: "Advertenties zonder betaler gedeeld door alle advertenties, per maand waarin zij zijn gezien."
  en: "Ads without a payer divided by all ads, by month in which they were seen."
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
        coalesce(NOT list_contains(filled_elements, 'c'), payer_key = '') AS is_counted,
        source_file_id,
        locator
    FROM repository_ad
    WHERE
        (filled_elements IS NOT NULL OR address_detail <> 'not_published')
        -- of a removed ad the payer may be left out
        AND availability <> 'removed'
)

SELECT * FROM share_by_month('checks');
