/*
id: code_harmful_items_removed_count
title:
  nl: "Verwijderd om onjuiste informatie, volgens het rapport over de gedragscode"
  en: "Removed for false information, according to the report on the Code"
unit: count
says:
  nl: "Hoeveel berichten of video's de dienst in de EU verwijderde onder haar regels over onjuiste informatie en over verkiezingen (SLI 18.2.1)."
  en: "How many posts or videos the service removed in the EU under its rules on false information and on elections (SLI 18.2.1)."
does_not_say:
  nl: "Niet hoeveel er zijn beperkt of gelabeld zonder verwijdering. Noemt het rapport maar één van beide regels, dan telt alleen die."
  en: "Not how many were restricted or labelled without removal. Where the report gives one of both rules only, that one counts alone."
formula:
  nl: "De som van beide aantallen voor de hele EU in het rapport over de gedragscode."
  en: "The sum of both numbers for the whole EU in the report on the Code."
comparability: within_service
sources: [sli_18.2.1.videos_removed_misinformation, sli_18.2.1.videos_removed_civic_election]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    sum(value_low) AS value_low,
    sum(value_high) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    min(maturity) AS maturity,
    list(cell('numerator', source_file_id, locator, value_text) ORDER BY indicator) AS evidence
FROM figure
WHERE indicator IN ('sli_18.2.1.videos_removed_misinformation', 'sli_18.2.1.videos_removed_civic_election')
    AND country = 'EU'
    AND category IN ('', 'TOTAL')
    AND surface = ''
    AND dimension = ''
GROUP BY service_id, period_start, period_end
-- The rules on elections alone are not what is asked for.
HAVING bool_or(indicator = 'sli_18.2.1.videos_removed_misinformation');
