"""Statements of reasons drawn: one service over time, and one figure of all services."""

from collections.abc import Sequence
from datetime import date

from dashboard import elements as html
from dashboard.components.bars import bars, is_whole, period_of, told
from dashboard.components.charts import Chart, chart
from dashboard.components.dots import over_services
from dashboard.components.open_ends import dots_mean
from dashboard.components.tables import Column
from dashboard.naming import indicator_name, indicator_unit
from dashboard.side_by_side import Standing
from dashboard.statements import PLACES, Asked, Counts
from dashboard.visit import Visit
from language import format_count, format_period, format_quantity, unit_word, word
from language.statements import PREFIX
from warehouse.readers import Row

FEW = 18
CIVIC = f"{PREFIX}NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
CIVIC_BY_MONTH = "sor_civic_month_count"


def over_time(one: Asked, found: Counts, visit: Visit) -> html.Figure:
    """Return the counts of one service over time; there must be one at least."""
    broken = sorted(row["period_start"] for row in breaks(one, visit) if row["kind"] == "definition")
    inside = [day for day in broken if found.rows[0]["period_start"] < day <= found.rows[-1]["period_start"]]
    wide, narrow = (bars(found.rows, inside, size, visit, by=found.by, is_dutch=bool(one.place)) for size in ("l", "s"))
    return chart("statements", _words(one, found, inside, visit), wide, narrow, visit)


def breaks(one: Asked, visit: Visit) -> list[Row]:
    """Return the changes from month to month of the category that is shown, as far as they are judged."""
    if one.category != CIVIC or one.place:
        return []
    key = {"indicator_id": CIVIC_BY_MONTH, "country": "", "language": "", "dimension": ""}
    return visit.published.rows("figure_changes", service_id=one.service_id, **key)


def indicator_of(one: Asked) -> str:
    """Return the indicator whose card tells what is shown."""
    return CIVIC_BY_MONTH if one.category == CIVIC and not one.place else PLACES[one.place][2]


def subject(one: Asked, visit: Visit) -> str:
    """Return what is counted: the indicator of the place, and the category."""
    name = indicator_name(visit.norm, PLACES[one.place][2], visit.language)
    category = word("statement_category", one.category, visit.language) if one.category else ""
    return ", ".join(filter(None, (name, category)))


def over_all_services(indicator_id: str, standings: Sequence[Standing], period: str, visit: Visit) -> html.Figure:
    """Return one figure of all services over one period, in the order given."""
    _ = visit.say
    rows = [(visit.service_name(one.service_id), _quantity(one.now, visit)) for one in standings]
    title = _("{period}: services with a figure: {count}").format(period=period, count=len(rows))
    name = indicator_name(visit.norm, indicator_id, visit.language)
    unit = ", ".join(filter(None, (name, period, unit_word(indicator_unit(indicator_id), visit.language))))
    spoken = _("A dot for each service. {lines}.").format(lines="; ".join(": ".join(row) for row in rows))
    columns = [Column(_("Service")), Column(period, is_number=True)]
    dotted = dots_mean([one.now for one in standings if one.now], visit)
    words = Chart(title, f"{unit}. {dotted}" if dotted else unit, spoken, _source(visit), columns, rows)
    wide, narrow = (over_services(standings, size, visit) for size in ("l", "s"))
    return chart("services", words, wide, narrow, visit, "tall")


def _quantity(row: Row | None, visit: Visit) -> str:
    return format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language) if row else ""


def _words(one: Asked, found: Counts, inside: Sequence[date], visit: Visit) -> Chart:
    _ = visit.say
    rows = found.rows
    whole = [row for row in rows if is_whole(row, found.by)] or rows
    most = max(whole, key=lambda row: float(row["counted"]))
    title = told(whole[-1], visit)
    if most is not whole[-1]:
        title = _("{last}; most in {peak}").format(last=title, peak=told(most, visit))
    what = _("by day") if found.by == "day" else _("by month")
    hatched = _("A hatched bar is a month of which only these days were counted.") if len(whole) < len(rows) else ""
    anew = _("A dashed line: the service sorts in another way from then on.") if inside else ""
    unit = f"{subject(one, visit)}, {what}. {hatched} {anew}"
    columns = [Column(_("Period")), Column(_("Statements"), is_number=True)]
    table = [[period_of(row, visit), format_count(row["counted"], visit.language)] for row in rows]
    return Chart(title, " ".join(unit.split()), _spoken(found, visit), _source(visit), columns, table)


def _spoken(found: Counts, visit: Visit) -> str:
    """The drawing in words: all of few bars, of many the first, the last, the highest and the lowest."""
    _ = visit.say
    rows = found.rows
    if len(rows) <= FEW:
        return _("Bars over time. {steps}.").format(steps="; ".join(told(row, visit) for row in rows))
    by_height = sorted(rows, key=lambda row: float(row["counted"]))
    return _("Bars over time. First {first}; last {last}; highest {highest}; lowest {lowest}.").format(
        first=told(rows[0], visit),
        last=told(rows[-1], visit),
        highest=told(by_height[-1], visit),
        lowest=told(by_height[0], visit),
    )


def _source(visit: Visit) -> str:
    _ = visit.say
    return _("Source: DSA Transparency Database; services fill in the statements themselves.")


def span_words(one: Asked, visit: Visit) -> str:
    """Return the period that is shown."""
    return format_period(one.first, one.last, visit.language)
