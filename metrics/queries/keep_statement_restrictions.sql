-- What was decided: a statement can restrict in more than one way, so these do not add up to the total.
INSERT INTO out.statement_month BY NAME
WITH decided AS (
    SELECT
        service_id,
        month_start,
        coalesce(sum(restriction_visibility_count), 0) AS restriction_visibility,
        coalesce(sum(restriction_monetary_count), 0) AS restriction_monetary,
        coalesce(sum(restriction_provision_count), 0) AS restriction_provision,
        coalesce(sum(restriction_account_count), 0) AS restriction_account
    FROM statement_group
    WHERE is_worded
    GROUP BY ALL
),

named AS (
    UNPIVOT decided
    ON restriction_visibility, restriction_monetary, restriction_provision, restriction_account
    INTO NAME quantity VALUE counted
)

SELECT
    named.service_id,
    named.month_start,
    total.first_day,
    total.last_day,
    total.class,
    named.quantity,
    '' AS category,
    CAST(named.counted AS DOUBLE) AS counted,
    total.is_from_dumps,
    total.source_file_id,
    total.locator
FROM named
-- Only where the dumps are what the month is counted from.
INNER JOIN out.statement_month AS total
    ON named.service_id = total.service_id
    AND named.month_start = total.month_start
    AND total.quantity = 'worded'
    AND total.is_from_dumps;
