/*
id: political_ad_field_filled_share
title:
  nl: "Aandeel politieke advertenties waarbij een veld is ingevuld"
  en: "Share of political ads in which a field is filled"
unit: share
says:
  nl: "Bij welk deel van de advertenties in een apart register van politieke advertenties een veld is ingevuld: betaler, adres van de betaler (meer dan een land), begin, eind, land, doelgroep, leeftijd, uitgaven, vertoningen."
  en: "In what share of the ads in a separate library of political ads a field is filled: payer, payer's address (more than a country), start, end, country, target group, age, spend, impressions."
does_not_say:
  nl: "Niet of wat er staat juist is. Een leeg eind, land, leeftijd of doelgroep kan betekenen dat er geen is gekozen. Dit is niet het advertentieregister van artikel 39 van de DSA, dat alle advertenties hoort te bevatten."
  en: "Not whether what is there is right. A blank end, country, age or target group may mean that none was chosen. This is not the repository of Article 39 of the DSA, which should hold all ads."
formula:
  nl: "Advertenties waarbij het veld is ingevuld, gedeeld door alle advertenties, per maand waarin zij zijn gezien."
  en: "Ads in which the field is filled, divided by all ads, by month in which they were seen."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH field AS (
    SELECT
        service_id,
        month,
        countries,
        source_file_id,
        locator,
        unnest([
            {'dimension': 'payer', 'is_counted': payer_key <> ''},
            {'dimension': 'payer_address', 'is_counted': address_detail = 'full'},
            {'dimension': 'start', 'is_counted': starts_on IS NOT NULL},
            {'dimension': 'end', 'is_counted': ends_on IS NOT NULL},
            {'dimension': 'country', 'is_counted': len(countries) > 0},
            {'dimension': 'targeting', 'is_counted': len(targeting) > 0},
            {'dimension': 'age', 'is_counted': youngest_age IS NOT NULL OR oldest_age IS NOT NULL},
            {'dimension': 'spend', 'is_counted': spend_low IS NOT NULL},
            {'dimension': 'impressions', 'is_counted': impressions_low IS NOT NULL}
        ]) AS checked
    FROM repository_ad
    -- a library that has no column for the payer's address is of another form: its blanks mean something else
    WHERE filled_elements IS NULL AND address_detail <> 'not_published'
),

checks AS (
    SELECT service_id, month, countries, source_file_id, locator, checked.dimension, checked.is_counted
    FROM field
)

SELECT * FROM share_by_month('checks');
