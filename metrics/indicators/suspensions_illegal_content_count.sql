/*
id: suspensions_illegal_content_count
title:
  nl: "Schorsingen wegens duidelijk illegale inhoud"
  en: "Suspensions for manifestly illegal content"
unit: count
says:
  nl: "Hoe vaak de dienst een gebruiker schorste die vaak duidelijk illegale inhoud plaatste."
  en: "How often the service suspended a user who frequently posted manifestly illegal content."
does_not_say:
  nl: "Niet hoeveel misbruik er is, en dus niet of de schorsingen genoeg zijn."
  en: "Not how much misuse there is, and so not whether the suspensions are enough."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [suspensions_illegal_content]
part: "7"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('suspensions_illegal_content')
WHERE scope = 'total';
