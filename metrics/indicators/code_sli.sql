/*
id: code_sli
title:
  nl: "Cijfer uit een rapport over de code"
  en: "Figure from a report on the Code"
unit: as published
says:
  nl: "Een cijfer dat de dienst over de code meldt, per land."
  en: "A figure that the service reports on the Code, by country."
does_not_say:
  nl: "Niet of diensten te vergelijken zijn: elke dienst kiest een eigen manier van tellen en eigen kolomnamen."
  en: "Not whether services are comparable: each chooses its own way of counting and its own column names."
formula:
  nl: "Het cijfer zoals gepubliceerd; het nummer van de indicator (SLI) staat in de naam."
  en: "The figure as published; the number of the indicator (SLI) is in its name."
comparability: within_service
per_million_recipients: true
sources: [sli]
part: "code"
prefix: sli_
method_version: 1
*/
-- One file for all: the Code has over a hundred such figures, and each is passed on as it is.
SELECT
    indicator AS indicator_id,
    service_id,
    country,
    language,
    period_start,
    period_end,
    concat_ws('/', nullif(surface, ''), nullif(category, ''), nullif(dimension, '')) AS dimension,
    value_low,
    value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    unit,
    maturity,
    [cell('value', source_file_id, locator, value_text)] AS evidence
FROM figure
WHERE starts_with(indicator, 'sli_');
