/*
id: notice_action_median_hours
title:
  nl: "Mediane tijd tot actie na een melding"
  en: "Median time to act on a notice"
unit: hours
says:
  nl: "Binnen hoeveel uur de dienst bij de helft van de meldingen iets deed."
  en: "Within how many hours the service acted on half of the notices."
does_not_say:
  nl: "Niet hoe lang de traagste helft duurde. Bij nul uur telt mogelijk ook een automatische reactie als actie."
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
