/*
id: sor_scope_whole_union_share
title:
  nl: "Motiveringen die in de hele EU of EER gelden"
  en: "Statements that apply in the whole EU or EEA"
unit: share
says:
  nl: "Bij welk deel van de motiveringen het besluit geldt in de hele EU, de hele EER, of de EER zonder IJsland."
  en: "For what share of the statements the decision applies in the whole EU, the whole EEA, or the EEA without Iceland."
does_not_say:
  nl: "Niet of dat te ruim is: eigen voorwaarden gelden vaak overal."
  en: "Not whether that is too wide: a service's own conditions often apply everywhere."
formula:
  nl: "Motiveringen die in Nederland gelden min die met een kleinere lijst waar Nederland op staat, gedeeld door alle motiveringen."
  en: "Statements that apply in the Netherlands minus those with a narrower list that has it, divided by all statements."
comparability: across_services
sources: [sor_scope_count]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    '' AS dimension,
    (counts['scope_nl_applicable'] - counts['scope_nl_specific']) / counts['scoped'] AS value_low,
    (counts['scope_nl_applicable'] - counts['scope_nl_specific']) / counts['scoped'] AS value_high,
    counts['scope_nl_applicable'] - counts['scope_nl_specific'] AS numerator,
    counts['scoped'] AS denominator,
    'share' AS unit,
    'final' AS maturity,
    list_distinct(
        as_role(cells['scope_nl_applicable'], 'numerator') || as_role(cells['scope_nl_specific'], 'numerator')
        || as_role(cells['scoped'], 'denominator')
    ) AS evidence
FROM statement_wide
WHERE counts['scoped'] > 0;
