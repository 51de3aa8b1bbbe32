/*
id: sor_dutch_count
title:
  nl: "Motiveringen over inhoud in het Nederlands"
  en: "Statements on content in Dutch"
unit: count
says:
  nl: "Bij hoeveel motiveringen het Nederlands als taal van de inhoud staat."
  en: "For how many statements Dutch is given as the language of the content."
does_not_say:
  nl: "Niet hoeveel besluiten over Nederlandse inhoud gaan: veel diensten laten de taal leeg."
  en: "Not how many decisions are about Dutch content: many services leave the language empty."
formula:
  nl: "Motiveringen met taal NL."
  en: "Statements with language NL."
comparability: within_service
sources: [sor_language_count]
method_version: 1
*/
SELECT * REPLACE ('nl' AS language)
FROM statement_sum(['language_nl'], '', 'count');
