/*
id: sor_applied_before_content_share
title:
  nl: "Besluiten die ingaan voordat de inhoud er was"
  en: "Decisions that take effect before the content was there"
unit: share
says:
  nl: "Bij welk deel van de motiveringen de ingangsdatum vóór de datum van de inhoud ligt."
  en: "For what share of the statements the date of effect lies before the date of the content."
does_not_say:
  nl: "Niet welke van de twee datums onjuist is."
  en: "Not which of the two dates is wrong."
formula:
  nl: "Motiveringen met een ingangsdatum vóór de datum van de inhoud, gedeeld door alle motiveringen."
  en: "Statements with a date of effect before the date of the content, divided by all statements."
comparability: across_services
sources: [sor_moderation_negative_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['moderation_negative'], ['worded'], 'share');
