/*
id: report_parts_missing_count
title:
  nl: "R02: delen van het sjabloon die niet zijn aangetroffen"
  en: "R02: parts of the template that were not found"
unit: count
says:
  nl: "Hoeveel van de elf delen van het sjabloon niet zijn aangetroffen in het rapport van een dienst die ze moet invullen."
  en: "How many of the eleven parts of the template were not found in the report of a service that has to fill them in."
does_not_say:
  nl: "Niet dat het deel niet bestaat: de dienst kan het los hebben gepubliceerd. Het telt alleen als een archief of werkmap met ten minste vijf delen is gelezen."
  en: "Not that the part does not exist: the service may have published it separately. It counts only where an archive or workbook with at least five parts was read."
formula:
  nl: "Delen die het sjabloon van dit soort diensten vraagt, min de delen die zijn gelezen. Deel 9 is alleen voor zeer grote platforms, deel 10 ook voor zoekmachines."
  en: "Parts that the template asks of this kind of service, minus the parts that were read. Part 9 is for very large platforms only, part 10 for search engines too."
comparability: within_service
sources: [report]
method_version: 1
*/
WITH report AS (
    SELECT
        service_id,
        period_start,
        period_end,
        min(source_file_id) AS source_file_id,
        arg_min(locator, source_file_id) AS locator
    FROM (
        SELECT service_id, period_start, period_end, source_file_id, min(locator) AS locator
        FROM core.report_part
        WHERE superseded_by IS NULL AND source = 'transparency_reports'
        GROUP BY service_id, period_start, period_end, source_file_id
        -- Who loads one table at a time has not shown us the report.
        HAVING count(DISTINCT part) >= 5
    )
    GROUP BY service_id, period_start, period_end
),

asked AS (
    SELECT DISTINCT report.*, template.part
    FROM report
    INNER JOIN service_kind USING (service_id)
    INNER JOIN (SELECT CAST(unnest(range(1, 12)) AS VARCHAR) AS part) AS template
        ON service_kind.kind = 'vlop' OR (service_kind.kind = 'vlose' AND template.part <> '9')
),

found AS (
    SELECT DISTINCT service_id, period_start, period_end, part
    FROM core.report_part
    WHERE superseded_by IS NULL AND source = 'transparency_reports'
)

SELECT
    asked.service_id,
    '' AS country,
    '' AS language,
    asked.period_start,
    asked.period_end,
    '' AS dimension,
    CAST(count(*) FILTER (found.part IS NULL) AS DOUBLE) AS value_low,
    CAST(count(*) FILTER (found.part IS NULL) AS DOUBLE) AS value_high,
    CAST(count(*) FILTER (found.part IS NULL) AS DOUBLE) AS numerator,
    CAST(count(*) AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list_prepend(
        cell('part', any_value(asked.source_file_id), any_value(asked.locator), NULL),
        coalesce(
            list(
                cell('value', asked.source_file_id, asked.locator, 'part ' || asked.part || ': not found')
                ORDER BY CAST(asked.part AS INTEGER)
            ) FILTER (found.part IS NULL),
            []
        )
    ) AS evidence
FROM asked
LEFT JOIN found USING (service_id, period_start, period_end, part)
GROUP BY asked.service_id, asked.period_start, asked.period_end;
