/*
id: known_actors_leaked_share
title:
  nl: "Aandeel bekende politieke adverteerders met een advertentie die bleef staan"
  en: "Share of known political advertisers with an ad that stayed"
unit: share
says:
  nl: "Bij welk deel van de organisaties waarnaar is gevraagd, minstens een advertentie bleef staan."
  en: "For what share of the organisations that were asked for at least one ad stayed."
does_not_say:
  nl: "Niet welke organisaties. Niet dat de andere geen advertenties hadden: een leeg antwoord bewijst niets."
  en: "Not which organisations. Not that the others had no ads: an empty answer proves nothing."
formula:
  nl: "Organisaties met een advertentie die niet als verwijderd staat, gedeeld door de organisaties waarnaar ooit is gevraagd."
  en: "Organisations with an ad that does not stand as removed, divided by the organisations that were ever asked for."
comparability: within_service
sources: [ad, repository_answer]
method_version: 1
*/
WITH asked AS (
    SELECT service_id, CAST(count(DISTINCT asked_key) AS DOUBLE) AS actors_count
    FROM core.repository_answer
    WHERE asked_for = 'actors'
    GROUP BY service_id
),

leaking AS (
    SELECT
        service_id,
        period_start,
        period_end,
        CAST(sum(leaking_actors_count) AS DOUBLE) AS leaking_actors_count,
        min(maturity) AS maturity,
        list_distinct(flatten(list(evidence))) AS evidence
    FROM known_actor_month
    GROUP BY service_id, period_start, period_end
)

SELECT
    leaking.service_id,
    'NL' AS country,
    '' AS language,
    leaking.period_start,
    leaking.period_end,
    '' AS dimension,
    leaking.leaking_actors_count / asked.actors_count AS value_low,
    leaking.leaking_actors_count / asked.actors_count AS value_high,
    leaking.leaking_actors_count AS numerator,
    asked.actors_count AS denominator,
    'share' AS unit,
    CASE WHEN leaking.maturity = 'final' THEN 'final' ELSE 'provisional' END AS maturity,
    leaking.evidence
FROM leaking
INNER JOIN asked USING (service_id);
