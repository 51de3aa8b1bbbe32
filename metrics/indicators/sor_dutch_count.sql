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
  nl: "Niet hoeveel besluiten over Nederlandse inhoud gaan: veel diensten laten de taal leeg. Een dienst die dat altijd doet, heeft dit cijfer niet."
  en: "Not how many decisions are about Dutch content: many services leave the language empty. One that always does has no such figure."
formula:
  nl: "Motiveringen met taal NL."
  en: "Statements with language NL."
comparability: within_service
sources: [sor_language_count]
method_version: 2
*/
-- Where no statement has a language, none in Dutch is no zero: nobody filled in the field.
SELECT dutch.* REPLACE ('nl' AS language)
FROM statement_sum(['language_nl'], '', 'count') AS dutch
INNER JOIN statement_wide
    ON
        dutch.service_id = statement_wide.service_id
        AND dutch.period_start = statement_wide.period_start
        AND dutch.period_end = statement_wide.period_end
WHERE coalesce(statement_wide.counts['language_empty'], 0) < statement_wide.counts['worded'];
