/*
id: payer_address_country_only_share
title:
  nl: "Aandeel advertenties met als adres van de betaler alleen een land"
  en: "Share of ads with only a country as the payer's address"
unit: share
says:
  nl: "Bij welk deel van de politieke advertenties het adres van de betaler niet meer is dan een landcode."
  en: "In what share of the political ads the payer's address is no more than a country code."
does_not_say:
  nl: "Niet dat de betaler onbekend is: de naam kan er wel staan. Het zegt alleen hoe nauwkeurig hij te vinden is."
  en: "Not that the payer is unknown: the name may be there. It says only how precisely he can be found."
formula:
  nl: "Advertenties met alleen een landcode als adres gedeeld door alle advertenties in een register dat adressen geeft, per maand waarin zij zijn gezien."
  en: "Ads with only a country code as address divided by all ads in a library that gives addresses, by month in which they were seen."
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
        address_detail = 'country_only' AS is_counted,
        source_file_id,
        locator
    FROM repository_ad
    WHERE address_detail <> 'not_published'
)

SELECT * FROM share_by_month('checks');
