-- What the indicators' queries give, before it is kept; a row of a family of indicators names its own.
CREATE OR REPLACE TEMP TABLE computed_value AS
SELECT '' AS card_id, * EXCLUDE (method_version, errata)
FROM out.indicator_value
LIMIT 0;
