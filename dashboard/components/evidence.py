"""The receipt on the page: from the publisher to the cell, the formula, the corrections."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import Inside, facts, outward
from dashboard.components.icons import icon
from dashboard.visit import Visit
from language import country_name, format_date, format_moment, language_name, word
from receipts import Cell, Receipt, calculation


def cells(receipt: Receipt, visit: Visit) -> list[Component]:
    """Return each piece of evidence as a list of facts that ends in the cell."""
    return [_cell(cell, visit) for cell in receipt.cells]


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


def _cell(cell: Cell, visit: Visit) -> html.Dl:
    _ = visit.say
    marked = word("evidence_role", cell.role, visit.language).capitalize()
    rows: list[tuple[str, Inside]] = [
        (marked, _content(cell, visit)),
        (_("Place"), _place(cell, visit)),
        (_("About"), _about(cell, visit)),
        (_("File"), html.Span(cell.file_name, className="mono")),
        (_("Published"), format_date(cell.published_at, visit.language) if cell.published_at else _("unknown")),
        (_("Source"), _source(cell, visit)),
        (_("Fingerprint"), html.Code(f"sha256 {cell.sha256}")),
    ]
    if cell.via:
        rows.insert(6, (_("Read via"), _("a copy: {via}").format(via=cell.via)))
    return facts([row for row in rows if row[1]], marked=marked)


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
    return " · ".join(filter(None, (cell.indicator, country, language, cell.dimension)))


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
