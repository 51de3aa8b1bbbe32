-- Statements of reasons as the dashboard draws them over time. Rebuilt whole by every assessment.

-- What the indicators count (metrics/views/statement_facts.sql), by service and month.
CREATE TABLE IF NOT EXISTS out.statement_month (
    service_id VARCHAR NOT NULL,
    month_start DATE NOT NULL,
    first_day DATE NOT NULL,           -- of what is known of the month
    last_day DATE NOT NULL,
    class VARCHAR NOT NULL,            -- all | broken_down | worded | scoped: whose total a share is taken of
    quantity VARCHAR NOT NULL,         -- 'statements', 'category', 'decision_fully', 'restriction_account' …
    category VARCHAR NOT NULL,         -- STATEMENT_CATEGORY_* of the quantity 'category'; else ''
    counted DOUBLE NOT NULL,
    is_from_dumps BOOLEAN NOT NULL,    -- else copied counts
    source_file_id VARCHAR NOT NULL,
    locator VARCHAR NOT NULL
);

-- By day, from the dumps that were read. A day without a row was not read; one that was and has nothing counts zero.
CREATE TABLE IF NOT EXISTS out.statement_day (
    service_id VARCHAR NOT NULL,
    day DATE NOT NULL,
    category VARCHAR NOT NULL,         -- '' where the file does not break down, or the day has nothing
    statements_count BIGINT NOT NULL,
    nl_applicable_count BIGINT,        -- NULL: the file does not tell where a decision applies
    nl_specific_count BIGINT
);
