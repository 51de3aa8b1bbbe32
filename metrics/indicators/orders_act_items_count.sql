/*
id: orders_act_items_count
title:
  nl: "Stukken inhoud in bevelen om op te treden"
  en: "Items in orders to act"
unit: count
says:
  nl: "Over hoeveel stukken inhoud die bevelen gingen."
  en: "How many items of information those orders were about."
does_not_say:
  nl: "Niet of de dienst het bevel uitvoerde. Een land zonder rij is iets anders dan nul bevelen."
  en: "Not whether the service carried the order out. A country without a row is not the same as no orders."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: across_services
per_million_recipients: true
sources: [orders_act_items_count]
part: "3"
method_version: 1
*/
SELECT *
FROM total_over_categories('orders_act_items_count')
WHERE country <> '';
