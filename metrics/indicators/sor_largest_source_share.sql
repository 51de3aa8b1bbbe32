/*
id: sor_largest_source_share
title:
  nl: "Aandeel van de grootste aanleiding"
  en: "Share of the largest source"
unit: share
says:
  nl: "Welk deel van de motiveringen dezelfde aanleiding noemt (eigen initiatief, melding, betrouwbare flagger, andere melding)."
  en: "What share of the statements gives the same source (own initiative, notice, trusted flagger, other notification)."
does_not_say:
  nl: "Niet hoeveel de dienst modereert. Elke dienst deelt besluiten op een eigen manier in."
  en: "Not how much the service moderates. Each service sorts decisions in its own way."
formula:
  nl: "De grootste aanleiding, gedeeld door alle motiveringen."
  en: "The largest source, divided by all statements."
comparability: within_service
sources: [sor_source_count, sor_trusted_flagger_count]
method_version: 1
*/
SELECT
    source.service_id,
    '' AS country,
    '' AS language,
    source.period_start,
    source.period_end,
    '' AS dimension,
    max(source.counted) / any_value(total.counted) AS value_low,
    max(source.counted) / any_value(total.counted) AS value_high,
    max(source.counted) AS numerator,
    any_value(total.counted) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(arg_max(source.evidence, (source.counted, source.name)), 'numerator')
        || as_role(any_value(total.evidence), 'denominator')
    ) AS evidence
FROM statement_total AS source
INNER JOIN statement_total AS total
    ON source.service_id = total.service_id
    AND source.period_start = total.period_start
    AND total.name = 'broken_down'
WHERE starts_with(source.name, 'source_') AND total.counted > 0
GROUP BY source.service_id, source.period_start, source.period_end;
