-- The known corrections, each by the place that a figure or an assessment keeps.
SELECT source_file_id || '#' || locator AS erratum, text_nl, text_en, published_at, source_url
FROM core.erratum
ORDER BY published_at, erratum;
