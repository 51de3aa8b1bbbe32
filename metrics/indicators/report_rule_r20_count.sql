/*
id: report_rule_r20_count
title:
  nl: "R20: lidstaten zonder aantal gebruikers in het rapport"
  en: "R20: Member States without recipients in the report"
unit: count
says:
  nl: "Voor hoeveel van de 27 lidstaten de rij met gebruikers ontbreekt of leeg is."
  en: "For how many of the 27 Member States the row of recipients is absent or blank."
does_not_say:
  nl: "Niet dat er niemand is of niets gebeurt: een lege of ontbrekende rij zegt iets anders dan nul."
  en: "Not that there is nobody or that nothing happens: a blank or absent row is not the same as zero."
formula:
  nl: "27 lidstaten min de lidstaten met een ingevulde rij."
  en: "27 Member States minus those with a filled row."
comparability: within_service
sources: [amar_users]
part: "10"
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
            cell('value', part_read.source_file_id, part_read.locator, required.country || ': not filled in')
        ] AS cells
    FROM own_part AS part_read
    INNER JOIN required_row AS required USING (part)
    INNER JOIN service_kind ON part_read.service_id = service_kind.service_id AND service_kind.kind IN ('vlop', 'vlose')
    LEFT JOIN own_cell
        ON part_read.service_id = own_cell.service_id
        AND part_read.period_start = own_cell.period_start
        AND part_read.period_end = own_cell.period_end
        AND required.indicator = own_cell.indicator
        AND required.country = own_cell.country
    -- A part without any figure is told as a whole, by report_rows_missing_count.
    SEMI JOIN filled_part
        ON part_read.service_id = filled_part.service_id
        AND part_read.part = filled_part.part
        AND part_read.period_end = filled_part.period_end
    WHERE required.indicator = 'amar_users' AND required.country NOT IN ('', 'EU') AND part_read.is_whole
    GROUP BY ALL
)

SELECT * FROM defects('checks');
