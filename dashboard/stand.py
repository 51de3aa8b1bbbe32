"""Which data a page stands on, in words."""

from dashboard.visit import Visit
from language import format_date, format_moment


def data_version(visit: Visit) -> str:
    """Return 'Gegevensversie 23 nov 2026, 14:05'; '' before the first assessment."""
    rows = visit.published.rows("data_version")
    if not rows:
        return ""
    _ = visit.say
    return _("Data version {moment}").format(moment=format_moment(rows[0]["assessed_at"], visit.language))


def as_of(visit: Visit) -> str:
    """Return 'stand 23 november 2026'; '' before the first assessment."""
    rows = visit.published.rows("data_version")
    if not rows:
        return ""
    _ = visit.say
    return _("as of {day}").format(day=format_date(rows[0]["assessed_at"].date(), visit.language))
