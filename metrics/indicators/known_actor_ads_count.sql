/*
id: known_actor_ads_count
title:
  nl: "Advertenties van bekende politieke adverteerders"
  en: "Ads of known political advertisers"
unit: count
says:
  nl: "Hoeveel advertenties van organisaties in het register in een maand begonnen en Nederland bereikten, nadat het platform zei geen politieke advertenties meer te tonen."
  en: "How many ads of organisations in the register began in a month and reached the Netherlands, after the platform said that it shows no political ads any more."
does_not_say:
  nl: "Niet dat elke advertentie politiek is: dat beoordeelt niemand hier. Niet hoeveel er waren van anderen, of van personen. Een laag getal kan ook komen doordat het platform niet alles geeft."
  en: "Not that each ad is political: nobody judges that here. Not how many there were of others, or of persons. A low number can also come from a platform that does not give everything."
formula:
  nl: "Aantal verschillende advertenties die in de maand begonnen, per soort organisatie; elke advertentie telt één keer."
  en: "Number of different ads that began in the month, by kind of organisation; each ad counts once."
comparability: within_service
sources: [ad]
method_version: 1
*/
SELECT
    service_id,
    'NL' AS country,
    '' AS language,
    period_start,
    period_end,
    actor_set AS dimension,
    ads_count AS value_low,
    ads_count AS value_high,
    NULL AS numerator,
    NULL AS denominator,
    'count' AS unit,
    maturity,
    evidence
FROM known_actor_month;
