/*
id: sor_scope_missing_share
title:
  nl: "Motiveringen zonder gebied"
  en: "Statements without a territorial scope"
unit: share
says:
  nl: "Bij welk deel van de motiveringen niet staat in welke landen het besluit geldt."
  en: "For what share of the statements it is not given in which countries the decision applies."
does_not_say:
  nl: "Niet waar het besluit geldt."
  en: "Not where the decision applies."
formula:
  nl: "Motiveringen zonder gebied, gedeeld door alle motiveringen."
  en: "Statements without a scope, divided by all statements."
comparability: across_services
sources: [sor_scope_count]
method_version: 1
*/
SELECT *
FROM statement_ratio(['scope_empty'], ['scoped'], 'share');
