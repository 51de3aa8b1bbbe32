/*
id: report_rule_r17_count
title:
  nl: "R17: intern en extern tellen niet op tot het totaal"
  en: "R17: internal and external do not add up to the total"
unit: count
says:
  nl: "Of moderatoren in eigen dienst en daarbuiten samen afwijken van het gemelde totaal."
  en: "Whether moderators employed and contracted together differ from the reported total."
does_not_say:
  nl: "Niet waarom de cellen afwijken: dat kan komen door een schrijffout, een andere manier van tellen of een fout van ons bij het inlezen. Kijk naar de cellen."
  en: "Not why the cells deviate: the cause may be a slip, another way of counting or an error of ours in reading. Look at the cells."
formula:
  nl: "Intern plus extern tegenover het totaal, in voltijdbanen; een verschil tot een halve baan telt niet."
  en: "Internal plus external against the total, in full-time equivalents; a difference up to half of one does not count."
comparability: within_service
sources: [moderators_total_count, moderators_internal_count, moderators_external_count]
part: "9"
method_version: 1
*/
WITH checks AS (
    SELECT
        service_id,
        part,
        period_start,
        period_end,
        -- Half a post: reports round each of the three cells.
        abs(
            sum(value_low) FILTER (indicator <> 'moderators_total_count')
            - max(value_low) FILTER (indicator = 'moderators_total_count')
        ) > 0.5 AS is_defect,
        list(evidence ORDER BY indicator DESC) AS cells
    FROM own_cell
    WHERE indicator IN ('moderators_total_count', 'moderators_internal_count', 'moderators_external_count')
        AND language = ''
        AND NOT is_blank
    GROUP BY service_id, part, period_start, period_end, surface
    HAVING count(*) = 3
)

SELECT * FROM defects('checks');
