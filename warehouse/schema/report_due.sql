-- What is due, and what was seen of it. Made anew by every assessment.
CREATE TABLE IF NOT EXISTS out.report_due (
    service_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,             -- transparency_report | code_report | audit_report | audit_implementation | risk_assessment
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    due_on DATE,                       -- NULL: the rule that fixes the day was not read
    basis VARCHAR NOT NULL,            -- law | practice | yearly | not_determined
    rule VARCHAR NOT NULL,             -- 'dsa-42.1', 'dsa-42.4', 'coc'
    published_on DATE,                 -- as the report itself says; NULL when it does not, or only a corrected one was read
    first_seen_on DATE,                -- first day on which we saw it: it was there by then
    is_known BOOLEAN NOT NULL,         -- seen, or figures were copied from it by hand: it is there
    not_seen_on DATE,                  -- last day before that on which we looked where it should be, and did not see it
    last_looked_on DATE                -- last day on which we looked where it should be
);
