/*
id: repository_element_filled_share
title:
  nl: "Aandeel advertenties waarbij een onderdeel van artikel 39, lid 2, is ingevuld"
  en: "Share of ads in which an element of Article 39(2) is filled"
unit: share
says:
  nl: "Bij welk deel van de ingelezen advertenties in het advertentieregister een onderdeel van artikel 39, lid 2, van de DSA is ingevuld: (a) inhoud of het adres ervan, (b) namens wie, (c) wie betaalde, (d) periode, (e) doelgroep, (f) commerciële communicatie, (g) aantal bereikte gebruikers."
  en: "In what share of the loaded ads in the repository an element of Article 39(2) of the DSA is filled: (a) content or its address, (b) on whose behalf, (c) who paid, (d) period, (e) target group, (f) commercial communications, (g) number of recipients reached."
does_not_say:
  nl: "Niet of wat er staat juist is, en niet wat de website toont: het gaat om wat de API of het bestand geeft. Wie betaalde hoeft er alleen te staan als dat een ander is. Vertoningen zijn geen bereikte gebruikers. Van sommige registers is alleen een deel van de advertenties bevraagd."
  en: "Not whether what is there is right, nor what the website shows: it is about what the API or the file gives. Who paid need only be there when that is somebody else. Impressions are not recipients reached. Of some repositories only a part of the ads was asked for."
formula:
  nl: "Advertenties waarbij het onderdeel is ingevuld, gedeeld door advertenties waarbij ernaar is gekeken, per maand waarin zij zijn gezien. Bij (a), (b) en (c) tellen verwijderde advertenties niet mee: daar horen die te ontbreken (artikel 39, lid 3)."
  en: "Ads in which the element is filled, divided by ads in which it was looked for, by month in which they were seen. For (a), (b) and (c) removed ads do not count: there these have to be absent (Article 39(3))."
comparability: within_service
sources: [ad]
method_version: 2
*/
WITH element AS (
    SELECT unnest(['a', 'b', 'c', 'd', 'e', 'f', 'g']) AS letter
),

checks AS (
    SELECT
        ad.service_id,
        ad.month,
        ad.countries,
        '39(2)(' || element.letter || ')' AS dimension,
        list_contains(ad.filled_elements, element.letter) AS is_counted,
        ad.source_file_id,
        ad.locator
    FROM repository_ad AS ad
    CROSS JOIN element
    WHERE
        ad.filled_elements IS NOT NULL
        AND NOT (ad.availability = 'removed' AND element.letter IN ('a', 'b', 'c'))
)

SELECT * FROM share_by_month('checks');
