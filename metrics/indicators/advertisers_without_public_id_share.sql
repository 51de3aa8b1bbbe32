/*
id: advertisers_without_public_id_share
title:
  nl: "Aandeel politieke adverteerders zonder openbaar nummer"
  en: "Share of political advertisers without a public number"
unit: share
says:
  nl: "Bij welk deel van de politieke adverteerders het veld voor een openbaar nummer (zoals van een kiesraad of handelsregister) leeg is."
  en: "For what share of political advertisers the field for a public number (such as that of an electoral council or trade register) is blank."
does_not_say:
  nl: "Niet dat er een nummer bestaat: in veel landen krijgt een adverteerder er geen. Het zegt wel dat wie hem zoekt, het met een naam moet doen."
  en: "Not that such a number exists: in many countries an advertiser gets none. It does say that who looks for him must do with a name."
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
        NOT spend.has_public_id AS is_counted,
        spend.source_file_id,
        spend.locator
    FROM core.ad_spend AS spend
    INNER JOIN dated_file AS file USING (source_file_id)
    WHERE spend.superseded_by IS NULL AND spend.breakdown = 'advertiser' AND spend.has_public_id IS NOT NULL
)

SELECT * FROM share_by_month('checks');
