/*
id: orders_info_count
title:
  nl: "Bevelen om informatie te verstrekken"
  en: "Orders to provide information"
unit: count
says:
  nl: "Hoeveel bevelen autoriteiten van een land gaven om informatie te verstrekken."
  en: "How many orders a country's authorities gave to provide information."
does_not_say:
  nl: "Niet of de dienst het bevel uitvoerde. Een land zonder rij is iets anders dan nul bevelen."
  en: "Not whether the service carried the order out. A country without a row is not the same as no orders."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: across_services
per_million_recipients: true
sources: [orders_info_count]
part: "3"
method_version: 1
*/
SELECT *
FROM total_over_categories('orders_info_count')
WHERE country <> '';
