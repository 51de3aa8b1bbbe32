"""Repositories of ads by platform: what changed afterwards, what they can do, and which fields are filled."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.ads import short_name
from dashboard.components.blocks import empty, outward
from dashboard.components.icons import icon, spoken
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import country_name, dimension_words, format_count, format_period, format_quantity, mark
from metrics import card_of
from warehouse.readers import Row

FUNCTIONS = (
    ("api", mark("API")),
    ("keyword_search", mark("Search by word")),
    ("country_filter", mark("Filter by country")),
    ("retention_one_year", mark("A year kept")),
    ("field_content", mark("Content")),
    ("field_payer", mark("Payer")),
    ("field_targeting", mark("Target group")),
    ("field_recipients", mark("Reach")),
)
ELEMENTS = tuple(f"39(2)({letter})" for letter in "abcdefg")
# What a tick says: whether it is a fact, and what was written -> icon, colour, word.
TICKS = {
    ("fact", "present"): ("met", "good", mark("present")),
    ("fact", "absent"): ("not_reported", "warn", mark("not found")),
    ("said", "present"): ("insufficient_data", "mute", mark("present, say others")),
    ("said", "absent"): ("insufficient_data", "mute", mark("absent, say others")),
}
OPEN = ("unknown", "mute", mark("not established"))


def check_table(rows: Sequence[Row], visit: Visit) -> Component:
    """Return what was restated, gone or late, each figure with how many were compared, its period and its source."""
    _ = visit.say
    if not rows:
        return empty(_("No two versions of a repository were compared yet."))
    columns = [
        Column(_("Check")),
        Column(_("Platform")),
        Column(_("Found"), is_number=True),
        Column(_("Of"), is_number=True),
        Column(_("Period")),
        Column(_("Source")),
    ]
    return table(_("What changed afterwards"), columns, [_check(row, visit) for row in rows], "checks")


def function_table(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the checklist: a platform a row, a function a column, each tick as icon and word."""
    _ = visit.say
    if not rows:
        return empty(_("The checklist of functions was not loaded yet."))
    ticks = {(row["service_id"], row["function"]): row for row in rows}
    services = sorted({row["service_id"] for row in rows}, key=lambda one: short_name(one, visit).casefold())
    columns = [Column(_("Platform")), *(Column(_(name)) for _function, name in FUNCTIONS), Column(_("Source"))]
    lines: list[list[Cell]] = [
        [
            html.A(short_name(service, visit), href=f"/services/{service}"),
            *(_tick(ticks.get((service, function)), visit) for function, _name in FUNCTIONS),
            _addresses([row for row in rows if row["service_id"] == service], visit),
        ]
        for service in services
    ]
    return table(_("What the repositories can do"), columns, lines, "functions")


def element_table(rows: Sequence[Row], visit: Visit) -> Component:
    """Return in how many ads of each platform an element of Article 39(2) is filled."""
    _ = visit.say
    filled = {(row["service_id"], row["dimension"]): row for row in rows}
    services = sorted({row["service_id"] for row in rows}, key=lambda one: short_name(one, visit).casefold())
    columns = [
        Column(_("Element")),
        *(Column(short_name(service, visit), is_number=True) for service in services),
    ]
    lines = [
        [
            dimension_words(element, visit.language).capitalize(),
            *(_share(filled.get((service, element)), visit) for service in services),
        ]
        for element in ELEMENTS
        if any((service, element) in filled for service in services)
    ]
    return table(_("Fields that are filled"), columns, lines)


def _check(row: Row, visit: Visit) -> list[Cell]:
    _ = visit.say
    where = country_name(row["country"], visit.language) if row["country"] else _("all countries")
    title = card_of(row["indicator_id"]).title.in_language(visit.language)
    found, compared = (
        "" if row[name] is None else format_count(round(row[name]), visit.language)
        for name in ("found_count", "of_count")
    )
    source: Component | str = outward(_("publisher"), row["source_url"]) if row["source_url"] else ""
    via = html.Span(_("read in a copy"), className="sub") if row["via"] else ""
    return [
        title,
        [html.A(short_name(row["service_id"], visit), href=f"/services/{row['service_id']}"), " ", _sub(where)],
        html.Span(found, className="big"),
        compared,
        format_period(row["period_start"], row["period_end"], visit.language),
        [source, via],
    ]


def _sub(words: str) -> html.Span:
    return html.Span(words, className="sub")


def _tick(row: Row | None, visit: Visit) -> Component:
    name, tone, words = OPEN
    if row is not None and row["value_low"] is not None:
        certain = "fact" if row["value_low"] == row["value_high"] else "said"
        name, tone, words = TICKS[(certain, row["written"])]
    return html.Span([icon(name), visit.say(words)], className=f"st {tone}")


def _addresses(rows: Sequence[Row], visit: Visit) -> list[str | Component]:
    """One link a source, named by its site; what it is about stands in the row's head."""
    links: list[str | Component] = []
    for address in dict.fromkeys(row["source_url"] for row in rows):
        about = spoken(f" ({short_name(rows[0]['service_id'], visit)})")
        links.append(
            html.Span(outward([urlsplit(address).netloc.removeprefix("www."), about], address), className="sub")
        )
    return links


def _share(row: Row | None, visit: Visit) -> Cell:
    _ = visit.say
    if row is None:
        return html.Span([icon("unknown"), _("not looked for")], className="st mute")
    value = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
    counted = tuple(format_count(round(row[name]), visit.language) for name in ("numerator", "denominator"))
    below = _("{part} of {whole}").format(part=counted[0], whole=counted[1])
    period = format_period(row["period_start"], row["period_end"], visit.language)
    return [html.Span(value, className="big"), _sub(f"{below} · {period}")]
