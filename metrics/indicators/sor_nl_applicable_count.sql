/*
id: sor_nl_applicable_count
title:
  nl: "Motiveringen die in Nederland gelden"
  en: "Statements that apply in the Netherlands"
unit: count
says:
  nl: "Hoeveel motiveringen gelden in een gebied waar Nederland in ligt, ook als dat de hele EU is."
  en: "How many statements apply in a territory that includes the Netherlands, also where that is the whole EU."
does_not_say:
  nl: "Niet hoeveel Nederlandse gebruikers het raakt: bijna alle besluiten gelden in de hele EU. Het verschilt vaak een factor 500 van het aantal dat Nederland apart noemt."
  en: "Not how many Dutch users it touches: nearly all decisions apply in the whole EU. It often differs by a factor of 500 from the number that names the Netherlands apart."
formula:
  nl: "Motiveringen met NL in het gebied, met de lijsten van de hele EU en EER erbij."
  en: "Statements with NL in their scope, including the lists of the whole EU and EEA."
comparability: within_service
sources: [sor_scope_count]
method_version: 1
*/
SELECT *
FROM statement_sum(['scope_nl_applicable'], 'NL', 'count');
