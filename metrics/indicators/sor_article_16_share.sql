/*
id: sor_article_16_share
title:
  nl: "Besluiten na een melding van onwettige inhoud"
  en: "Decisions after a notice of illegal content"
unit: share
says:
  nl: "Welk deel van de motiveringen volgt op een melding volgens artikel 16."
  en: "What share of the statements follows a notice under Article 16."
does_not_say:
  nl: "Niet hoeveel de dienst modereert. Elke dienst deelt besluiten op een eigen manier in."
  en: "Not how much the service moderates. Each service sorts decisions in its own way."
formula:
  nl: "Motiveringen met deze aanleiding, gedeeld door alle motiveringen."
  en: "Statements with this source, divided by all statements."
comparability: within_service
sources: [sor_source_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['source_article_16'], ['broken_down'], 'share');
