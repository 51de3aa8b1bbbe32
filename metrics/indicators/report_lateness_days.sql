/*
id: report_lateness_days
title:
  nl: "Dagen tussen de uiterste datum en de publicatie van het rapport"
  en: "Days between the deadline and the report's publication"
unit: days
says:
  nl: "Hoeveel dagen na de uiterste datum het rapport voor het eerst is gepubliceerd. Nul of lager is op tijd. Noemt het rapport geen datum, dan is het een bandbreedte: van de laatste dag waarop we keken en het niet zagen, tot de eerste dag waarop we het zagen."
  en: "How many days after the deadline the report was first published. Zero or lower is on time. Where the report gives no date it is a range: from the last day on which we looked and did not see it, to the first day on which we saw it."
does_not_say:
  nl: "Niet of alle delen er toen waren. Een latere verbeterde versie telt niet als te laat. Of de datum klopt die een rapport over zichzelf noemt."
  en: "Not whether all parts were there. A later corrected version does not count as late. Whether the date is right that a report gives of itself."
formula:
  nl: "Vroegste datum van publicatie min de uiterste datum. De uiterste datum is het eind van de tweede maand na het half jaar: eind februari of 31 augustus. Over een half jaar waarin een dienst pas werd aangewezen, is geen datum bekend."
  en: "Earliest date of publication minus the deadline. The deadline is the end of the second month after the half-year: the end of February or 31 August. For a half-year in which a service was only designated no date is known."
comparability: across_services
sources: [report]
method_version: 2
*/
SELECT *
FROM days_late('transparency_report');
