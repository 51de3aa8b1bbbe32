/*
id: advertisers_without_election_share
title:
  nl: "Aandeel politieke adverteerders zonder vermelde verkiezing"
  en: "Share of political advertisers without a named election"
unit: share
says:
  nl: "Bij welk deel van de politieke adverteerders het veld voor de verkiezing leeg is."
  en: "For what share of political advertisers the field for the election is blank."
does_not_say:
  nl: "Niet dat de adverteerder bij een verkiezing hoort. Is het veld bij iedereen leeg, dan zegt het wel dat een beschreven veld niet wordt gebruikt."
  en: "Not that the advertiser belongs to an election. Where the field is blank for all, it does say that a field that is described is not used."
formula:
  nl: "Adverteerders met een leeg veld gedeeld door alle adverteerders in het bestand, per maand waarin het is gemaakt. Een bestand dat een persoon bracht en dat geen dag noemt, telt niet mee. Voor Nederland: wier advertenties daar getoond konden worden."
  en: "Advertisers with a blank field divided by all advertisers in the file, by month in which it was made. A file that a person brought and that names no day does not count. For the Netherlands: those whose ads may have been shown there."
comparability: within_service
sources: [ad_spend]
method_version: 1
*/
WITH checks AS (
    SELECT
        spend.service_id,
        CAST(date_trunc('month', file.made_on) AS DATE) AS month,
        spend.served_in AS countries,
        '' AS dimension,
        NOT spend.has_election AS is_counted,
        spend.source_file_id,
        spend.locator
    FROM core.ad_spend AS spend
    INNER JOIN dated_file AS file USING (source_file_id)
    WHERE spend.superseded_by IS NULL AND spend.breakdown = 'advertiser' AND spend.has_election IS NOT NULL
)

SELECT * FROM share_by_month('checks');
