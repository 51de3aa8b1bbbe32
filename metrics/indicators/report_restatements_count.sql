/*
id: report_restatements_count
title:
  nl: "Cijfers die voor dezelfde periode zijn gewijzigd"
  en: "Figures changed for the same period"
unit: count
says:
  nl: "Hoeveel cijfers de dienst in een nieuwere versie van hetzelfde rapport wijzigde, toevoegde of weghaalde."
  en: "How many figures the service changed, added or removed in a newer version of the same report."
does_not_say:
  nl: "Niet dat wijzigen verkeerd is: verbeteren hoort erbij. De dienst moet dan wel zeggen wat, waarom en hoe."
  en: "Not that changing is wrong: corrections belong to the work. The service should then say what, why and how."
formula:
  nl: "Aantal gewijzigde cijfers per deel, vastgesteld door beide versies te vergelijken."
  en: "Number of changed figures by part, found by comparing both versions."
comparability: within_service
sources: [report]
method_version: 1
*/
SELECT
    restatement.service_id,
    '' AS country,
    '' AS language,
    report_part.period_start,
    report_part.period_end,
    report_part.part AS dimension,
    CAST(count(*) AS DOUBLE) AS value_low,
    CAST(count(*) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'restated' AS maturity,
    flatten(
        list(
            [
                cell('value', file_after, coalesce(locator_after, locator_before, ''), value_after),
                cell('reference', file_before, coalesce(locator_before, locator_after, ''), value_before)
            ]
            ORDER BY figure, file_after
        )
    ) AS evidence
FROM core.restatement AS restatement
INNER JOIN core.report_part AS report_part
    ON restatement.edition = report_part.edition
    AND restatement.service_id = report_part.service_id
    AND report_part.superseded_by IS NULL
GROUP BY restatement.service_id, report_part.period_start, report_part.period_end, report_part.part;
