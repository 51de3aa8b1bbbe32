/*
id: supervisory_steps_count
title:
  nl: "Openbare stappen van een toezichthouder"
  en: "Public steps of a supervisor"
unit: count
says:
  nl: "Hoe vaak een toezichthouder bekendmaakte dat hij de dienst op dit artikel onderzoekt, of wat hij daarover vond."
  en: "How often a supervisor made public that it investigates the service on this article, or what it found on it."
does_not_say:
  nl: "Niet dat de dienst zich niet aan de wet houdt: een onderzoek of een voorlopige bevinding is geen besluit. Waar wij geen stap zagen, kan er een zijn."
  en: "Not that the service does not keep the law: an investigation or a preliminary finding is no decision. Where we saw no step, there may be one."
formula:
  nl: "Aantal bekendgemaakte procedures, voorlopige bevindingen en boetes die het artikel noemen, sinds de eerste."
  en: "Number of published proceedings, preliminary findings and fines that name the article, since the first."
comparability: within_service
sources: [event]
method_version: 1
*/
WITH step AS (
    SELECT
        service_id,
        event_date,
        cell('value', source_file_id, locator, strftime(event_date, '%Y-%m-%d') || ' ' || title_en) AS evidence,
        -- 'DSA art. 34(1), 39, 40(12); IP/26/1178': the articles stand before the first semicolon.
        unnest(list_distinct(list_transform(
            regexp_extract_all(split_part(legal_ref, ';', 1), '[0-9]+(?:\([0-9]+\))?'),
            -- Access of researchers to public data is one paragraph of an article about something else as well.
            lambda named: CASE WHEN named = '40(12)' THEN 'dsa-40.12' ELSE 'dsa-' || split_part(named, '(', 1) END
        ))) AS provision
    FROM core.public_event
    WHERE kind IN ('proceedings', 'preliminary_findings', 'fine')
        AND starts_with(legal_ref, 'DSA art.')
)

SELECT
    service_id,
    '' AS country,
    '' AS language,
    min(event_date) AS period_start,
    max(event_date) AS period_end,
    provision AS dimension,
    CAST(count(*) AS DOUBLE) AS value_low,
    CAST(count(*) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list(evidence ORDER BY event_date, evidence.locator) AS evidence
FROM step
GROUP BY service_id, provision;
