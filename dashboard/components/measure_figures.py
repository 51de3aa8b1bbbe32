"""The Dutch figures on one measure: the newest of each, and all others by year and service or as a file."""

from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.forms import Choice, filter_form
from dashboard.components.icons import icon
from dashboard.components.standing import figures_address
from dashboard.components.tables import Cell, Column, table
from dashboard.naming import figure_name
from dashboard.visit import Visit
from language import dimension_words, format_count, format_period, format_quantity
from norms import Measure
from warehouse.readers import Row

WHOLE = "total"  # the dimension of a figure that is no part of another


@dataclass(frozen=True)
class Asked:
    """What the address asks for: figures of a year (0: the newest of each) and of a service ('': of all)."""

    year: int
    service_id: str


def measure_figures(measure: Measure, visit: Visit) -> Component:
    """Return the table of what the address asks for (`year`, `service`), how many there are in all, and the choices."""
    _ = visit.say
    indicators = indicators_of(measure.id, visit)
    counts = visit.published.rows("measure_figure_counts", indicators=indicators)
    if not counts:
        return empty(_("No figure for the Netherlands on this measure was read."))
    asked = _asked(counts, visit)
    rows = visit.published.rows("measure_figures", indicators=indicators, service_id=asked.service_id, year=asked.year)
    return html.Div([_told(measure.id, rows, counts, asked, visit), _form(counts, visit), _table(rows, visit)])


def indicators_of(measure_id: str, visit: Visit) -> list[str]:
    """Return the ids of the figures that were read and belong to a measure; none for a measure that is not known."""
    measures = (one for commitment in visit.norm.commitments for one in commitment.measures)
    measure = next((one for one in measures if one.id == measure_id), None)
    if measure is None:
        return []
    asked = [one.needs.indicator for one in measure.expectations if one.needs.indicator]
    prefixes = [f"sli_{name}" for name in measure.reports.sli]
    rows = visit.published.rows("measure_indicators", indicators=asked, prefixes=prefixes)
    return [row["indicator_id"] for row in rows]


def _asked(counts: list[Row], visit: Visit) -> Asked:
    """What has no figure here is not asked for: a year or service of another measure shows the newest of all."""
    year, service_id = visit.query.get("year", ""), visit.query.get("service", "")
    return Asked(
        int(year) if year in {str(row["year"]) for row in counts} else 0,
        service_id if service_id in {row["service_id"] for row in counts} else "",
    )


def _told(measure_id: str, rows: list[Row], counts: list[Row], asked: Asked, visit: Visit) -> html.P:
    _ = visit.say
    words = (
        _("{shown} of {all} figures: those of {year}.")
        if asked.year
        else _("{shown} of {all} figures: the newest of each figure and service.")
    )
    shown, whole = (format_count(count, visit.language) for count in (len(rows), sum(row["count"] for row in counts)))
    told = words.format(shown=shown, all=whole, year=asked.year)
    link = html.A([icon("download"), _("All of them as CSV")], href=figures_address(visit, measure=measure_id))
    earlier = "" if asked.year else _("Choose a year to see earlier ones.")
    return html.P([f"{told} {earlier}".strip(), " ", link], className="cap")


def _form(counts: list[Row], visit: Visit) -> html.Form:
    _ = visit.say
    present = {row["service_id"] for row in counts}
    services = [(one.id, one.name) for one in visit.services.services if one.id in present]
    years = [(str(year), str(year)) for year in sorted({row["year"] for row in counts}, reverse=True)]
    choices = [
        Choice("year", _("Year"), _("the newest of each"), years),
        Choice("service", _("Service"), _("all services"), services),
    ]
    return filter_form(visit.path, choices, visit)


def _table(rows: list[Row], visit: Visit) -> Component:
    _ = visit.say
    if not rows:
        return empty(_("No figure fits both choices."))
    columns = [Column(_("Figure")), Column(_("Service")), Column(_("Period")), Column(_("Value"), is_number=True)]
    return table(_("Figures for the Netherlands"), columns, [_row(row, visit) for row in rows])


def _row(row: Row, visit: Visit) -> list[Cell]:
    part = dimension_words(row["dimension"], visit.language) if row["dimension"] != WHOLE else ""
    name = figure_name(visit.norm, row, visit.language)
    return [
        [name, html.Span(part, className="sub")] if part else name,
        visit.service_name(row["service_id"]),
        format_period(row["period_start"], row["period_end"], visit.language),
        format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language),
    ]
