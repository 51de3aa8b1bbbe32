"""Sources as rows: title, newest file, when the next is expected, state."""

from collections.abc import Sequence

from dashboard import elements as html
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.freshness import Freshness
from dashboard.visit import Visit
from language import format_date, format_day, word

TONES = {"current": "good", "overdue": "mute", "failing": "warn", "never_collected": "mute"}
ICONS = {"current": "met", "overdue": "stale", "failing": "not_reported", "never_collected": "unknown"}


def state_tag(state: str, language: str) -> html.Span:
    """Return the state of a source as icon and word."""
    return html.Span([icon(ICONS[state]), word("source_state", state, language)], className=f"st {TONES[state]}")


def freshness_table(sources: Sequence[Freshness], visit: Visit) -> html.Table:
    """Return the sources with their newest file, the next run that is expected, and their state."""
    _ = visit.say
    columns = [Column(_("Source")), Column(_("Newest file")), Column(_("Next expected")), Column(_("State"))]
    rows: list[list[Cell]] = [
        [
            html.A(source.card.title.in_language(visit.language), href=f"/sources#{source.id}"),
            newest(source, visit),
            _next(source, visit),
            state_tag(source.state, visit.language),
        ]
        for source in sources
    ]
    return table(_("Freshness of the sources"), columns, rows, "fresh")


def newest(source: Freshness, visit: Visit) -> str:
    """Return the day of the newest file: as published, or else as collected; words where there is none."""
    _ = visit.say
    row = source.row or {}
    if row.get("newest_published_at"):
        return format_day(row["newest_published_at"], visit.language)
    if row.get("newest_retrieved_at"):
        return _("collected {day}").format(day=format_day(row["newest_retrieved_at"].date(), visit.language))
    return _("none")


def _next(source: Freshness, visit: Visit) -> str:
    _ = visit.say
    due = source.expected_by
    if due is not None:
        return format_date(due.date(), visit.language)
    return _("with a new version of this tool") if "shipped" in source.card.doors else _("when first collected")
