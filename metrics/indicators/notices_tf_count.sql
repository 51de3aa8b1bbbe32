/*
id: notices_tf_count
title:
  nl: "Meldingen door betrouwbare flaggers"
  en: "Notices by trusted flaggers"
unit: count
says:
  nl: "Hoeveel meldingen kwamen van betrouwbare flaggers."
  en: "How many notices came from trusted flaggers."
does_not_say:
  nl: "Niet hoe snel die werden behandeld."
  en: "Not how fast they were handled."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: within_service
sources: [notices_tf_count]
part: "4"
method_version: 1
*/
SELECT *
FROM total_over_categories('notices_tf_count');
