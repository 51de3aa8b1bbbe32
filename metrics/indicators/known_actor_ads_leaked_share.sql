/*
id: known_actor_ads_leaked_share
title:
  nl: "Aandeel advertenties van bekende politieke adverteerders dat niet is verwijderd"
  en: "Share of ads of known political advertisers that was not removed"
unit: share
says:
  nl: "Welk deel van de advertenties van bekende politieke adverteerders het platform niet heeft verwijderd, al zegt het geen politieke advertenties te tonen. De marge (Wilson, 95 procent) laat zien hoe zeker dat is bij zo weinig advertenties."
  en: "What share of the ads of known political advertisers the platform did not remove, though it says that it shows no political ads. The margin (Wilson, 95 per cent) shows how sure that is with so few ads."
does_not_say:
  nl: "Niet dat elke advertentie die bleef, politiek is: een partij mag een vacature plaatsen. Niet iets over een partij of persoon. Niet wat er gebeurt met advertenties van wie niet in het register staat."
  en: "Not that each ad that stayed is political: a party may place a vacancy. Nothing about a party or person. Not what happens to ads of who is not in the register."
formula:
  nl: "Advertenties die niet als verwijderd staan, gedeeld door alle gevonden advertenties, met de Wilson-marge van 95 procent."
  en: "Ads that do not stand as removed, divided by all ads found, with the Wilson interval of 95 per cent."
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
    wilson_low(leaked_count, ads_count) AS value_low,
    wilson_high(leaked_count, ads_count) AS value_high,
    leaked_count AS numerator,
    ads_count AS denominator,
    'share' AS unit,
    maturity,
    evidence
FROM known_actor_month;
