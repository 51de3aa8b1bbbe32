/*
id: report_rule_r18_count
title:
  nl: "R18: officiële talen zonder moderatoren in het rapport"
  en: "R18: official languages without moderators in the report"
unit: count
says:
  nl: "Voor hoeveel van de 24 officiële talen van de EU de rij met moderatoren ontbreekt of leeg is."
  en: "For how many of the 24 official languages of the EU the row of moderators is absent or blank."
does_not_say:
  nl: "Niet dat er niemand is of niets gebeurt: een lege of ontbrekende rij zegt iets anders dan nul."
  en: "Not that there is nobody or that nothing happens: a blank or absent row is not the same as zero."
formula:
  nl: "24 officiële talen min de talen met een ingevulde rij."
  en: "24 official languages minus those with a filled row."
comparability: within_service
sources: [moderators_language_count]
part: "9"
method_version: 1
*/
WITH filled_part AS (
    SELECT DISTINCT service_id, part, period_end
    FROM own_cell
    WHERE NOT is_blank
),

checks AS (
    SELECT
        part_read.service_id,
        part_read.part,
        part_read.period_start,
        part_read.period_end,
        bool_and(coalesce(own_cell.is_blank, true)) AS is_defect,
        [
            cell('value', part_read.source_file_id, part_read.locator, required.language || ': not filled in')
        ] AS cells
    FROM own_part AS part_read
    INNER JOIN required_row AS required USING (part)
    INNER JOIN service_kind ON part_read.service_id = service_kind.service_id AND service_kind.kind IN ('vlop')
    LEFT JOIN own_cell
        ON part_read.service_id = own_cell.service_id
        AND part_read.period_start = own_cell.period_start
        AND part_read.period_end = own_cell.period_end
        AND required.indicator = own_cell.indicator
        AND required.language = own_cell.language
    -- A part without any figure is told as a whole, by report_rows_missing_count.
    SEMI JOIN filled_part
        ON part_read.service_id = filled_part.service_id
        AND part_read.part = filled_part.part
        AND part_read.period_end = filled_part.period_end
    WHERE required.indicator = 'moderators_language_count' AND required.language NOT IN ('', 'EU') AND part_read.is_whole
    GROUP BY ALL
)

SELECT * FROM defects('checks');
