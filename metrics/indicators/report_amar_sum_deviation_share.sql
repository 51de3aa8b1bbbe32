/*
id: report_amar_sum_deviation_share
title:
  nl: "Verschil tussen de som van de lidstaten en het EU-totaal van gebruikers"
  en: "Difference between the Member States' sum and the EU total of recipients"
unit: share
says:
  nl: "Hoe ver de som van de lidstaten afwijkt van het totaal dat de dienst meldt."
  en: "How far the sum over Member States differs from the total the service reports."
does_not_say:
  nl: "Niet welk van beide juist is. Door afronding per land is een klein verschil gewoon."
  en: "Not which of the two is right. A small difference is normal when each country is rounded."
formula:
  nl: "Som van de lidstaten gedeeld door het totaal, min 1, zonder teken."
  en: "Sum over Member States divided by the total, minus 1, without its sign."
comparability: within_service
sources: [amar_users]
part: "10"
method_version: 1
*/
WITH sums AS (
    SELECT
        service_id,
        surface,
        period_start,
        period_end,
        sum(value_low) FILTER (country <> 'EU') AS countries_low,
        sum(value_high) FILTER (country <> 'EU') AS countries_high,
        max(value_low) FILTER (country = 'EU') AS total_low,
        max(value_high) FILTER (country = 'EU') AS total_high,
        list(
            cell(
                CASE country WHEN 'EU' THEN 'denominator' ELSE 'numerator' END,
                evidence.source_file_id,
                evidence.locator,
                evidence.value_text
            )
            ORDER BY country = 'EU' DESC, country
        ) AS evidence
    FROM own_cell
    WHERE indicator = 'amar_users' AND country <> '' AND NOT is_blank
        AND is_whole
    GROUP BY service_id, surface, period_start, period_end
    -- Fewer than 27 rows cannot add up; that is what R20 counts.
    HAVING count(*) FILTER (country <> 'EU') = 27 AND count(*) FILTER (country = 'EU') = 1
)
SELECT
    service_id,
    '' AS country,
    '' AS language,
    period_start,
    period_end,
    surface AS dimension,
    -- Where a range may hold the total, the least deviation is none.
    CASE
        WHEN countries_low <= total_high AND countries_high >= total_low THEN 0
        ELSE least(abs(countries_low / total_high - 1), abs(countries_high / total_low - 1))
    END AS value_low,
    greatest(abs(countries_low / total_high - 1), abs(countries_high / total_low - 1)) AS value_high,
    countries_low AS numerator,
    total_low AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM sums
WHERE total_low > 0;
