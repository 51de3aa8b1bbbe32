/*
id: sor_trusted_flagger_share
title:
  nl: "Besluiten na een melding van een betrouwbare flagger"
  en: "Decisions after a notice by a trusted flagger"
unit: share
says:
  nl: "Welk deel van de motiveringen volgt op een melding van een betrouwbare flagger."
  en: "What share of the statements follows a notice by a trusted flagger."
does_not_say:
  nl: "Niet hoeveel meldingen er waren. Bij Meta stond dit label tot 27 oktober 2025 verkeerd."
  en: "Not how many notices there were. Meta's label for this was wrong until 27 October 2025."
formula:
  nl: "Motiveringen met deze aanleiding, gedeeld door alle motiveringen."
  en: "Statements with this source, divided by all statements."
comparability: within_service
sources: [sor_source_count, sor_trusted_flagger_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['source_trusted_flagger'], ['broken_down'], 'share');
