/*
id: amar_users
title:
  nl: "Gemiddeld aantal gebruikers per maand"
  en: "Average monthly active recipients"
unit: recipients
says:
  nl: "Hoeveel mensen de dienst gemiddeld per maand gebruikten, in een land of in de hele EU."
  en: "How many people used the service in an average month, in a country or in the whole EU."
does_not_say:
  nl: "Niet hoe vaak of hoe lang zij de dienst gebruikten. Diensten tellen bezoekers zonder account niet allemaal op dezelfde manier."
  en: "Not how often or how long they used it. Services differ in how they count visitors without an account."
formula:
  nl: "Het aantal zoals de dienst het publiceert."
  en: "The number as the service publishes it."
comparability: within_service
sources: [amar_users]
part: "10"
method_version: 1
*/
SELECT * EXCLUDE (category, scope)
FROM published('amar_users')
WHERE country <> '';
