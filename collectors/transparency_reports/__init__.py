"""Transparency reports in the harmonised template of Implementing Regulation (EU) 2024/2835."""
