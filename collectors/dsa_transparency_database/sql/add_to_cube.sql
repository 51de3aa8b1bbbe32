-- The kept groups beside those of the parts before.
INSERT INTO cube BY NAME
{query};
