"""Which audit reports, audit implementation reports and risk assessments the services have made public, and where."""
