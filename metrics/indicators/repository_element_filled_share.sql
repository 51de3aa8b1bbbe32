/*
id: repository_element_filled_share
title:
  nl: "Aandeel advertenties in het register waarbij een verplicht gegeven is ingevuld"
  en: "Share of ads in the repository for which a required element is filled in"
unit: share
says:
  nl: "Bij welk deel van de advertenties die zijn gelezen een gegeven van artikel 39, tweede lid, van de DSA is ingevuld: a inhoud, b voor wie, c betaler, d periode, e doelgroep, f commerciële communicatie, g ontvangers."
  en: "For what share of the ads that were read an element of Article 39(2) of the DSA is filled in: a content, b on whose behalf, c payer, d period, e targeting, f commercial communication, g recipients."
does_not_say:
  nl: "Niet of wat er staat, klopt. Niet dat het gegeven nergens anders staat: gelezen is wat de API of het bestand geeft, en de website kan meer tonen. Een lege betaler (c) mag als die dezelfde is als de opdrachtgever. Niet over het hele register: wij lezen advertenties van bekende adverteerders."
  en: "Not whether what stands there is right. Not that the element stands nowhere else: what the API or the file gives was read, and the website may show more. An empty payer (c) is allowed when it is the one on whose behalf. Not of the whole repository: we read ads of known advertisers."
formula:
  nl: "Advertenties waarbij het gegeven is ingevuld, gedeeld door alle gelezen advertenties; bij a, b en c tellen verwijderde advertenties niet mee (artikel 39, derde lid)."
  en: "Ads for which the element is filled in, divided by all ads that were read; for a, b and c removed ads do not count (Article 39(3))."
comparability: within_service
sources: [ad]
method_version: 1
*/
WITH letter AS (
    SELECT unnest(['a', 'b', 'c', 'd', 'e', 'f', 'g']) AS element
),

counted AS (
    SELECT
        ad.service_id,
        letter.element,
        max(coalesce(file.published_at, CAST(file.retrieved_at AS DATE))) AS seen_on,
        CAST(count(*) AS DOUBLE) AS ads_count,
        CAST(count(*) FILTER (list_contains(ad.filled_elements, letter.element)) AS DOUBLE) AS filled_count,
        list(DISTINCT cell('part', ad.source_file_id, split_part(ad.locator, '!', 1), '')) AS evidence
    FROM core.ad AS ad
    INNER JOIN core.source_file AS file USING (source_file_id)
    CROSS JOIN letter
    WHERE
        ad.superseded_by IS NULL
        AND ad.filled_elements IS NOT NULL
        AND NOT (ad.availability = 'removed' AND letter.element IN ('a', 'b', 'c'))
    GROUP BY ad.service_id, letter.element
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    seen_on AS period_end,
    element AS dimension,
    filled_count / ads_count AS value_low,
    filled_count / ads_count AS value_high,
    filled_count AS numerator,
    ads_count AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM counted;
