/*
id: automated_recall_share
title:
  nl: "Wat automatische systemen zelf vinden (recall)"
  en: "What automated systems find by themselves (recall)"
title_by_language:
  nl: "Wat automatische systemen in het {language} zelf vinden (recall)"
  en: "What automated systems find by themselves in {language} (recall)"
unit: share
says:
  nl: "Recall: welk deel van alle gevallen het systeem zelf vindt, volgens de dienst."
  en: "Recall: what share of all cases the system finds by itself, according to the service."
does_not_say:
  nl: "Niet dat de rest blijft staan: meldingen en moderatie door mensen tellen hier niet mee. Niet hoe groot de steekproef was. Elke dienst meet anders: vergelijk binnen één dienst."
  en: "Not that the rest stays up: notices and moderation by people do not count here. Not how large the sample was. Each service measures in its own way: compare within one service."
formula:
  nl: "Het aandeel zoals de dienst het publiceert, per taal of in totaal."
  en: "The share as the service publishes it, by language or in total."
comparability: within_service
sources: [automated_recall_share]
part: "8"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('automated_recall_share')
WHERE scope = 'total';
