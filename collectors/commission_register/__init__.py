"""What the Commission publishes in tables: designations and steps of supervision, trusted flaggers, dispute bodies."""
