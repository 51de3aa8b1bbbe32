/*
id: measures_withdrawn_count
title:
  nl: "Maatregelen van de code waaruit de dienst stapte"
  en: "Measures of the Code the service left"
unit: count
says:
  nl: "Uit hoeveel verbintenissen of maatregelen de dienst stapte, voor zover wij dat zagen."
  en: "How many commitments or measures the service left, as far as we saw."
does_not_say:
  nl: "Niet waarom. Meedoen aan de code is vrijwillig."
  en: "Not why. Taking part in the Code is voluntary."
formula:
  nl: "Aantal verschillende verbintenissen en maatregelen met de status ‘ingetrokken’, per editie van de code."
  en: "Number of different commitments and measures with the status ‘withdrawn’, by edition of the Code."
comparability: within_service
sources: [subscription]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    max(coalesce(valid_from, published_at)) AS period_end,
    code_edition AS dimension,
    CAST(count(DISTINCT measure_id) AS DOUBLE) AS value_low,
    CAST(count(DISTINCT measure_id) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list(cell('value', source_file_id, locator, measure_id) ORDER BY measure_id, source_file_id, locator) AS evidence
FROM core.subscription
WHERE superseded_by IS NULL AND status = 'withdrawn'
GROUP BY service_id, code_edition
HAVING period_end IS NOT NULL;
