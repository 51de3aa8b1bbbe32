"""The DSA Transparency Database: statements of reasons, counted by day from the daily dumps."""
