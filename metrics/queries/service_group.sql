-- Which services are sisters: of one group, and no umbrella, whose text its services may well repeat.
CREATE OR REPLACE TEMP TABLE service_group AS
SELECT entry.service_id, entry.group_name
FROM (SELECT unnest(from_json($groups::JSON, '[{"service_id": "VARCHAR", "group_name": "VARCHAR"}]')) AS entry);
