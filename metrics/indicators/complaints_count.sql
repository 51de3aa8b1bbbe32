/*
id: complaints_count
title:
  nl: "Klachten over besluiten van de dienst"
  en: "Complaints about the service's decisions"
unit: count
says:
  nl: "Hoeveel klachten gebruikers in de EU indienden via het interne klachtensysteem."
  en: "How many complaints users in the EU submitted to the internal complaint-handling system."
does_not_say:
  nl: "Niet hoeveel klachten uit Nederland kwamen: het sjabloon vraagt dat niet."
  en: "Not how many came from the Netherlands: the template does not ask for it."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [complaints]
part: "7"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('complaints')
WHERE scope = 'total';
