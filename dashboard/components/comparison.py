"""The table of a comparison: each service with its figure, the period before, the change, and the cells behind it."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import outward
from dashboard.components.dots import row_name
from dashboard.components.findings import finding_address
from dashboard.components.icons import icon, spoken
from dashboard.components.tables import Cell, Column, table
from dashboard.side_by_side import Span, Standing
from dashboard.visit import Visit
from language import format_difference, format_period, format_quantity, mark, word
from warehouse.readers import Row

# Each kind of absence: its icon, its colour, its word, and what it means.
SILENCES = {
    "no_row": ("not_reported", "warn", mark("no row"), mark("the report was read whole, and the row is not in it")),
    "blank": ("not_reported", "warn", mark("empty cell"), mark("the row is in the report, and its cell is empty")),
    "not_read": ("unknown", "mute", mark("not read"), mark("we did not read this part, or not as a whole")),
    "not_calculated": (
        "insufficient_data",
        "mute",
        mark("cannot be calculated"),
        mark("its parts are there, and give no figure"),
    ),
    "not_applicable": ("not_applicable", "mute", mark("not applicable"), mark("this is not asked of the service")),
}


def comparison(caption: str, standings: Sequence[Standing], now: Span, before: Span | None, visit: Visit) -> html.Table:
    """Return the rows in the order given; a figure that is absent is a word, never a zero."""
    _ = visit.say
    columns = [Column(_("Service")), Column(_period(now, visit), is_number=True)]
    if before:
        columns += [Column(_period(before, visit), is_number=True), Column(_("Change"), is_number=True)]
    columns += [Column(_("Source")), Column(_("Finding"))]
    rows = [_row(one, before, visit) for one in standings]
    return table(caption, columns, rows, "compared")


def silence_tag(silence: str, visit: Visit) -> html.Span:
    """Return a kind of absence as icon and word."""
    _ = visit.say
    name, tone, words, _meaning = SILENCES[silence]
    return html.Span([icon(name), _(words)], className=f"st {tone}")


def kinds_of_empty(visit: Visit) -> html.Ul:
    """Return what each kind of absence means, with zero as the figure that it is."""
    _ = visit.say
    zero = html.Li([html.B("0"), " ", _("a figure: the service reports zero")])
    others = [html.Li([silence_tag(key, visit), " ", _(meaning)]) for key, (*_rest, meaning) in SILENCES.items()]
    return html.Ul([zero, *others], className="empties")


def _row(one: Standing, before: Span | None, visit: Visit) -> list[Cell]:
    cells: list[Cell] = [
        html.A(row_name(one, visit), href=f"/services/{one.service_id}"),
        _value(one.now, one.silence, visit, name="big"),
    ]
    if before:
        cells += [_value(one.before, one.silence_before, visit, name=""), _change(one, visit)]
    return [*cells, _sources(one, before, visit), _finding(one, visit)]


def _value(row: Row | None, silence: str, visit: Visit, *, name: str) -> Component:
    if row is None:
        return silence_tag(silence, visit)
    said: list[str | Component] = [
        html.Span(
            format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language), className=name or None
        )
    ]
    if row["maturity"] != "final":
        said.append(html.Span(word("maturity", row["maturity"], visit.language), className="sub"))
    return html.Span(said)


def _change(one: Standing, visit: Visit) -> str:
    if not one.now or not one.before:
        return ""
    now, before = one.now["value_low"], one.before["value_low"]
    is_single = now == one.now["value_high"] and before == one.before["value_high"]
    return format_difference(before, now, one.now["unit"], visit.language) if is_single else ""


def _sources(one: Standing, before: Span | None, visit: Visit) -> list[str | Component]:
    told: list[str | Component] = [html.Span(_source(cell, visit), className="line") for cell in one.cells]
    earlier = f"{_period(before, visit)}: " if before else ""
    told += [html.Span([earlier, *_source(cell, visit)], className="line sub") for cell in one.cells_before]
    return told


def _source(cell: Row, visit: Visit) -> list[str | Component]:
    _ = visit.say
    part = _("part {part}").format(part=cell["part"]) if cell["part"] else ""
    place = _("row {row}, column {column}").format(row=cell["row_number"], column=cell["column_number"])
    words = ", ".join(filter(None, (part, place if cell["row_number"] and cell["column_number"] else "")))
    address = cell["source_url"] or cell["url"] or ""
    file_name = html.Span(cell["member"] or cell["file_name"] or "", className="mono")
    said = words or _("publisher")
    return [outward(said, address) if address else said, " ", file_name]


def _finding(one: Standing, visit: Visit) -> Cell:
    if not one.finding:
        return ""
    _ = visit.say
    about = spoken(f": {row_name(one, visit)}")
    return html.A(
        [icon("finding", "bad-i"), _("Finding"), about], href=finding_address(one.finding), className="tofinding"
    )


def _period(span: Span, visit: Visit) -> str:
    return format_period(span.start, span.end, visit.language)
