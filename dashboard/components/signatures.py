"""Who signed what, as a matrix of icons with a full name for each, and the list of what differs between editions."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria, data
from dashboard.components.blocks import outward
from dashboard.components.icons import icon, spoken
from dashboard.components.tables import Cell, Column, table
from dashboard.components.words import status_icon, status_tag, status_word, tone
from dashboard.naming import commitment_of, reference
from dashboard.signatures import NOT_SEEN, WHOLE, Difference, Signature, commitment_id
from dashboard.visit import Visit
from language import format_date
from norms import Commitment

STATUSES = ("signed", "reserved", "withdrawn", "not_subscribed", "unknown")
SHOWN = {"declined": "not_subscribed"}


def signature_matrix(
    services: Sequence[str],
    commitments: Sequence[Commitment],
    cells: Mapping[tuple[str, str], Signature],
    visit: Visit,
) -> html.Table:
    """Return services against the commitments of one edition; on a narrow screen each row wraps."""
    _ = visit.say
    groups = [(chapter, list(inside)) for chapter, inside in groupby(commitments, key=lambda one: one.chapter)]
    first = {inside[0].id for _chapter, inside in groups}
    columns = [html.Colgroup(html.Col(className="svc"))]
    columns += [html.Colgroup([html.Col() for _one in inside]) for _chapter, inside in groups]
    above = [
        html.Th(
            visit.norm.chapter(chapter).numeral,
            title=visit.norm.chapter(chapter).title.in_language(visit.language),
            colSpan=str(len(inside)),
            scope="colgroup",
            className="gap",
            role="columnheader",
        )
        for chapter, inside in groups
    ]
    below = [_head(one, visit, is_first=one.id in first) for one in commitments]
    heads = [
        html.Tr([html.Td(role="cell"), *above], role="row"),
        html.Tr([html.Th(_("Service"), scope="col", className="corner", role="columnheader"), *below], role="row"),
    ]
    caption = html.Caption(_("Services against the commitments of the Code: what each signed"), className="sr")
    body = [_row(service_id, commitments, first, cells, visit) for service_id in services]
    whole = [caption, *columns, html.Thead(heads, role="rowgroup"), html.Tbody(body, role="rowgroup")]
    return html.Table(whole, className="matrix dense", role="table")


def signature_key(visit: Visit) -> html.Ul:
    """Return what the icons mean."""
    return html.Ul([html.Li(status_tag(status, visit.language)) for status in STATUSES], className="key")


def difference_table(caption: str, differences: Sequence[Difference], visit: Visit) -> html.Table:
    """Return the differences as a table, with the words and the page of the source."""
    _ = visit.say
    titles = (_("Service"), _("Commitment"), _("Before"), _("After"), _("Since"), _("Note and source"))
    rows = [_difference(one, visit) for one in differences]
    return table(caption, [Column(title) for title in titles], rows, "differences")


def _head(commitment: Commitment, visit: Visit, *, is_first: bool) -> html.Th:
    title = commitment.title.in_language(visit.language)
    link = html.A([_number(commitment), spoken(f". {title}")], href=f"/commitments/{commitment.id}", title=title)
    return html.Th(link, scope="col", className="gap" if is_first else None, role="columnheader")


def _row(
    service_id: str,
    commitments: Sequence[Commitment],
    first: set[str],
    cells: Mapping[tuple[str, str], Signature],
    visit: Visit,
) -> html.Tr:
    name = html.Th(
        html.A(visit.service_name(service_id), href=f"/services/{service_id}"), scope="row", role="rowheader"
    )
    shown = [
        _cell(service_id, one, cells.get((service_id, one.id), NOT_SEEN), visit, is_first=one.id in first)
        for one in commitments
    ]
    return html.Tr([name, *shown], role="row")


def _cell(service_id: str, commitment: Commitment, signature: Signature, visit: Visit, *, is_first: bool) -> html.Td:
    status = SHOWN.get(signature.status, signature.status)
    title = commitment.title.in_language(visit.language)
    name = f"{visit.service_name(service_id)}, {_number(commitment)}. {title}: {_meaning(signature, visit)}"
    glyph: list[Component] = [icon(status_icon(status), f"st-ic {tone(status)}-i")]
    if signature.is_mixed:
        part = f"{signature.counts[signature.status]}/{sum(signature.counts.values())}"
        glyph.append(html.Span(part, className="d", **aria(hidden="true")))
    link = html.A([*glyph, spoken(name)], href=f"/commitments/{commitment.id}", className="cell", title=name)
    return html.Td(link, role="cell", className="gap" if is_first else None, **data(label=_number(commitment)))


def _meaning(signature: Signature, visit: Visit) -> str:
    _ = visit.say
    if not signature.counts and signature.status == "unknown":
        return _("unknown: not seen in what was read")
    words = [(_word(status, visit), count) for status, count in signature.counts.items()]
    if not signature.is_mixed:
        return _word(signature.status, visit)
    return ", ".join(_("{status}: {count}").format(status=word, count=count) for word, count in words)


def _word(status: str, visit: Visit) -> str:
    return status_word(SHOWN.get(status, status), visit.language)


def _number(commitment: Commitment) -> str:
    return commitment.id.removeprefix(f"{WHOLE}-")


def _difference(one: Difference, visit: Visit) -> list[Cell]:
    _ = visit.say
    since = format_date(one.since, visit.language) if one.since else _("not stated")
    told: list[str | Component] = [html.Span(one.note, lang="en", className="line")] if one.note else []
    seen = html.Span(one.seen_in, lang="en")
    told.append(html.Span(outward(seen, one.source_url), className="line"))
    return [
        html.A(visit.service_name(one.service_id), href=f"/services/{one.service_id}"),
        _what(one, visit),
        status_tag(SHOWN.get(one.before, one.before), visit.language),
        status_tag(SHOWN.get(one.after, one.after), visit.language),
        since,
        told,
    ]


def _what(one: Difference, visit: Visit) -> list[str | Component]:
    _ = visit.say
    if one.measures == (WHOLE,):
        return [_("the Code as a whole")]
    inside = groupby(sorted(one.measures, key=_order), key=commitment_id)
    return [_commitment(commitment, list(measures), visit) for commitment, measures in inside]


def _commitment(identity: str, measures: Sequence[str], visit: Visit) -> Component:
    _ = visit.say
    commitment = commitment_of(visit.norm, identity)
    name = _number(commitment) if commitment else reference(visit.norm, identity, visit.language)
    title = f"{name}. {commitment.title.in_language(visit.language)}" if commitment else name
    numbers = ", ".join(measure.removeprefix(f"{WHOLE}-") for measure in measures)
    link = html.A(title, href=f"/commitments/{identity}") if commitment else html.Span(title)
    return html.Span(
        [link, html.Span(_("measures {numbers}").format(numbers=numbers), className="sub")], className="line"
    )


def _order(measure: str) -> tuple[int, ...]:
    numbers = measure.removeprefix(f"{WHOLE}-").split(".")
    return tuple(int(number) if number.isdecimal() else 0 for number in numbers)
