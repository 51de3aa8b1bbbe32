/*
id: disputes_count
title:
  nl: "Geschillen bij een geschilleninstantie"
  en: "Disputes before a dispute settlement body"
unit: count
says:
  nl: "Hoeveel geschillen met de dienst aan een buitengerechtelijke instantie zijn voorgelegd."
  en: "How many disputes with the service were brought before an out-of-court body."
does_not_say:
  nl: "Niet wie gelijk kreeg, en niet hoeveel geschillen uit Nederland kwamen."
  en: "Not who was right, and not how many disputes came from the Netherlands."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [disputes]
part: "7"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('disputes')
WHERE scope = 'total';
