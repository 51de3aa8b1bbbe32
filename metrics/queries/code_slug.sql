-- How the Code's Transparency Centre may write a service in an address.
CREATE OR REPLACE TEMP TABLE code_slug AS
SELECT entry.service_id, entry.slug
FROM (SELECT unnest(from_json($slugs::JSON, '[{"service_id": "VARCHAR", "slug": "VARCHAR"}]')) AS entry);
