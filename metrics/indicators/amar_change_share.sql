/*
id: amar_change_share
title:
  nl: "Verandering van het aantal gebruikers"
  en: "Change in the number of recipients"
unit: share
says:
  nl: "Hoeveel het aantal gebruikers afwijkt van dat in de periode ervoor, naar boven of naar beneden."
  en: "How far the number of recipients differs from that of the period before, up or down."
does_not_say:
  nl: "Niet waarom. Een andere manier van tellen geeft ook een verschil."
  en: "Not why. Another way of counting gives a difference too."
formula:
  nl: "Gebruikers gedeeld door die van de aansluitende vorige periode, min 1, zonder teken."
  en: "Recipients divided by those of the adjoining previous period, minus 1, without its sign."
comparability: within_service
sources: [amar_users]
method_version: 1
*/
WITH users AS (
    SELECT * FROM published('amar_users')
    WHERE country <> ''
)
SELECT
    later.service_id,
    later.country,
    later.language,
    later.period_start,
    later.period_end,
    later.dimension,
    -- Where the ranges meet, there may be no change at all.
    CASE
        WHEN later.value_low <= earlier.value_high AND later.value_high >= earlier.value_low THEN 0
        ELSE least(abs(later.value_low / earlier.value_high - 1), abs(later.value_high / earlier.value_low - 1))
    END AS value_low,
    greatest(abs(later.value_low / earlier.value_high - 1), abs(later.value_high / earlier.value_low - 1)) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    later.maturity,
    as_role(later.evidence, 'numerator') || as_role(earlier.evidence, 'denominator') AS evidence
FROM users AS later
INNER JOIN users AS earlier
    ON later.service_id = earlier.service_id
    AND later.country = earlier.country
    AND later.language = earlier.language
    AND later.dimension = earlier.dimension
    AND later.period_start = earlier.period_end + 1
WHERE earlier.value_low > 0 AND later.value_low IS NOT NULL AND later.value_high IS NOT NULL
    AND earlier.value_high IS NOT NULL;
