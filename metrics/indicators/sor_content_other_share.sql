/*
id: sor_content_other_share
title:
  nl: "Motiveringen over een ander soort inhoud"
  en: "Statements on another type of content"
unit: share
says:
  nl: "Welk deel van de motiveringen ‘anders’ als soort inhoud noemt."
  en: "What share of the statements gives ‘other’ as the type of content."
does_not_say:
  nl: "Niet welk soort het dan wel is: die tekst wordt niet bewaard."
  en: "Not which type it is then: that text is not kept."
formula:
  nl: "Motiveringen met ‘anders’, gedeeld door alle motiveringen."
  en: "Statements with ‘other’, divided by all statements."
comparability: across_services
sources: [sor_statements_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['content_other'], ['broken_down'], 'share');
