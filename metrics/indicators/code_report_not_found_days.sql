/*
id: code_report_not_found_days
title:
  nl: "Dagen na de verwachte datum waarop het rapport over de gedragscode niet is aangetroffen"
  en: "Days after the expected date on which the report on the Code was not found"
unit: days
says:
  nl: "Hoeveel dagen na de verwachte datum we voor het laatst keken op de site van de gedragscode, en het rapport over dit half jaar niet aantroffen."
  en: "How many days after the expected date we last looked on the Code's site, and did not find the report on this half-year."
does_not_say:
  nl: "Niet dat het rapport er niet is: het kan onder een ander nummer of een andere naam staan, of onder die van het moederbedrijf. De Code noemt elk half jaar, geen dag."
  en: "Not that the report does not exist: it may stand under another number or name, or under that of the group. The Code says every half-year, and names no day."
formula:
  nl: "Laatste dag waarop we keken min de verwachte datum; het is er minstens zo lang niet."
  en: "Last day on which we looked minus the expected date; it has been missing for at least so long."
comparability: within_service
sources: [code_report]
method_version: 1
*/
SELECT *
FROM days_not_found('code_report');
