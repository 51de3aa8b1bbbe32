"""One figure of the transparency reports, all services side by side, as far as its card allows to compare."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.compared import FIGURES, Compared
from dashboard.components.blocks import crumbs, empty, head, note, section
from dashboard.components.charts import Chart, chart
from dashboard.components.comparison import comparison, kinds_of_empty
from dashboard.components.dots import over_services, row_name
from dashboard.components.europe import beside_others
from dashboard.components.forms import Choice, filter_form
from dashboard.components.open_ends import dots_mean
from dashboard.components.standing import page_actions
from dashboard.components.tables import Column
from dashboard.errors import PageNotFoundError
from dashboard.naming import figure_name
from dashboard.side_by_side import Span, Standing, spans, standings
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_period, format_value, unit_word
from metrics import card_of, in_words, why_not
from metrics.cards import Card
from metrics.netherlands import Across
from warehouse.readers import Row


def page(visit: Visit) -> Page:
    """Return the figure `?indicator=` over `?period=` (start_end); else the first figure, its newest period."""
    _ = visit.say
    figure = _asked(visit)
    card = card_of(figure.indicator_id)
    known = spans(figure, visit.published)
    title = _("Transparency reports: {figure}").format(figure=_name(figure, visit))
    content: list[Component] = [
        crumbs(_, here=_("Transparency reports")),
        head(title, as_of(visit), page_actions(visit)),
        _form(known, visit),
    ]
    now = _asked_span(known, visit)
    if now is None:
        content.append(empty(_("This figure was not read for any service.")))
    else:
        content += _shown(figure, card, now, next((one for one in known if one.end < now.start), None), visit)
    return Page(_("Transparency reports"), content, section="/reports", data_version=data_version(visit))


def _shown(figure: Compared, card: Card, now: Span, before: Span | None, visit: Visit) -> list[Component]:
    _ = visit.say
    rows = ordered(standings(figure, now, before, visit), card)
    drawn = [one for one in rows if one.now or one.before]
    told = _words(figure, card, drawn, (now, before), visit)
    drawings = [over_services(drawn, size, visit) for size in ("l", "s")]
    drawing = chart("services", told, drawings[0], drawings[1], visit, "tall")
    silent = [one for one in rows if one not in drawn and one.silence != "not_applicable"]
    not_asked = [one for one in rows if one.silence == "not_applicable" and one not in drawn]
    tables = [
        ("given", _("Services with a figure"), drawn),
        ("absent", _("Asked, and no figure over {period}").format(period=_period(now, visit)), silent),
        ("not-asked", _("Not asked of these services"), not_asked),
    ]
    sections = [
        section(identity, title, [comparison(title, inside, now, before, visit)], str(len(inside)), name="block")
        for identity, title, inside in tables
        if inside
    ]
    return [
        html.Div([drawing, _reading(card, visit)], className="two"),
        *sections[:1],
        *_europe(figure, now, visit),
        *sections[1:],
    ]


def _europe(figure: Compared, now: Span, visit: Visit) -> list[Component]:
    """The Dutch figure beside other places; nothing where the figure is neither of a country nor of a language."""
    _ = visit.say
    if not figure.country and not figure.language:
        return []
    among = "languages" if figure.language and not figure.country else "member_states"
    when = {"period_start": now.start, "period_end": now.end}
    rows = visit.published.rows("europe", indicator_id=figure.indicator_id, among=among, **when)
    content = beside_others(figure.indicator_id, rows, among, visit)
    return [section("europe", _("Is that much?"), content, _("beside the same service elsewhere"), name="block")]


def ordered(rows: list[Standing], card: Card) -> list[Standing]:
    """Return the rows from high to low where services may be compared, or else in the order of names."""
    if why_not(card.id, Across.SERVICES):
        return rows
    return sorted(rows, key=lambda one: (one.now is None, -_end(one.now or one.before)))


def _end(row: Row | None) -> float:
    if row is None:
        return 0.0
    return float(row["value_low"] if row["value_high"] is None else row["value_high"])


def _is_below(one: Row, other: Row) -> bool:
    """Whether one lies wholly below the other; an end that nobody gave settles nothing."""
    high, low = one["value_high"], other["value_low"]
    return high is not None and low is not None and high < low


def _asked(visit: Visit) -> Compared:
    wanted = visit.query.get("indicator") or FIGURES[0].indicator_id
    found = next((one for one in FIGURES if one.indicator_id == wanted), None)
    if found is None:
        raise PageNotFoundError(wanted)
    return found


def _asked_span(known: list[Span], visit: Visit) -> Span | None:
    """The period of the address; where the figure has none such, its newest."""
    wanted = visit.query.get("period", "")
    return next((one for one in known if _as_value(one) == wanted), known[0] if known else None)


def _form(known: list[Span], visit: Visit) -> html.Form:
    _ = visit.say
    names = [(one.indicator_id, _name(one, visit)) for one in FIGURES]
    periods = [(_as_value(one), _period(one, visit)) for one in known]
    first = _name(FIGURES[0], visit)
    others = [one for one in names if one[0] != FIGURES[0].indicator_id]
    choices = [
        Choice("indicator", _("Figure"), first, others),
        Choice("period", _("Period"), _("the newest"), periods),
    ]
    return filter_form("/reports", choices, visit)


def _reading(card: Card, visit: Visit) -> html.Div:
    _ = visit.say
    language = visit.language
    refused = why_not(card.id, Across.SERVICES)
    compare = _("Services may be compared on this figure. They stand from high to low.")
    if refused is not None:
        instead = _("Compare a service with its own earlier figure. The order is that of the names.")
        compare = f"{in_words(refused, language)} {instead}"
    notes = [
        note(_("What this figure says"), html.P(card.says.in_language(language))),
        note(_("What this figure does not say"), html.P(card.does_not_say.in_language(language))),
        note(_("Comparing services"), html.P(compare)),
        note(_("A figure, or one of the kinds of empty"), kinds_of_empty(visit)),
    ]
    return html.Div(notes, className="notes")


def _words(figure: Compared, card: Card, drawn: list[Standing], when: tuple[Span, Span | None], visit: Visit) -> Chart:
    _ = visit.say
    now, before = when
    title = _title(drawn, now, before, visit)
    unit = ", ".join(filter(None, (_name(figure, visit), _period(now, visit), unit_word(card.unit, visit.language))))
    lines = [_line(one, visit) for one in drawn]
    columns = [Column(_("Service")), Column(_period(now, visit), is_number=True)]
    columns += [Column(_period(before, visit), is_number=True)] if before else []
    mark_before = _("An open dot is {period}.").format(period=_period(before, visit)) if before else ""
    parts = ", ".join(one.part for one in figure.inputs)
    source = _("Source: transparency reports under the DSA, part {part}; the cells stand in the table.").format(
        part=parts
    )
    spoken = _("A dot for each service. {lines}.").format(lines="; ".join(": ".join(line[:2]) for line in lines))
    rows = [line if before else line[:2] for line in lines]
    dotted = dots_mean([row for one in drawn for row in (one.now, one.before) if row], visit)
    return Chart(title, " ".join(filter(None, (f"{unit}.", mark_before, dotted))), spoken, source, columns, rows)


def _line(one: Standing, visit: Visit) -> list[str]:
    values = [
        format_value(row["value_low"], row["value_high"], row["unit"], visit.language)
        if row
        else visit.say("no figure")
        for row in (one.now, one.before)
    ]
    return [row_name(one, visit), *values]


def _title(drawn: list[Standing], now: Span, before: Span | None, visit: Visit) -> str:
    _ = visit.say
    count = len({one.service_id for one in drawn if one.now})
    first = _("{period}: services with a figure: {count}").format(period=_period(now, visit), count=count)
    pairs = [(one.now, one.before) for one in drawn if one.now and one.before]
    if not before or not pairs:
        return first
    lower = sum(_is_below(later, earlier) for later, earlier in pairs)
    higher = sum(_is_below(earlier, later) for later, earlier in pairs)
    then = _("{lower} lower and {higher} higher than in {period}")
    return f"{first}; {then.format(lower=lower, higher=higher, period=_period(before, visit))}"


def _name(figure: Compared, visit: Visit) -> str:
    about = {"indicator_id": figure.indicator_id, "country": figure.country, "language": figure.language}
    return figure_name(visit.norm, about, visit.language)


def _period(span: Span, visit: Visit) -> str:
    return format_period(span.start, span.end, visit.language)


def _as_value(span: Span) -> str:
    return f"{span.start.isoformat()}_{span.end.isoformat()}"
