/*
id: sor_language_missing_share
title:
  nl: "Motiveringen zonder taal van de inhoud"
  en: "Statements without the language of the content"
unit: share
says:
  nl: "Bij welk deel van de motiveringen niet staat in welke taal de inhoud is."
  en: "For what share of the statements the language of the content is not given."
does_not_say:
  nl: "Niet dat er een taal was: een beeld of een account heeft er geen. Het veld is niet verplicht."
  en: "Not that there was a language: an image or an account has none. The field is optional."
formula:
  nl: "Motiveringen zonder taal, gedeeld door alle motiveringen."
  en: "Statements without a language, divided by all statements."
comparability: across_services
sources: [sor_language_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['language_empty'], ['worded'], 'share');
