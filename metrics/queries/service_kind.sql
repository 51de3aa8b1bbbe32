-- Who is what, from the register of services: what the template asks depends on it.
CREATE OR REPLACE TEMP TABLE service_kind AS
SELECT entry.service_id, entry.kind
FROM (SELECT unnest(from_json($kinds::JSON, '[{"service_id": "VARCHAR", "kind": "VARCHAR"}]')) AS entry);
