/*
id: sor_statements_count
title:
  nl: "Motiveringen in de transparantiedatabase"
  en: "Statements of reasons in the Transparency Database"
unit: count
says:
  nl: "Hoeveel motiveringen de Commissie van de dienst ontving."
  en: "How many statements of reasons the Commission received from the service."
does_not_say:
  nl: "Niet hoeveel stukken inhoud dat zijn, en niet wanneer het besluit is genomen: de dag van ontvangst telt. Google Shopping beperkte zijn opgave op 28 juni 2024 en 30 mei 2025."
  en: "Not how many items that are, nor when the decision was taken: the day of receipt counts. Google Shopping cut down what it sends on 28 June 2024 and 30 May 2025."
formula:
  nl: "Alle motiveringen die in het halfjaar zijn ontvangen."
  en: "All statements received in the half-year."
comparability: within_service
sources: [sor_statements_count, sor_share_of_all]
method_version: 1
*/
SELECT *
FROM statement_sum(['statements'], '', 'count');
