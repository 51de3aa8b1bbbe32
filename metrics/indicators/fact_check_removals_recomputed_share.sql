/*
id: fact_check_removals_recomputed_share
title:
  nl: "Aandeel verwijderingen na een factcheck, nagerekend"
  en: "Share of removals after a fact-check, recomputed"
unit: share
says:
  nl: "Welk deel van de verwijderde video's na een factcheck is verwijderd, uitgerekend met de twee aantallen van SLI 31.1.2."
  en: "What share of the removed videos was removed after a fact-check, computed from the two counts of SLI 31.1.2."
does_not_say:
  nl: "Niet wat de dienst zelf onder dit aandeel verstaat. Een verschil met SLI 31.1.3 kan ook komen door een andere definitie."
  en: "Not what the service itself means by this share. A difference from SLI 31.1.3 may also come from another definition."
formula:
  nl: "Video's verwijderd na een factcheck gedeeld door video's verwijderd op grond van de regels tegen misinformatie."
  en: "Videos removed after a fact-check divided by videos removed under the policy on misinformation."
comparability: within_service
sources: [sli_31.1.2.videos_removed_fact_check_assessment, sli_31.1.2.videos_removed_policy_guidelines]
part: "code"
method_version: 1
*/
SELECT
    checked.service_id,
    checked.country,
    checked.language,
    checked.period_start,
    checked.period_end,
    checked.dimension,
    checked.value_low / removed.value_high AS value_low,
    checked.value_high / removed.value_low AS value_high,
    checked.value_low AS numerator,
    removed.value_low AS denominator,
    'share' AS unit,
    checked.maturity,
    [
        cell('numerator', checked.evidence[1].source_file_id, checked.evidence[1].locator, checked.evidence[1].value_text),
        cell('denominator', removed.evidence[1].source_file_id, removed.evidence[1].locator, removed.evidence[1].value_text)
    ] AS evidence
FROM published('sli_31.1.2.videos_removed_fact_check_assessment') AS checked
INNER JOIN published('sli_31.1.2.videos_removed_policy_guidelines') AS removed
    USING (service_id, country, language, period_start, period_end, dimension)
WHERE removed.value_low > 0;
