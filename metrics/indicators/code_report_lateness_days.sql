/*
id: code_report_lateness_days
title:
  nl: "Dagen tussen de verwachte datum en de publicatie van het rapport over de gedragscode"
  en: "Days between the expected date and the publication of the report on the Code"
unit: days
says:
  nl: "Hoeveel dagen na de verwachte datum het rapport over de gedragscode verscheen. Nul of lager is niet later dan eerdere rondes."
  en: "How many days after the expected date the report on the Code appeared. Zero or lower is no later than earlier rounds."
does_not_say:
  nl: "Niet dat een afspraak is geschonden: de Code noemt elk half jaar, geen dag. De verwachte datum volgt uit de rondes die we zagen."
  en: "Not that an agreement was broken: the Code says every half-year, and names no day. The expected date follows from the rounds that were seen."
formula:
  nl: "Datum van publicatie min de verwachte datum. Die is het eind van de derde maand na het half jaar: eind maart of eind september."
  en: "Date of publication minus the expected date. That is the end of the third month after the half-year: the end of March or of September."
comparability: within_service
sources: [code_report]
method_version: 1
*/
SELECT *
FROM days_late('code_report');
