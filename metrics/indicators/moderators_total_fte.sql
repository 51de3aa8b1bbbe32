/*
id: moderators_total_fte
title:
  nl: "Moderatoren in totaal"
  en: "Moderators in total"
unit: fte
says:
  nl: "Hoeveel moderatoren de dienst voor de EU heeft, omgerekend naar voltijdbanen: in eigen dienst en daarbuiten."
  en: "How many moderators the service has for the EU, in full-time equivalents: its own and those of others."
does_not_say:
  nl: "Niet hoeveel mensen dat zijn. De som van de talen mag hoger zijn: wie meer talen kent, telt mee bij elke taal."
  en: "Not how many people that is. The sum over languages may be higher: anyone who knows several languages counts in each."
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
