/*
id: sor_undetected_fully_automated_count
title:
  nl: "Volledig automatische besluiten zonder automatische ontdekking"
  en: "Fully automated decisions without automated detection"
unit: count
says:
  nl: "Hoeveel besluiten volgens de dienst geheel automatisch zijn genomen, terwijl de inhoud niet automatisch is ontdekt."
  en: "How many decisions were, according to the service, taken wholly by automated means, while the content was not detected so."
does_not_say:
  nl: "Niet dat het onmogelijk is: een melding kan automatisch worden afgehandeld. Bij Google Play stond automatische ontdekking tot 29 mei 2026 omgekeerd."
  en: "Not that it is impossible: a notice may be handled automatically. Google Play's field for detection was inverted until 29 May 2026."
formula:
  nl: "Uit de bestanden per dag: precies geteld. Uit losse aantallen: van wat er ten minste moet zijn (volledig automatisch + niet ontdekt − alle) tot het kleinste van beide."
  en: "From daily dumps: counted exactly. From separate counts: from what there must be at least (fully automated + not detected − all) to the smaller of both."
comparability: within_service
sources: [sor_detection_count, sor_decision_count]
method_version: 1
*/
-- Two published margins bound the cell that they share; where all is undetected, the bounds meet.
WITH margin AS (
    SELECT
        *,
        counts['decision_fully'] AS fully,
        counts['detection_no'] AS undetected,
        counts['broken_down'] AS total
    FROM statement_wide
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    coalesce(counts['fully_undetected'], greatest(fully + undetected - total, 0)) AS value_low,
    coalesce(counts['fully_undetected'], least(fully, undetected)) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_distinct(cells['decision_fully'] || cells['detection_no'] || cells['broken_down']) AS evidence
FROM margin
WHERE fully IS NOT NULL AND undetected IS NOT NULL;
