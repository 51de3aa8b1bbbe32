/*
id: amar_statement_users
title:
  nl: "Gebruikers volgens de eigen verklaring"
  en: "Recipients according to the service's own statement"
unit: recipients
says:
  nl: "Hoeveel mensen in de EU de dienst gemiddeld per maand gebruiken, volgens de verklaring van artikel 24, lid 2."
  en: "How many people in the EU use the service in an average month, according to the statement of Article 24(2)."
does_not_say:
  nl: "Niet over welke maanden precies: de verklaring zegt alleen ‘de afgelopen zes maanden’. Hier hoort zij bij het halfjaar dat vóór de publicatie eindigde."
  en: "Not over which months exactly: the statement says only ‘the past six months’. Here it belongs to the half-year that ended before it was published."
formula:
  nl: "Het aantal zoals de dienst het op haar eigen pagina publiceert."
  en: "The number as the service publishes it on its own page."
comparability: within_service
sources: [amar_statement_users]
method_version: 1
*/
SELECT
    * EXCLUDE (category, scope, period_start, period_end),
    CAST(half_year_of(period_end) - INTERVAL 6 MONTH AS DATE) AS period_start,
    half_year_of(period_end) - 1 AS period_end
FROM published('amar_statement_users') AS published
-- Two statements in one half-year: the later one counts.
QUALIFY row_number() OVER (
    PARTITION BY service_id, country, language, dimension, half_year_of(published.period_end)
    ORDER BY published.period_end DESC
) = 1;
