"""Why a figure changed: the kind that a rule gave the change, with what decided it."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_difference, format_period, format_value, word
from warehouse.readers import Row

ICONS = {
    "real": "new",
    "restatement": "stale",
    "definition": "reserved",
    "erratum": "not_reported",
    "extractor": "insufficient_data",
    "unknown": "unknown",
}
TONES = {"real": "", "unknown": "mute"}


def kind_tag(kind: str, language: str) -> html.Span:
    """Return the kind of a change as icon and word; what is no change of behaviour is marked."""
    tone = TONES.get(kind, "warn")
    return html.Span([icon(ICONS[kind]), word("change_kind", kind, language)], className=f"st {tone}".strip())


def why_changed(row: Row, visit: Visit) -> list[Component | str]:
    """Return kind and reason of a row with `kind`, `reason_nl` and `reason_en`."""
    reason = row["reason_nl"] if visit.language == "nl" else row["reason_en"]
    return [kind_tag(row["kind"], visit.language), html.Span(reason, className="sub")]


def how_much(row: Row, now: float | None, language: str) -> str:
    """Return the change of a row with `kind`, `before_low` and `unit`; none where something else is counted."""
    before = row["before_low"]
    if before is None or now is None or row["kind"] == "definition":
        return ""
    return format_difference(before, now, row["unit"], language)


def change_history(caption: str, rows: Sequence[Row], visit: Visit) -> html.Table:
    """Return the rows of `figure_changes.sql` as a table."""
    _ = visit.say
    columns = [
        Column(_("Period")),
        Column(_("Before"), is_number=True),
        Column(_("Figure"), is_number=True),
        Column(_("Change"), is_number=True),
        Column(_("Why it changed")),
    ]
    return table(caption, columns, [_row(row, visit) for row in rows], "why")


def _row(row: Row, visit: Visit) -> list[Cell]:
    language = visit.language
    return [
        format_period(row["period_start"], row["period_end"], language),
        format_value(row["before_low"], row["before_high"], row["unit"], language),
        format_value(row["after_low"], row["after_high"], row["unit"], language),
        how_much(row, row["after_low"], language),
        why_changed(row, visit),
    ]
