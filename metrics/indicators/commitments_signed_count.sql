/*
id: commitments_signed_count
title:
  nl: "Onderschreven verbintenissen van de code"
  en: "Commitments of the Code signed up to"
unit: count
says:
  nl: "Van hoeveel verbintenissen wij zagen dat de dienst ten minste één maatregel onderschrijft."
  en: "For how many commitments we saw that the service is signed up to at least one measure."
does_not_say:
  nl: "Niet dat de dienst de rest niet onderschrijft: wat wij niet zagen, is onbekend."
  en: "Not that the service is not signed up to the rest: what we did not see is unknown."
formula:
  nl: "Aantal verschillende verbintenissen met een maatregel die nu is onderschreven, per editie van de code."
  en: "Number of different commitments with a measure that is signed up to now, by edition of the Code."
comparability: within_service
sources: [subscription]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    max(coalesce(published_at, valid_from)) AS period_end,
    code_edition AS dimension,
    CAST(count(DISTINCT split_part(measure_id, '.', 1)) AS DOUBLE) AS value_low,
    CAST(count(DISTINCT split_part(measure_id, '.', 1)) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list(cell('value', source_file_id, locator, measure_id) ORDER BY measure_id, source_file_id, locator) AS evidence
FROM core.subscription
WHERE superseded_by IS NULL AND status IN ('signed', 'reserved') AND valid_to IS NULL AND measure_id <> 'coc'
GROUP BY service_id, code_edition
HAVING period_end IS NOT NULL;
