/*
id: sor_synthetic_media_share
title:
  nl: "Motiveringen over synthetische media"
  en: "Statements on synthetic media"
unit: share
says:
  nl: "Welk deel van de motiveringen synthetische media als soort inhoud noemt."
  en: "What share of the statements gives synthetic media as the type of content."
does_not_say:
  nl: "Niet hoeveel deepfakes er zijn. Zet een dienst bijna alles onder dit soort, dan is het veld waarschijnlijk verkeerd gevuld."
  en: "Not how many deepfakes there are. Where a service puts nearly all under this type, the field is probably filled in wrongly."
formula:
  nl: "Motiveringen met dit soort inhoud, gedeeld door alle motiveringen."
  en: "Statements with this type of content, divided by all statements."
comparability: within_service
sources: [sor_synthetic_media_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['content_synthetic'], ['broken_down'], 'share');
