/*
id: sor_civic_count
title:
  nl: "Motiveringen over het publieke debat of verkiezingen"
  en: "Statements on civic discourse or elections"
unit: count
says:
  nl: "Hoeveel motiveringen de categorie ‘negatieve gevolgen voor het publieke debat of verkiezingen’ hebben."
  en: "How many statements have the category ‘negative effects on civic discourse or elections’."
does_not_say:
  nl: "Niet hoeveel desinformatie er is, en niet of een dienst meer doet dan een andere: sommige diensten gebruiken deze categorie niet. Facebook ging haar in maart 2026 anders gebruiken."
  en: "Not how much disinformation there is, nor whether one service does more than another: some services do not use this category. Facebook began to use it in another way in March 2026."
formula:
  nl: "Motiveringen met deze hoofdcategorie."
  en: "Statements with this main category."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
SELECT *
FROM statement_sum([civic_category()], '', 'count');
