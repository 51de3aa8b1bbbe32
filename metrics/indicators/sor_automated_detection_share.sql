/*
id: sor_automated_detection_share
title:
  nl: "Besluiten na automatische ontdekking"
  en: "Decisions after automated detection"
unit: share
says:
  nl: "Bij welk deel van de motiveringen de dienst zegt dat een automatisch systeem de inhoud ontdekte."
  en: "For what share of the statements the service says that an automated system detected the content."
does_not_say:
  nl: "Niet hoe goed het systeem is. Bij Google Play stond dit veld tot 29 mei 2026 omgekeerd."
  en: "Not how good the system is. Google Play's field was inverted until 29 May 2026."
formula:
  nl: "Motiveringen met automatische ontdekking, gedeeld door alle motiveringen."
  en: "Statements with automated detection, divided by all statements."
comparability: within_service
sources: [sor_detection_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['detection_yes'], ['broken_down'], 'share');
