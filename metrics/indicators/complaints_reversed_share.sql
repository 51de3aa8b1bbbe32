/*
id: complaints_reversed_share
title:
  nl: "Aandeel klachten dat tot een ander besluit leidt"
  en: "Share of complaints that change the decision"
unit: share
says:
  nl: "Bij welk deel van de behandelde klachten de dienst zijn eerste besluit geheel of deels terugdraaide."
  en: "For what share of complaints handled the service reversed its first decision, wholly or in part."
does_not_say:
  nl: "Niet of het nieuwe besluit juist is. Een hoog aandeel kan komen door veel fouten vooraf of door coulance achteraf."
  en: "Not whether the new decision is right. A high share may come from many errors before or from leniency after."
formula:
  nl: "(Teruggedraaid + deels teruggedraaid) gedeeld door (gehandhaafd + deels teruggedraaid + teruggedraaid)."
  en: "(Reversed + partially reversed) divided by (upheld + partially reversed + reversed)."
comparability: across_services
sources: [complaints]
part: "7"
method_version: 1
*/
WITH outcome AS (
    SELECT
        service_id,
        country,
        language,
        period_start,
        period_end,
        dimension,
        max(value_low) FILTER (scope = 'upheld') AS upheld_low,
        max(value_high) FILTER (scope = 'upheld') AS upheld_high,
        max(value_low) FILTER (scope = 'reversed') AS reversed_low,
        max(value_high) FILTER (scope = 'reversed') AS reversed_high,
        -- A service that knows no partial reversal leaves that cell blank.
        coalesce(max(value_low) FILTER (scope = 'partially_reversed'), 0) AS partial_low,
        coalesce(max(value_high) FILTER (scope = 'partially_reversed'), 0) AS partial_high,
        min(maturity) AS maturity,
        list(
            cell(
                CASE scope WHEN 'upheld' THEN 'denominator' ELSE 'numerator' END,
                evidence[1].source_file_id,
                evidence[1].locator,
                evidence[1].value_text
            )
            ORDER BY scope
        ) AS evidence
    FROM published('complaints')
    WHERE scope IN ('upheld', 'partially_reversed', 'reversed')
    GROUP BY service_id, country, language, period_start, period_end, dimension
)
SELECT
    service_id,
    country,
    language,
    period_start,
    period_end,
    dimension,
    (reversed_low + partial_low) / nullif(upheld_high + partial_low + reversed_low, 0) AS value_low,
    (reversed_high + partial_high) / nullif(upheld_low + partial_high + reversed_high, 0) AS value_high,
    reversed_low + partial_low AS numerator,
    upheld_low + partial_low + reversed_low AS denominator,
    'share' AS unit,
    maturity,
    evidence
FROM outcome
WHERE upheld_low + reversed_low + partial_low > 0;
