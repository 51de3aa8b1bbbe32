/*
id: sor_category_shift_share
title:
  nl: "Verschuiving tussen categorieën van maand op maand"
  en: "Shift between categories from month to month"
unit: share
says:
  nl: "Hoe ver de verdeling over categorieën in een maand afstaat van die van de maand ervoor: 0% is gelijk, 100% is niets gemeen."
  en: "How far the spread over categories in a month is from that of the month before: 0% is alike, 100% is nothing in common."
does_not_say:
  nl: "Niet dat er meer of minder is gemodereerd: ook anders indelen verschuift de verdeling. Over 1 juli 2025 heen is het geen vergelijking: de categorieën veranderden toen."
  en: "Not that more or less was moderated: sorting in another way shifts the spread too. Across 1 July 2025 it is no comparison: the categories changed then."
formula:
  nl: "De divergentie van Jensen en Shannon (grondtal 2) tussen de aandelen van twee hele maanden na elkaar."
  en: "The Jensen–Shannon divergence (base 2) between the shares of two whole months in a row."
comparability: within_service
sources: [sor_statements_count]
method_version: 1
*/
SELECT
    service_id,
    '' AS country,
    '' AS language,
    month_start AS period_start,
    last_day AS period_end,
    '' AS dimension,
    divergence AS value_low,
    divergence AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'share' AS unit,
    'final' AS maturity,
    evidence
FROM category_shift;
