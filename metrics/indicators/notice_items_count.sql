/*
id: notice_items_count
title:
  nl: "Gemelde stukken inhoud"
  en: "Items of information notified"
unit: count
says:
  nl: "Over hoeveel stukken inhoud de meldingen gingen."
  en: "How many items of information the notices were about."
does_not_say:
  nl: "Niet hoeveel verschillende stukken: meer meldingen kunnen over hetzelfde gaan."
  en: "Not how many different ones: several notices may be about the same item."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: within_service
sources: [notice_items_count]
part: "4"
method_version: 1
*/
SELECT *
FROM total_over_categories('notice_items_count');
