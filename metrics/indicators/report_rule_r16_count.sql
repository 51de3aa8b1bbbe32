/*
id: report_rule_r16_count
title:
  nl: "R16: weinig uitgevoerde uitkomsten bij veel gewonnen geschillen"
  en: "R16: few outcomes implemented with many disputes won"
unit: count
says:
  nl: "Hoe vaak het aandeel uitgevoerde uitkomsten onder 0,1 ligt, terwijl ten minste honderd geschillen geheel of deels tot terugdraaien leidden."
  en: "How often the share of outcomes implemented is under 0.1 while at least a hundred disputes led to a full or partial reversal."
does_not_say:
  nl: "Niet dat een dienst uitspraken naast zich neerlegt: 0,02 kan 2 procent zijn, of een andere eenheid. Alleen de dienst kan dat zeggen."
  en: "Not that a service ignores decisions: 0.02 may be 2 per cent, or another unit. Only the service can tell."
formula:
  nl: "Aandeel uitgevoerde uitkomsten onder 0,1 bij 100 of meer geheel of deels teruggedraaide besluiten, per onderdeel van de dienst."
  en: "Share of outcomes implemented under 0.1 with 100 or more decisions reversed in full or in part, by part of the service."
comparability: within_service
sources: [disputes]
part: "7"
method_version: 1
*/
WITH dispute AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        surface,
        max(value_high) FILTER (dimension = 'implemented_share') AS implemented_share,
        sum(value_low) FILTER (dimension IN ('reversed', 'partially_reversed')) AS reversed_count,
        list(evidence ORDER BY dimension = 'implemented_share' DESC, dimension) AS cells
    FROM own_cell
    WHERE indicator = 'disputes'
        AND dimension IN ('implemented_share', 'reversed', 'partially_reversed')
        AND NOT is_blank
    GROUP BY service_id, part, period_start, period_end, surface
),

checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        implemented_share < 0.1 AND reversed_count >= 100 AS is_defect,
        cells
    FROM dispute
    WHERE implemented_share IS NOT NULL AND reversed_count IS NOT NULL
)

SELECT * FROM defects('checks');
