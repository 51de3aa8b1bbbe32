-- Trusted flaggers and dispute bodies that a coordinator recognised, those of the Netherlands first.
SELECT
    kind,
    name,
    country,
    authority,
    areas,
    languages,
    website,
    standing,
    recognised_on,
    valid_until
FROM core.recognised_body
WHERE superseded_by IS NULL
ORDER BY kind DESC, country <> 'NL', country, name;
