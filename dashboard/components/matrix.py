"""The evidence matrix: services against parts of the norm, each cell a link with a full name."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria, data
from dashboard.components.icons import icon, ladder, spoken
from dashboard.components.words import rung_words, status_icon, status_word
from dashboard.reach import NOTHING, Cells, Reach
from dashboard.visit import Visit
from language import mark, word
from norms import Service


@dataclass(frozen=True)
class Part:
    """A column: its id, a short mark for a phone, its title, and the address that tells more."""

    id: str
    mark: str
    title: str
    address: str


@dataclass(frozen=True)
class Group:
    """Columns under one heading."""

    title: str
    parts: tuple[Part, ...]


FEW = 6  # so many columns have room for their titles beside each other
MANY = 20  # so many have room for their marks only; what these stand for is written below
STATUSES_IN_KEY = ("withdrawn", "unknown", "not_applicable")
CAPTION = mark("Evidence ladder: the highest rung of each service for each part, from 0 to 6")


def matrix(services: Sequence[Service], groups: Sequence[Group], cells: Cells, visit: Visit) -> html.Table:
    """Return the matrix as a table; on a phone each row wraps, with the short mark above each cell."""
    _ = visit.say
    columns = [html.Colgroup(html.Col(className="svc")), *(_colgroup(group) for group in groups)]
    body = [_row(service, groups, cells, visit) for service in services]
    count = sum(len(group.parts) for group in groups)
    return html.Table(
        [
            html.Caption(_(CAPTION), className="sr"),
            *columns,
            html.Thead(_heads(groups, _("Service")), role="rowgroup"),
            html.Tbody(body, role="rowgroup"),
        ],
        className=f"matrix {_width(count)}".strip(),
        role="table",
    )


def _width(count: int) -> str:
    if count > MANY:
        return "many"
    return "few" if count <= FEW else ""


def key(visit: Visit) -> html.Ul:
    """Return what the bars and icons of the matrix mean."""
    _ = visit.say
    language = visit.language
    rungs = [_rung_in_key(rung, language) for rung in range(7)]
    statuses = [html.Li([icon(status), word("status", status, language)]) for status in STATUSES_IN_KEY]
    finding = html.Li([html.Span(icon("finding"), className="mk"), _("finding")])
    return html.Ul([*rungs, *statuses, finding], className="key")


def marks(groups: Sequence[Group]) -> html.Ul:
    """Return what the short marks of the columns stand for; seen where the columns have no heading of their own."""
    is_wide = sum(len(group.parts) for group in groups) > MANY
    items = [item for group in groups for item in _marks_of(group)]
    return html.Ul(items, className="key marks" if is_wide else "key marks s-only")


def _marks_of(group: Group) -> list[html.Li]:
    words = [html.Li([html.B(part.mark), part.title.removeprefix(f"{part.mark}. ")]) for part in group.parts]
    return [html.Li(group.title, className="of"), *words]


def _rung_in_key(rung: int, language: str) -> html.Li:
    glyph = ladder(rung) if rung else icon("not_subscribed")
    return html.Li([glyph, html.B(str(rung)), word("rung", str(rung), language)])


def _colgroup(group: Group) -> html.Colgroup:
    return html.Colgroup([html.Col() for _ in group.parts])


def _heads(groups: Sequence[Group], service: str) -> list[Component]:
    above = [
        html.Th(group.title, colSpan=str(len(group.parts)), scope="colgroup", className="gap", role="columnheader")
        for group in groups
    ]
    below = [
        html.Th(
            _column_link(part),
            scope="col",
            className="v gap" if is_first else "v",
            role="columnheader",
        )
        for group in groups
        for is_first, part in _with_first(group.parts)
    ]
    return [
        html.Tr([html.Td(role="cell"), *above], role="row"),
        html.Tr([html.Th(service, scope="col", className="corner", role="columnheader"), *below], role="row"),
    ]


def _column_link(part: Part) -> html.A:
    return html.A(html.Span(part.title), href=part.address, title=part.title, **data(label=part.mark))


def _with_first(parts: Sequence[Part]) -> list[tuple[bool, Part]]:
    return [(number == 0, part) for number, part in enumerate(parts)]


def _row(service: Service, groups: Sequence[Group], cells: Cells, visit: Visit) -> html.Tr:
    name = html.Th(html.A(service.name, href=f"/services/{service.id}"), scope="row", role="rowheader")
    data = [
        _cell(service, part, cells.get((service.id, part.id), NOTHING), visit, is_first=is_first)
        for group in groups
        for is_first, part in _with_first(group.parts)
    ]
    return html.Tr([name, *data], role="row")


def _cell(service: Service, part: Part, reach: Reach, visit: Visit, *, is_first: bool) -> html.Td:
    _ = visit.say
    name = f"{service.name}, {part.title}: {_meaning(reach, visit)}"
    glyph, shade = _glyph(reach)
    if reach.findings_count:
        glyph = [*glyph, html.Span(icon("finding"), className="mk")]
    link = html.A([*glyph, spoken(name)], href=f"/services/{service.id}#{part.id}", className=shade, title=name)
    classes = " ".join(filter(None, ("gap" if is_first else "", "flagged" if reach.findings_count else "")))
    return html.Td(link, className=classes or None, role="cell", **data(label=part.mark))


def _glyph(reach: Reach) -> tuple[list[Component], str]:
    if reach.rung is None:
        return [icon(status_icon(reach.status), "st-ic")], "cell"
    number = html.Span(str(reach.rung), className="d", **aria(hidden="true"))
    bars = ladder(reach.rung) if reach.rung else icon("not_subscribed", "st-ic")
    return [bars, number], "cell hi" if reach.rung >= 4 else "cell"


def _meaning(reach: Reach, visit: Visit) -> str:
    _ = visit.say
    status = status_word(reach.status, visit.language)
    said = status if reach.rung is None else rung_words(reach.rung, visit.language)
    if not reach.findings_count:
        return said
    return _("{rung}; findings: {count}").format(rung=said, count=reach.findings_count)
