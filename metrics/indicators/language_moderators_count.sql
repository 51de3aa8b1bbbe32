/*
id: language_moderators_count
title:
  nl: "Moderatoren met kennis van een taal"
  en: "Moderators with a command of a language"
title_by_language:
  nl: "Moderatoren met kennis van het {language}"
  en: "Moderators with a command of {language}"
unit: persons
says:
  nl: "Hoeveel moderatoren de taal volgens de dienst ten minste op niveau B2 begrijpen."
  en: "How many moderators understand the language at level B2 or above, according to the service."
does_not_say:
  nl: "Niet hoeveel uren zij aan die taal werken. Wie meer talen kent, telt mee bij elke taal. Facebook en Instagram melden dezelfde groep."
  en: "Not how many hours they spend on that language. Anyone who knows several languages counts in each. Facebook and Instagram report the same group."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [moderators_language_count]
part: "9"
publishes: moderators_language_count
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('moderators_language_count')
WHERE language <> '';
