/*
id: moderators_total_fte
title:
  nl: "Moderatoren in totaal"
  en: "Moderators in total"
unit: fte
says:
  nl: "Hoeveel voltijdse moderatoren de dienst voor de EU heeft, in eigen dienst en daarbuiten."
  en: "How many full-time moderators the service has for the EU, its own and those of others."
does_not_say:
  nl: "Niet hoeveel mensen dat zijn. De som van de talen mag hoger zijn: wie meer talen kent, telt bij elke taal."
  en: "Not how many people that is. The sum over languages may be higher: who knows several languages counts in each."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [moderators_total_count]
part: "9"
publishes: moderators_total_count
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('moderators_total_count')
WHERE language = '';
