/*
id: report_rows_missing_count
title:
  nl: "Rijen die het sjabloon vraagt en die ontbreken of leeg zijn"
  en: "Rows that the template asks for and that are absent or blank"
unit: count
says:
  nl: "Hoeveel rijen van een gelezen deel niet zijn ingevuld, terwijl het sjabloon ze van dit soort diensten vraagt."
  en: "How many rows of a part that was read are not filled in, while the template asks for them from this kind of service."
does_not_say:
  nl: "Niet waarom ze ontbreken: leeg betekent volgens het sjabloon dat de eis niet geldt of dat tellen onmogelijk is. Niet of andere delen zijn gepubliceerd."
  en: "Not why they are missing: according to the template, blank means that the requirement does not apply or counting is impossible. Not whether other parts were published."
formula:
  nl: "Vereiste rijen min ingevulde rijen; nul is een ingevulde rij. De vereiste rijen staan in required_rows.csv."
  en: "Required rows minus rows filled in; zero is filled in. The required rows are in required_rows.csv."
comparability: within_service
sources: [report]
method_version: 1
*/
WITH required_cell AS (
    SELECT
        part_read.service_id,
        part_read.part,
        part_read.period_start,
        part_read.period_end,
        part_read.source_file_id,
        part_read.locator,
        required_row.indicator,
        concat_ws(
            ' ',
            required_row.indicator,
            nullif(required_row.dimension, ''),
            nullif(required_row.country, ''),
            nullif(required_row.language, '')
        ) AS row_name,
        bool_and(coalesce(own_cell.is_blank, true)) AS is_missing,
        list(own_cell.evidence) FILTER (own_cell.is_blank) AS blank_cells
    FROM own_part AS part_read
    INNER JOIN required_row USING (part)
    INNER JOIN service_kind
        ON part_read.service_id = service_kind.service_id
        AND list_contains(string_split(required_row.audience, ' '), service_kind.kind)
    LEFT JOIN own_cell
        ON part_read.service_id = own_cell.service_id
        AND part_read.period_start = own_cell.period_start
        AND part_read.period_end = own_cell.period_end
        AND required_row.part = own_cell.part
        AND required_row.indicator = own_cell.indicator
        AND required_row.dimension = own_cell.dimension
        AND required_row.country = own_cell.country
        AND required_row.language = own_cell.language
        AND required_row.category = own_cell.category
    WHERE part_read.is_whole
    GROUP BY ALL
),

checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        is_missing AS is_defect,
        -- An absent row has no cell of its own: the part that was read whole stands for it.
        coalesce(blank_cells, [cell('part', source_file_id, locator, row_name || ': no such row')]) AS cells
    FROM required_cell
)

SELECT * FROM defects('checks');
