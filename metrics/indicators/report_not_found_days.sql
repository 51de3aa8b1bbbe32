/*
id: report_not_found_days
title:
  nl: "Dagen na de uiterste datum waarop het rapport niet is aangetroffen"
  en: "Days after the deadline on which the report was not found"
unit: days
says:
  nl: "Hoeveel dagen na de uiterste datum we voor het laatst keken op de pagina's waar de dienst rapporten zet, en dit rapport niet aantroffen."
  en: "How many days after the deadline we last looked on the pages where the service lists its reports, and did not find this report."
does_not_say:
  nl: "Niet dat het rapport er niet is: het kan elders staan, of anders heten. Over een pagina waarop we nog nooit een rapport van de dienst zagen, zegt dit niets."
  en: "Not that the report does not exist: it may stand elsewhere or under another name. It says nothing about a page on which we never saw a report of the service."
formula:
  nl: "Laatste dag waarop we keken min de uiterste datum; het is er minstens zo lang niet."
  en: "Last day on which we looked minus the deadline; it has been missing for at least so long."
comparability: within_service
sources: [report]
method_version: 1
*/
SELECT *
FROM days_not_found('transparency_report');
