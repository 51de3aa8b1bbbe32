/*
id: notice_action_median_hours
title:
  nl: "Mediane tijd om een melding af te handelen"
  en: "Median time to act on a notice"
unit: hours
says:
  nl: "Binnen hoeveel uur de dienst de helft van de meldingen had afgehandeld."
  en: "Within how many hours the service acted on half of the notices."
does_not_say:
  nl: "Niet hoe lang de traagste helft duurde. Bij nul uur telt mogelijk ook een automatische reactie als afhandeling."
  en: "Not how long the slower half took. At zero hours an automatic reply may have counted as action."
formula:
  nl: "De mediaan in uren uit de rij TOTAL, zoals gepubliceerd."
  en: "The median in hours of the row TOTAL, as published."
comparability: across_services
sources: [notice_action_median_hours]
part: "4"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('notice_action_median_hours')
WHERE category IN ('TOTAL', '');
