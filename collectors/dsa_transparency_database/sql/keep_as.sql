-- What a step of the reduction comes to, for the next step.
CREATE OR REPLACE TEMP TABLE {table} AS
{query};
