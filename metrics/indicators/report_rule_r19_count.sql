/*
id: report_rule_r19_count
title:
  nl: "R19: meer moderatoren voor één taal dan in totaal"
  en: "R19: more moderators for one language than in total"
unit: count
says:
  nl: "Voor hoeveel talen het aantal moderatoren hoger is dan het totaal."
  en: "For how many languages the moderators outnumber the total."
does_not_say:
  nl: "Niet dat een van beide cellen onjuist is: talen tellen personen, het totaal telt voltijdbanen. Bij deeltijd kan een taal hoger uitkomen."
  en: "Not that either cell is wrong: languages count people, the total counts full-time equivalents. With part-timers a language may come out higher."
formula:
  nl: "Moderatoren per taal (personen) tegenover het totaal (voltijdbanen)."
  en: "Moderators by language (people) against the total (full-time equivalents)."
comparability: within_service
sources: [moderators_language_count, moderators_total_count]
part: "9"
method_version: 1
*/
WITH checks AS (
    SELECT
        total.service_id,
        total.part,
        total.period_start,
        total.period_end,
        spoken.value_low > total.value_high AS is_defect,
        [total.evidence, spoken.evidence] AS cells
    FROM own_cell AS total
    INNER JOIN own_cell AS spoken USING (service_id, part, period_start, period_end, surface)
    WHERE total.indicator = 'moderators_total_count'
        AND total.language = ''
        AND spoken.indicator = 'moderators_language_count'
        AND NOT total.is_blank
        AND NOT spoken.is_blank
)

SELECT * FROM defects('checks');
