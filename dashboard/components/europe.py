"""The Netherlands in view: a Dutch figure beside other Member States or languages of that service, or why it is not."""

from collections.abc import Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty, note
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import country_name, dimension_words, format_value
from metrics import Refusal, in_words, why_not
from metrics.netherlands import Across
from warehouse.readers import Row

PLACES = {"member_states": 27, "languages": 24}


def beside_others(indicator_id: str, rows: Sequence[Row], among: str, visit: Visit) -> list[Component]:
    """Return the rows of `europe.sql` as tables: as published, and per million recipients where the card allows that.

    Args:
        indicator_id: of the figure.
        rows: of one period.
        among: 'member_states' or 'languages'.
        visit: for words and language.
    """
    _ = visit.say
    if not rows:
        return [empty(in_words(Refusal.NOTHING_BY_PLACE, visit.language))]
    published = [row for row in rows if row["basis"] == "as_published"]
    told: list[Component] = [_table(_title(among, visit), published, among, visit), *_lacking(published, visit)]
    if among == "languages":
        return [*told, _refused(Refusal.NO_RECIPIENTS_BY_LANGUAGE, visit)]
    refused = why_not(indicator_id, Across.PER_MILLION_RECIPIENTS)
    divided = [row for row in rows if row["basis"] == "per_million_recipients"]
    if refused is not None or not divided:
        return [*told, _refused(refused or Refusal.NO_RECIPIENTS, visit)]
    title = _("Per million recipients of the service in each Member State")
    return [
        *told,
        html.H3(title, className="sub-head"),
        _table(title, divided, among, visit),
        *_lacking(divided, visit),
    ]


def median_words(row: Row, visit: Visit) -> Cell:
    """Return the median with the number of places behind it; '' where there is none."""
    _ = visit.say
    value = format_value(row["median_low"], row["median_high"], row["unit"], visit.language)
    if not value:
        return ""
    return [value, html.Span(_of(row, visit), className="sub")]


def _title(among: str, visit: Visit) -> str:
    _ = visit.say
    if among == "languages":
        return _("Dutch beside the other official languages")
    return _("The Netherlands beside the other Member States")


def _table(caption: str, rows: Sequence[Row], among: str, visit: Visit) -> html.Table:
    _ = visit.say
    here = _("Dutch") if among == "languages" else _("Netherlands")
    median = _("Median of the languages") if among == "languages" else _("EU median")
    columns = [
        Column(_("Service")),
        Column(here, is_number=True),
        Column(median, is_number=True),
        Column(_("Lower"), is_number=True),
        Column(_("Higher"), is_number=True),
    ]
    if among == "member_states":
        columns.append(Column(_("Member States with nearly as many recipients")))
    body = [_row(row, among, visit) for row in _by_name(rows, visit)]
    return table(caption, columns, body, "europe")


def _by_name(rows: Sequence[Row], visit: Visit) -> list[Row]:
    return sorted(rows, key=lambda row: (visit.service_name(row["service_id"]).casefold(), row["dimension"]))


def _row(row: Row, among: str, visit: Visit) -> list[Cell]:
    _ = visit.say
    name = ", ".join(
        filter(None, (visit.service_name(row["service_id"]), dimension_words(row["dimension"], visit.language)))
    )
    value = format_value(row["value_low"], row["value_high"], row["unit"], visit.language)
    none = html.Span(_("no figure"), className="miss")
    cells: list[Cell] = [
        html.A(name, href=f"/services/{row['service_id']}"),
        html.Span(value, className="big") if value else none,
        median_words(row, visit) or html.Span(_("no median"), className="miss"),
        *_sides(row),
    ]
    return [*cells, _comparable(row, visit)] if among == "member_states" else cells


def _sides(row: Row) -> list[Cell]:
    """How many places lie wholly lower and higher; of few places that says as little as their median."""
    if row["median_low"] is None and row["median_high"] is None:
        return ["", ""]
    return ["" if row[name] is None else str(row[name]) for name in ("lower_count", "higher_count")]


def _of(row: Row, visit: Visit) -> str:
    _ = visit.say
    most = PLACES[row["among"]]
    if row["among"] == "languages":
        return _("{count} of {all} languages").format(count=row["places_count"], all=most)
    return _("{count} of {all} Member States").format(count=row["places_count"], all=most)


def _comparable(row: Row, visit: Visit) -> Cell:
    named = [
        f"{country_name(one['place'], visit.language)} "
        f"{format_value(one['value_low'], one['value_high'], row['unit'], visit.language)}"
        for one in row["comparable"]
    ]
    return html.Span("; ".join(named), className="places")


def _lacking(rows: Sequence[Row], visit: Visit) -> list[Component]:
    """What is lacking, by reason, with the services that it holds for."""
    pairs = sorted((reason, visit.service_name(row["service_id"])) for row in rows for reason in row["reasons"])
    lines = [
        html.Li(
            f"{in_words(Refusal(reason), visit.language)} ({', '.join(dict.fromkeys(name for _r, name in inside))})"
        )
        for reason, inside in groupby(pairs, key=lambda pair: pair[0])
    ]
    return [html.Ul(lines, className="lacking")] if lines else []


def _refused(refusal: Refusal, visit: Visit) -> html.Div:
    _ = visit.say
    return note(_("Per million recipients"), html.P(in_words(refusal, visit.language)))
