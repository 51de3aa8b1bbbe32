"""Sources as rows: title, newest file, when the next is expected, state."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.freshness import Freshness
from dashboard.visit import Visit
from language import format_count, format_date, format_day, word

if TYPE_CHECKING:
    from dash.development.base_component import Component

MOST_NAMED = 3
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


def freshness_line(sources: Sequence[Freshness], visit: Visit) -> html.Ul:
    """Return the sources by state in a few words: those that ask for attention by name, the others counted."""
    _ = visit.say
    inside = {state: [source for source in sources if source.state == state] for state in TONES}
    items = [_named(inside[state], state, visit) for state in ("failing", "overdue") if inside[state]]
    if current := inside["current"]:
        days = [day for source in current if (day := _newest_day(source)) is not None]
        last = _("newest file {day}").format(day=format_day(max(days), visit.language)) if days else ""
        told = ", ".join(filter(None, (format_count(len(current), visit.language), last)))
        items.append(html.Li([state_tag("current", visit.language), f": {told}"]))
    if waiting := inside["never_collected"]:
        told = _("Not collected yet: {count} sources").format(count=format_count(len(waiting), visit.language))
        items.append(html.Li(html.A(told, href="/sources")))
    return html.Ul(items, className="freshline")


def _named(sources: Sequence[Freshness], state: str, visit: Visit) -> html.Li:
    _ = visit.say
    language = visit.language
    told: list[str | Component] = [state_tag(state, language), ": "]
    for source in sources[:MOST_NAMED]:
        title = source.card.title.in_language(language)
        told += [html.A(title, href=f"/sources#{source.id}"), f" ({newest(source, visit)}), "]
    told[-1] = str(told[-1]).removesuffix(", ")
    if len(sources) > MOST_NAMED:
        count = format_count(len(sources) - MOST_NAMED, language)
        told.append(_(" and {count} more").format(count=count))
    return html.Li(told)


def _newest_day(source: Freshness) -> date | None:
    row = source.row or {}
    retrieved = row.get("newest_retrieved_at")
    return row.get("newest_published_at") or (retrieved.date() if retrieved else None)


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
