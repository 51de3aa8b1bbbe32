/*
id: sor_catch_all_share
title:
  nl: "Motiveringen in de restcategorie"
  en: "Statements in the catch-all category"
unit: share
says:
  nl: "Welk deel van de motiveringen in de restcategorie valt (‘anders, tegen de voorwaarden’, tot juli 2025 ‘buiten het bereik van de dienst’)."
  en: "What share of the statements falls in the catch-all category (‘other, against the terms’, until July 2025 ‘scope of platform service’)."
does_not_say:
  nl: "Niet dat de inhoud elders thuishoort. Een dienst met eigen regels buiten de categorieën kan er weinig anders mee. Tel over 1 juli 2025 heen niet door: de categorieën zijn toen veranderd."
  en: "Not that the content belongs elsewhere. A service with rules outside the categories can do little else. Do not count on across 1 July 2025: the categories changed then."
formula:
  nl: "Motiveringen in de restcategorie, gedeeld door alle motiveringen."
  en: "Statements in the catch-all category, divided by all statements."
comparability: within_service
sources: [sor_statements_count, sor_catch_all_share]
method_version: 1
*/
SELECT *
FROM statement_ratio(['STATEMENT_CATEGORY_OTHER_VIOLATION_TC', 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE'], ['broken_down'], 'share');
