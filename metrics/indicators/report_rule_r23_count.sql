/*
id: report_rule_r23_count
title:
  nl: "R23: geen nauwkeurigheid per taal"
  en: "R23: no accuracy by language"
unit: count
says:
  nl: "In hoeveel tabellen (één per onderdeel van de dienst) geen enkele nauwkeurigheid, precisie of recall per officiële taal is ingevuld."
  en: "In how many tables (one for each part of the service) no accuracy, precision or recall by official language is filled in."
does_not_say:
  nl: "Niet dat er niets is gemeten: wie per land rapporteert in plaats van per taal, telt hier niet mee. Een leeg deel kan ook betekenen dat de dienst geen automatische systemen gebruikt."
  en: "Not that nothing was measured: who reports by country instead of by language is not counted here. An empty part may also mean that the service uses no automated means."
formula:
  nl: "Tabellen van een gelezen deel 8 waarin geen van de drie cijfers per taal of per land staat. Alleen voor zeer grote platforms; zoekmachines zijn vrij."
  en: "Tables of a part 8 that was read in which none of the three figures stands by language or country. For very large platforms only; search engines are exempt."
comparability: within_service
sources: [automated_accuracy_share, automated_precision_share, automated_recall_share]
part: "8"
method_version: 1
*/
WITH table_read AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        -- One table a surface ('Core', 'Ads'); the moderation systems within it are not asked for each on their own.
        cell('part', evidence.source_file_id, split_part(evidence.locator, '!', 1), NULL) AS place,
        bool_or(
            NOT is_blank
            AND (language <> '' OR country NOT IN ('', 'EU'))
            AND indicator IN ('automated_accuracy_share', 'automated_precision_share', 'automated_recall_share')
        ) AS has_any
    FROM own_cell
    WHERE part = '8' AND is_whole
    GROUP BY ALL
    -- A table without any figure is told as a whole, by report_rows_missing_count.
    HAVING bool_or(NOT is_blank)
),

checks AS (
    SELECT
        table_read.service_id,
        table_read.part,
        table_read.period_start,
        table_read.period_end,
        NOT table_read.has_any AS is_defect,
        [table_read.place] AS cells
    FROM table_read
    INNER JOIN service_kind ON table_read.service_id = service_kind.service_id AND service_kind.kind = 'vlop'
)

SELECT * FROM defects('checks');
