"""Which pages are another one tomorrow though no data came: those that tell how long ago something was."""

from datetime import datetime

# What is new since some weeks ago, and how fresh the sources are. A test makes every page on two days and compares.
BY_DAY = ("/", "/news", "/sources")


def day_of(path: str, now: datetime) -> str:
    """Return the day for which the page at an address holds; '' for one that holds until other data is published."""
    return now.date().isoformat() if path in BY_DAY else ""
