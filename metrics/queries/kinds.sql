-- Which services are peers: an umbrella or a service that the expectation is not for is none.
SELECT service_id, kind
FROM service_kind;
