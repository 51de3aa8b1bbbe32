/*
id: sor_fully_automated_share
title:
  nl: "Volledig automatische besluiten"
  en: "Fully automated decisions"
unit: share
says:
  nl: "Welk deel van de besluiten volgens de dienst geheel automatisch is genomen."
  en: "What share of the decisions was, according to the service, taken wholly by automated means."
does_not_say:
  nl: "Niet of een mens later heeft meegekeken."
  en: "Not whether a person looked at it later."
formula:
  nl: "Volledig automatische besluiten, gedeeld door alle motiveringen."
  en: "Fully automated decisions, divided by all statements."
comparability: within_service
sources: [sor_decision_count, sor_automated_fully_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['decision_fully'], ['broken_down'], 'share');
