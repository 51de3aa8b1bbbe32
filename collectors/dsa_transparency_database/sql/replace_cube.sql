-- The cube with each kind of row once.
CREATE OR REPLACE TABLE cube AS
{query};
