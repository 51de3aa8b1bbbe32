/*
id: notices_count
title:
  nl: "Meldingen van illegale inhoud"
  en: "Notices of illegal content"
unit: count
says:
  nl: "Hoeveel meldingen mensen en organisaties deden op grond van artikel 16."
  en: "How many notices people and organisations submitted under Article 16."
does_not_say:
  nl: "Niet hoeveel daarvan terecht waren. Niet hoeveel er uit Nederland kwamen."
  en: "Not how many were justified. Not how many came from the Netherlands."
formula:
  nl: "De rij TOTAL. Ontbreekt die, dan de som van de hoofdcategorieën."
  en: "The row TOTAL. Where it is absent, the sum of the main categories."
comparability: within_service
sources: [notices_count]
part: "4"
method_version: 1
*/
SELECT *
FROM total_over_categories('notices_count');
