"""Meta's Ad Library report: spend on ads about elections, politics and social issues, by page and disclaimer."""
