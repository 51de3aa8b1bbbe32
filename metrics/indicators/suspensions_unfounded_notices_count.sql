/*
id: suspensions_unfounded_notices_count
title:
  nl: "Schorsingen wegens ongegronde meldingen"
  en: "Suspensions for unfounded notices"
unit: count
says:
  nl: "Hoe vaak de dienst meldingen niet meer behandelde van wie vaak zonder grond meldde."
  en: "How often the service stopped handling notices of those who frequently flagged without ground."
does_not_say:
  nl: "Niet hoeveel ongegronde meldingen er zijn."
  en: "Not how many unfounded notices there are."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [suspensions_unfounded_notices]
part: "7"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('suspensions_unfounded_notices')
WHERE scope = 'total';
