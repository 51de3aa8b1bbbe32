/*
id: automated_accuracy_share
title:
  nl: "Nauwkeurigheid van automatische systemen"
  en: "Accuracy of automated systems"
title_by_language:
  nl: "Nauwkeurigheid van automatische systemen in het {language}"
  en: "Accuracy of automated systems in {language}"
unit: share
says:
  nl: "Welk deel van alle automatische besluiten volgens de dienst juist was."
  en: "What share of all automated decisions was right, according to the service."
does_not_say:
  nl: "Niet wat wordt gemist. Als bijna alles in orde is, is de nauwkeurigheid hoog, ook als het systeem weinig vindt. Elke dienst meet anders: vergelijk binnen één dienst."
  en: "Not what is missed. Where almost everything is fine, accuracy is high even if the system finds little. Each service measures in its own way: compare within one service."
formula:
  nl: "Het aandeel zoals de dienst het publiceert, per taal of in totaal."
  en: "The share as the service publishes it, by language or in total."
comparability: within_service
sources: [automated_accuracy_share]
part: "8"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('automated_accuracy_share')
WHERE scope = 'total';
