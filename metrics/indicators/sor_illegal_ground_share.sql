/*
id: sor_illegal_ground_share
title:
  nl: "Besluiten op grond van de wet"
  en: "Decisions on the ground of the law"
unit: share
says:
  nl: "Welk deel van de motiveringen onwettige inhoud als grond noemt. De rest noemt de eigen voorwaarden."
  en: "What share of the statements gives illegal content as the ground. The rest gives the service's own terms."
does_not_say:
  nl: "Niet of de inhoud onwettig is. 0% of 100% kan een keuze zijn om alles op één grond te zetten."
  en: "Not whether the content is illegal. 0% or 100% may be a choice to put all on one ground."
formula:
  nl: "Motiveringen met de grond ‘onwettige inhoud’, gedeeld door alle motiveringen."
  en: "Statements with the ground ‘illegal content’, divided by all statements."
comparability: within_service
sources: [sor_ground_count, sor_illegal_ground_share]
method_version: 1
*/
SELECT *
FROM statement_ratio(['ground_illegal'], ['broken_down'], 'share');
