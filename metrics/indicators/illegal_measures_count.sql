/*
id: illegal_measures_count
title:
  nl: "Maatregelen op eigen initiatief op grond van de wet"
  en: "Measures on own initiative on the basis of the law"
unit: count
says:
  nl: "Hoeveel maatregelen de dienst zelf nam op grond van de wet."
  en: "How many measures the service took by itself on the basis of the law."
does_not_say:
  nl: "Niet hoeveel stukken inhoud dat waren: één stuk kan meer maatregelen krijgen."
  en: "Not how many items that were: one item may get several measures."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: within_service
sources: [illegal_measures_count]
part: "5"
method_version: 1
*/
SELECT *
FROM total_over_categories('illegal_measures_count');
