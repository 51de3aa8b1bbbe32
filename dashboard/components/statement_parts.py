"""What statements of reasons hold: how many apply here, on what ground, how they were decided, how late they came."""

from collections.abc import Mapping, Sequence
from datetime import date

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_count, format_period, format_quantity, format_share, word
from language.statements import STATEMENT_PART
from warehouse.readers import Row

Parts = Mapping[str, Row]
KINDS = ("restriction", "ground", "detection", "decision", "source")
BINS = [name for name in STATEMENT_PART if name.startswith("disclosure_")]


def parts_of(rows: Sequence[Row]) -> Parts:
    """Return the rows of `statement_parts.sql` by quantity."""
    return {row["quantity"]: row for row in rows}


def four_counts(parts: Parts, visit: Visit) -> html.Div:
    """Return all statements, those that apply in the Netherlands, those that name it, and those on Dutch content."""
    _ = visit.say
    told = [
        (_("All statements"), "statements", _("submitted by the service; the whole EU")),
        (_("Apply in the Netherlands"), "scope_nl_applicable", _("the Netherlands is in the list of countries")),
        (_("Name the Netherlands"), "scope_nl_specific", _("in a list narrower than the whole EU or EEA")),
        (_("On content in Dutch"), "language_nl", _("where the service fills in the language")),
    ]
    given = {name: row for name, row in parts.items() if name != "language_nl" or _names_languages(parts)}
    return html.Div([_count(title, given.get(name), says, visit) for title, name, says in told], className="four")


def decisions(parts: Parts, visit: Visit) -> Component:
    """Return counts and shares of grounds, automation and sources; what was not counted is left out."""
    _ = visit.say
    heads = {
        "restriction": _("Decision"),
        "ground": _("Ground"),
        "detection": _("Detection"),
        "decision": _("Automation of the decision"),
        "source": _("Prompted by"),
    }
    rows = [
        _part(heads[kind], name, parts[name], visit)
        for kind in KINDS
        for name in STATEMENT_PART
        if name.startswith(f"{kind}_") and name in parts
    ]
    if not rows:
        return empty(_("For this period nothing but the number was counted."))
    numbers = [Column(_("Statements"), is_number=True), Column(_("Share"), is_number=True)]
    columns = [Column(_("What")), Column(_("Kind")), *numbers]
    return table(_("Decisions and automation"), columns, [[row[1], row[0], *row[2:]] for row in rows], "parts")


def delays(parts: Parts, visit: Visit) -> list[Component]:
    """Return the mean delays, and the classes of days where the dumps themselves were read."""
    _ = visit.say
    rows = [
        [title, _mean(parts.get(days), parts.get(counted), parts.get(less), visit)]
        for title, days, counted, less in (
            (_("From decision to receipt by the Commission"), "disclosure_days_sum", "disclosure_timed", ""),
            (_("From posting to decision"), "moderation_days_sum", "worded", "moderation_negative"),
        )
    ]
    columns = [Column(_("Delay")), Column(_("On average"), is_number=True)]
    told: list[Component] = [table(_("Delays"), columns, rows)]
    bins = [_part("", name, parts[name], visit)[1:] for name in BINS if name in parts]
    if len(bins) > 1:
        spread = [Column(_("Received")), Column(_("Statements"), is_number=True), Column(_("Share"), is_number=True)]
        told.append(table(_("Delay from decision to receipt"), spread, bins, "bins"))
    else:
        words = _("Copied counts give the mean only. Classes of days follow once the dumps themselves are read.")
        told.append(html.P(words, className="cap"))
    return told


def _names_languages(parts: Parts) -> bool:
    """Whether the service fills in the language of content at all: if it never does, none in Dutch is no zero."""
    empty = parts.get("language_empty")
    return empty is None or empty["counted"] < empty["total"]


def _count(title: str, row: Row | None, says: str, visit: Visit) -> html.Div:
    _ = visit.say
    if row is None:
        value: Component = html.Span(_("not counted or not filled in"), className="miss")
        return html.Div([html.H2(title), html.P(value, className="v"), html.P(says)])
    value = html.B(format_count(row["counted"], visit.language))
    over = _over(row["first_day"], row["last_day"], visit)
    lines = [html.P(says), html.P(over, className="cap")]
    return html.Div([html.H2(title), html.P(value, className="v"), *lines])


def _over(first: date, last: date, visit: Visit) -> str:
    _ = visit.say
    return _("over {period}").format(period=format_period(first, last, visit.language))


def _part(kind: str, name: str, row: Row, visit: Visit) -> list[Cell]:
    share = format_share(row["counted"] / row["total"], visit.language) if row["total"] else ""
    return [kind, word("statement_part", name, visit.language), format_count(row["counted"], visit.language), share]


def _mean(days: Row | None, counted: Row | None, less: Row | None, visit: Visit) -> Cell:
    _ = visit.say
    number = (counted["counted"] if counted else 0) - (less["counted"] if less else 0)
    if days is None or number <= 0:
        return html.Span(_("not counted"), className="miss")
    mean = days["counted"] / number
    return format_quantity(mean, mean, "days", visit.language)
