/*
id: public_documents_count
title:
  nl: "Openbare stukken over risico's en audits"
  en: "Public documents on risks and audits"
unit: count
says:
  nl: "Hoeveel stukken van één soort op de eigen pagina van de dienst zijn aangetroffen."
  en: "How many documents of one kind were found on the service's own page."
does_not_say:
  nl: "Niet wat erin staat, niet of alles er staat wat de wet vraagt, en niet dat een stuk dat wij niet zagen er niet is."
  en: "Not what they say, not whether all that the law asks for is there, and not that a document we did not see is absent."
formula:
  nl: "Aantal verschillende adressen per soort in de nieuwste lijst van links van de dienst."
  en: "Number of different addresses by kind in the newest list of links of the service."
comparability: within_service
sources: [document]
method_version: 1
*/
SELECT
    document.service_id,
    '' AS country,
    '' AS language,
    CAST(NULL AS DATE) AS period_start,
    -- The day on which the list was made: until then the documents were there to be found.
    max(coalesce(source_file.published_at, CAST(source_file.retrieved_at AS DATE))) AS period_end,
    document.kind AS dimension,
    CAST(count(DISTINCT document.url) AS DOUBLE) AS value_low,
    CAST(count(DISTINCT document.url) AS DOUBLE) AS value_high,
    CAST(NULL AS DOUBLE) AS numerator,
    CAST(NULL AS DOUBLE) AS denominator,
    'count' AS unit,
    'final' AS maturity,
    list(
        cell('value', document.source_file_id, document.locator, document.title)
        ORDER BY document.source_file_id, document.locator
    ) AS evidence
FROM core.document AS document
INNER JOIN core.source_file AS source_file USING (source_file_id)
WHERE document.superseded_by IS NULL
GROUP BY document.service_id, document.kind;
