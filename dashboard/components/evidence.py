"""The receipt on the page: from the publisher to the cell, the formula, the corrections."""

from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import Inside, facts, outward
from dashboard.components.icons import icon
from dashboard.visit import Visit
from language import country_name, dimension_words, format_date, format_moment, language_name, word
from receipts import Cell, Receipt, calculation

MOST_CELLS = 12


def cells(receipt: Receipt, visit: Visit) -> list[Component]:
    """Return the evidence file by file: where it comes from, its fingerprint, and the cells that were used."""
    files = groupby(receipt.cells, key=lambda cell: (cell.source_file_id, cell.source_url, cell.via, cell.published_at))
    return [_file(list(inside), visit) for _key, inside in files]


def formula(receipt: Receipt, visit: Visit) -> list[Component]:
    """Return the formula with its numbers, the source of the threshold, and rule and version."""
    _ = visit.say
    steps = calculation(receipt, visit.language)
    content: list[Component] = []
    if receipt.formula:
        content.append(html.P(receipt.formula.in_language(visit.language), className="intro"))
    if steps:
        content.append(html.Div([html.P(step) for step in steps], className="formula"))
    threshold = receipt.expectation.threshold
    if threshold:
        origin = word("threshold_source", threshold.source.kind, visit.language)
        ref = threshold.source.ref.in_language(visit.language)
        content.append(html.P([html.B(_("Source of the threshold: ")), f"{origin}. {ref}"]))
    method = _("Rule {rule}, method version {version}.").format(rule=receipt.rule, version=receipt.method_version)
    content.append(html.P(method, className="cap"))
    return content


def corrections(receipt: Receipt, visit: Visit) -> list[Component]:
    """Return the known corrections of the figures behind the finding, or that there is none."""
    _ = visit.say
    if not receipt.corrections:
        return [html.P(html.Span([icon("met"), _("no correction known for these figures")], className="st good"))]
    return [
        html.P(
            [
                one.text.in_language(visit.language),
                " ",
                outward(_("Source of the correction"), one.source_url),
                f" ({format_date(one.published_at, visit.language)})" if one.published_at else "",
            ]
        )
        for one in receipt.corrections
    ]


def _file(inside: list[Cell], visit: Visit) -> html.Dl:
    _ = visit.say
    first = inside[0]
    rows: list[tuple[str, Inside]] = [
        (_("Source"), _source(first, visit)),
        (_("Published"), format_date(first.published_at, visit.language) if first.published_at else _("unknown")),
        (_("Read via"), _("a copy: {via}").format(via=first.via) if first.via else ""),
        (_("File"), html.Span(first.file_name, className="mono")),
        (_("Fingerprint"), html.Code(f"sha256 {first.sha256}")),
    ]
    shown = [fact for cell in inside[:MOST_CELLS] for fact in _cell(cell, visit)]
    if len(inside) > MOST_CELLS:
        shown.append((_("And more"), _("{count} more cells of this file").format(count=len(inside) - MOST_CELLS)))
    return facts([row for row in rows if row[1]], shown)


def _cell(cell: Cell, visit: Visit) -> list[tuple[str, Inside]]:
    said = html.Span([html.B(_content(cell, visit)), html.Span(_about(cell, visit), className="cap line")])
    place = html.Span(_place(cell, visit), className="line")
    return [(word("evidence_role", cell.role, visit.language).capitalize(), [said, place])]


def _content(cell: Cell, visit: Visit) -> str:
    _ = visit.say
    if cell.value_text:
        return cell.value_text
    return _("(the whole part was read; the row is not in it)") if cell.role == "part" else _("(the cell is empty)")


def _place(cell: Cell, visit: Visit) -> list[str | Component]:
    _ = visit.say
    place: list[str | Component] = [html.Code(cell.member)]
    if cell.part:
        place.append(", " + _("part {part}").format(part=cell.part))
    if cell.row is not None and cell.column is not None:
        place.append(", " + _("row {row}, column {column}").format(row=cell.row, column=cell.column))
    elif cell.row is not None:
        place.append(", " + _("row {row}").format(row=cell.row))
    return place


def _about(cell: Cell, visit: Visit) -> str:
    country = country_name(cell.country, visit.language) if cell.country else ""
    language = language_name(cell.language, visit.language) if cell.language else ""
    return " · ".join(
        filter(None, (cell.indicator, country, language, dimension_words(cell.dimension, visit.language)))
    )


def _source(cell: Cell, visit: Visit) -> list[str | Component]:
    _ = visit.say
    links = [outward(url, url) for url in dict.fromkeys((cell.source_url, cell.url)) if url]
    if not links:
        return [_("a file that was handed in; its address is not known")]
    retrieved = format_moment(cell.retrieved_at, visit.language) if cell.retrieved_at else ""
    lines: list[str | Component] = [html.Span(link, className="line") for link in links]
    return (
        [*lines, html.Span(_("retrieved {moment}").format(moment=retrieved), className="cap")] if retrieved else lines
    )
