/*
id: language_moderators_per_million_users
title:
  nl: "Moderatoren per miljoen gebruikers in Nederland"
  en: "Moderators per million users in the Netherlands"
unit: persons
says:
  nl: "Hoeveel moderatoren met kennis van het Nederlands er zijn voor elk miljoen gebruikers in Nederland, in dezelfde periode."
  en: "How many moderators with a command of Dutch there are for each million users in the Netherlands, in the same period."
does_not_say:
  nl: "Niet hoe goed de moderatie is. Ook mensen in België schrijven Nederlands; zij tellen hier niet mee. Facebook en Instagram ontbreken: zij melden één groep moderatoren samen."
  en: "Not how good moderation is. People in Belgium write Dutch too; they are not counted here. Facebook and Instagram are left out: they report one group of moderators together."
formula:
  nl: "Moderatoren met kennis van het Nederlands, gedeeld door het aantal gebruikers in Nederland, maal een miljoen."
  en: "Moderators with a command of Dutch, divided by users in the Netherlands, times a million."
comparability: across_services
sources: [moderators_language_count, amar_users]
method_version: 2
*/
SELECT
    moderators.service_id,
    'NL' AS country,
    'nl' AS language,
    moderators.period_start,
    moderators.period_end,
    moderators.dimension,
    moderators.value_low * 1000000 / nullif(users.value_high, 0) AS value_low,
    moderators.value_high * 1000000 / nullif(users.value_low, 0) AS value_high,
    moderators.value_low AS numerator,
    users.value_low AS denominator,
    'persons' AS unit,
    least(moderators.maturity, users.maturity) AS maturity,
    [
        cell(
            'numerator',
            moderators.evidence[1].source_file_id,
            moderators.evidence[1].locator,
            moderators.evidence[1].value_text
        ),
        cell('denominator', users.evidence[1].source_file_id, users.evidence[1].locator, users.evidence[1].value_text)
    ] AS evidence
FROM published('moderators_language_count') AS moderators
INNER JOIN published('amar_users') AS users
    USING (service_id, period_start, period_end, dimension)
WHERE
    moderators.language = 'nl' AND users.country = 'NL' AND users.value_low > 0
    -- Meta gives one pool for both: dividing it by the users of one of them counts every moderator twice.
    AND moderators.service_id NOT IN ('facebook', 'instagram');
