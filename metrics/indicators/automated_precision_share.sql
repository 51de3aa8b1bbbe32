/*
id: automated_precision_share
title:
  nl: "Precisie van automatische systemen"
  en: "Precision of automated systems"
title_by_language:
  nl: "Precisie van automatische systemen in het {language}"
  en: "Precision of automated systems in {language}"
unit: share
says:
  nl: "Welk deel van wat het systeem als in strijd met de regels aanmerkt dat ook is, volgens de dienst."
  en: "What share of what the system marks as against the rules really is, according to the service."
does_not_say:
  nl: "Niet hoeveel het systeem mist. Elke dienst meet anders: vergelijk binnen één dienst."
  en: "Not how much the system misses. Each service measures in its own way: compare within one service."
formula:
  nl: "Het aandeel zoals de dienst het publiceert, per taal of in totaal."
  en: "The share as the service publishes it, by language or in total."
comparability: within_service
sources: [automated_precision_share]
part: "8"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('automated_precision_share')
WHERE scope = 'total';
