-- The corrections that an assessment names.
SELECT text_nl, text_en, published_at, source_url
FROM core.erratum
WHERE list_contains($errata, source_file_id || '#' || locator)
ORDER BY published_at, locator;
