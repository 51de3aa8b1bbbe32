/*
id: sor_keyword_share
title:
  nl: "Motiveringen met een trefwoord"
  en: "Statements with a keyword"
unit: share
says:
  nl: "Welk deel van de motiveringen een trefwoord naast de categorie heeft."
  en: "What share of the statements has a keyword beside its category."
does_not_say:
  nl: "Niet of het trefwoord past. Trefwoorden zijn niet verplicht."
  en: "Not whether the keyword fits. Keywords are optional."
formula:
  nl: "Motiveringen met een trefwoord, gedeeld door alle motiveringen."
  en: "Statements with a keyword, divided by all statements."
comparability: across_services
sources: [sor_keyword_count, sor_keyword_share]
method_version: 1
*/
SELECT *
FROM statement_ratio(['keyword_any'], ['worded'], 'share');
