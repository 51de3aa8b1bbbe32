-- The Netherlands in view: a Dutch figure beside those of the other Member States, or of the other official languages.
-- Of one service, one indicator and one period; services are never compared here. Rebuilt whole by every assessment.
CREATE TABLE IF NOT EXISTS out.comparison (
    service_id VARCHAR NOT NULL,
    indicator_id VARCHAR NOT NULL,
    among VARCHAR NOT NULL,            -- member_states | languages
    basis VARCHAR NOT NULL,            -- as_published | per_million_recipients (of the same service, period and country)
    period_start DATE,
    period_end DATE NOT NULL,
    dimension VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    value_low DOUBLE,                  -- the Netherlands, or Dutch; NULL = no figure, which is not zero
    value_high DOUBLE,
    median_low DOUBLE,                 -- of the lower and of the upper bounds; NULL when too few places have a figure
    median_high DOUBLE,
    places_count INTEGER NOT NULL,     -- Member States (of 27) or languages (of 24) with a figure, the Dutch one included
    lower_count INTEGER,               -- of those, how many lie wholly below the Dutch figure
    higher_count INTEGER,              -- and wholly above it
    -- the five Member States whose number of recipients of this service is nearest to the Dutch
    comparable STRUCT(place VARCHAR, value_low DOUBLE, value_high DOUBLE)[] NOT NULL,
    reasons VARCHAR[] NOT NULL         -- codes: why there is no median, no Dutch figure or no comparable Member State
);
