/*
id: sor_disclosure_over_30_days_share
title:
  nl: "Motiveringen die na meer dan 30 dagen zijn ontvangen"
  en: "Statements received after more than 30 days"
unit: share
says:
  nl: "Welk deel van de motiveringen meer dan 30 dagen na ingang van het besluit bij de Commissie aankwam."
  en: "What share of the statements reached the Commission more than 30 days after the decision took effect."
does_not_say:
  nl: "Niet waarom. De wet noemt geen aantal dagen, alleen ‘zonder onnodige vertraging’."
  en: "Not why. The law names no number of days, only ‘without undue delay’."
formula:
  nl: "Motiveringen met 31 dagen of meer, gedeeld door alle motiveringen."
  en: "Statements of 31 days or more, divided by all statements."
comparability: across_services
sources: [sor_disclosure_delay_days]
method_version: 1
*/
SELECT *
FROM statement_ratio(['disclosure_31', 'disclosure_91', 'disclosure_181'], ['worded'], 'share');
