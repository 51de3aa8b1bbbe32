/*
id: sor_nl_specific_count
title:
  nl: "Motiveringen die Nederland in een eigen lijst noemen"
  en: "Statements that name the Netherlands in a narrower list"
unit: count
says:
  nl: "Hoeveel motiveringen Nederland noemen in een lijst van landen die niet de hele EU of EER is."
  en: "How many statements name the Netherlands in a list of countries that is not the whole EU or EEA."
does_not_say:
  nl: "Niet hoeveel besluiten in Nederland gelden: meer dan 99% geldt in de hele EU of EER. Toon dit cijfer altijd naast het aantal dat in Nederland geldt."
  en: "Not how many decisions apply in the Netherlands: over 99% apply in the whole EU or EEA. Always show this figure beside the number that applies in the Netherlands."
formula:
  nl: "Motiveringen met NL in het gebied, zonder de lijsten van de hele EU, de EER en de EER zonder IJsland."
  en: "Statements with NL in their scope, without the lists of the whole EU, the EEA and the EEA without Iceland."
comparability: within_service
sources: [sor_scope_count]
method_version: 1
*/
SELECT *
FROM statement_sum(['scope_nl_specific'], 'NL', 'count');
