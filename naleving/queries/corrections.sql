-- The known corrections that findings can name, each by the place that an assessment keeps.
SELECT source_file_id || '#' || locator AS erratum, text_nl, text_en, published_at, source_url
FROM core.erratum
ORDER BY published_at, erratum;
