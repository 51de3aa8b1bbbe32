/*
id: sor_disinformation_count
title:
  nl: "Motiveringen over desinformatie, ruim geteld"
  en: "Statements on disinformation, counted broadly"
unit: count
says:
  nl: "Hoeveel motiveringen over het publieke debat of verkiezingen gaan, of een trefwoord over desinformatie hebben."
  en: "How many statements are about civic discourse or elections, or have a keyword on disinformation."
does_not_say:
  nl: "Niet hoeveel desinformatie er is. Alleen trefwoorden tellen is fout: TikTok, Meta, YouTube, X en LinkedIn gebruiken er geen. eBay en Indeed gebruiken het trefwoord voor beweringen over producten en vacatures: laat die buiten de code."
  en: "Not how much disinformation there is. Counting keywords only is wrong: TikTok, Meta, YouTube, X and LinkedIn use none. eBay and Indeed use the keyword for claims about products and vacancies: leave those out of the Code."
formula:
  nl: "Categorie, bijkomende categorie of trefwoord. Waar alleen losse aantallen zijn gepubliceerd: van het grootste van beide tot hun som."
  en: "Category, added category or keyword. Where only separate counts are published: from the larger of both to their sum."
comparability: within_service
sources: [sor_statements_count, sor_keyword_count]
method_version: 1
*/
-- Dumps count a statement with both once; two published counts say only how many there are at least and at most.
WITH counted AS (
    SELECT
        *,
        counts['disinformation'] AS exact,
        coalesce(counts[civic_category()], 0) AS by_category,
        counts['keyword_disinformation'] AS by_keyword
    FROM statement_wide
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    coalesce(exact, greatest(by_category, by_keyword)) AS value_low,
    coalesce(exact, by_category + by_keyword) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_distinct(cells['keyword_disinformation'] || coalesce(cells[civic_category()], [])) AS evidence
FROM counted
WHERE by_keyword IS NOT NULL;
