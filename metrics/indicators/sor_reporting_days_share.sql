/*
id: sor_reporting_days_share
title:
  nl: "Dagen waarop de dienst motiveringen stuurde"
  en: "Days on which the service sent statements"
unit: share
says:
  nl: "Op welk deel van de dagen de Commissie ten minste één motivering van de dienst ontving."
  en: "On what share of the days the Commission received at least one statement from the service."
does_not_say:
  nl: "Niet of er op de andere dagen iets te melden was. Een dienst die een dag niets stuurt, kan dat later alsnog doen."
  en: "Not whether there was anything to report on the other days. What a service does not send one day may follow later."
formula:
  nl: "Dagen met een motivering, gedeeld door alle dagen waarover er gegevens zijn."
  en: "Days with a statement, divided by all days on which there are data."
comparability: across_services
sources: [sor_reporting_days]
method_version: 1
*/
SELECT *
FROM statement_ratio(['reporting_days'], ['looked_days'], 'share');
