-- Statements of reasons (Article 24(5)) by service and day, as the dumps have them: what came in, and what was looked at.

-- Sums and no lists or texts of each row: grouping by those would take ten times as long.
CREATE OR REPLACE TEMP TABLE statement_file_day AS
SELECT
    service_id,
    day,
    source_file_id,
    -- All rows of a file stand in one part of it.
    split_part(min(locator), '!', 1) AS place,
    sum(statements_count) AS statements_count
FROM core.sor_statement
GROUP BY service_id, day, source_file_id;

CREATE OR REPLACE TEMP TABLE statement_day AS
SELECT
    service_id,
    day,
    CAST(sum(statements_count) AS DOUBLE) AS statements_count,
    min(cell('part', source_file_id, place, day)) AS evidence
FROM statement_file_day
GROUP BY service_id, day;

-- Days that were looked at: a platform without rows on such a day sent nothing.
-- A dump of one platform says nothing about another; statistics of the whole database hold each of their days.
CREATE OR REPLACE TEMP TABLE looked_day AS
WITH global_day AS (
    SELECT dump_day AS day, source_file_id, locator
    FROM core.sor_dump
    WHERE superseded_by IS NULL AND dump_slug = 'global' AND version <> 'statistics'
    UNION ALL
    SELECT day, max(source_file_id) AS source_file_id, arg_max(locator, (source_file_id, locator)) AS locator
    FROM core.sor_day
    WHERE superseded_by IS NULL AND version = 'statistics'
    GROUP BY day
),

service_slug AS (
    SELECT DISTINCT service_id, dump_slug
    FROM core.sor_day
    WHERE superseded_by IS NULL AND dump_slug <> 'global'
),

first_day AS (
    SELECT service_id, min(day) AS day
    FROM statement_day
    GROUP BY service_id
),

looked AS (
    SELECT first_day.service_id, global_day.day, global_day.source_file_id, global_day.locator
    FROM first_day
    INNER JOIN global_day ON first_day.day <= global_day.day
    UNION ALL
    SELECT service_slug.service_id, sor_dump.dump_day, sor_dump.source_file_id, sor_dump.locator
    FROM service_slug
    INNER JOIN core.sor_dump AS sor_dump
        ON service_slug.dump_slug = sor_dump.dump_slug AND sor_dump.superseded_by IS NULL
    UNION ALL
    SELECT service_id, day, source_file_id, place
    FROM statement_file_day
)

SELECT
    service_id,
    day,
    max(source_file_id) AS source_file_id,
    arg_max(split_part(locator, '!', 1), (source_file_id, locator)) AS place
FROM looked
GROUP BY service_id, day;
