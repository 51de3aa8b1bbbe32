/*
id: sor_received_before_applied_share
title:
  nl: "Motiveringen die vóór de ingangsdatum zijn ontvangen"
  en: "Statements received before the date of effect"
unit: share
says:
  nl: "Welk deel van de motiveringen bij de Commissie was vóór de dag waarop het besluit inging."
  en: "What share of the statements was with the Commission before the day on which the decision took effect."
does_not_say:
  nl: "Niet welke datum onjuist is. Een besluit dat later ingaat, kan vooraf worden gemeld."
  en: "Not which date is wrong. A decision that takes effect later may be reported beforehand."
formula:
  nl: "Motiveringen met een ontvangst vóór de ingangsdatum, gedeeld door alle motiveringen."
  en: "Statements received before the date of effect, divided by all statements."
comparability: across_services
sources: [sor_disclosure_negative_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['disclosure_negative'], ['worded'], 'share');
