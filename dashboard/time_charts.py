"""One figure of one service over time, as a chart with its words."""

from collections.abc import Mapping
from datetime import date

from dashboard import elements as html
from dashboard.components.charts import Chart, chart
from dashboard.components.lines import over_time
from dashboard.components.open_ends import dots_mean
from dashboard.components.tables import Column
from dashboard.naming import indicator_name
from dashboard.visit import Visit
from language import format_period, format_value, language_name, unit_word
from warehouse.readers import Row

FEWEST_PERIODS = 2


def through_time(service_id: str, key: Mapping[str, str], source: str, visit: Visit) -> html.Figure | None:
    """Return the chart of a figure, or None when fewer than two periods are known.

    Args:
        service_id: the service.
        key: indicator_id, country, language and dimension of the figure.
        source: the line that says where the figures come from.
        visit: for words and language.
    """
    rows = visit.published.rows("history", service_id=service_id, **key)
    known = [row for row in rows if row["value_low"] is not None or row["value_high"] is not None]
    if len(known) < FEWEST_PERIODS:
        return None
    changes = visit.published.rows("figure_changes", service_id=service_id, **key)
    breaks = {row["period_end"]: row[f"reason_{visit.language}"] for row in changes if row["kind"] == "definition"}
    told = _words(service_id, key, known, breaks, source, visit)
    wide, narrow = (over_time(known, size, visit, frozenset(breaks)) for size in ("l", "s"))
    return chart("over-time", told, wide, narrow, visit)


def _words(
    service_id: str, key: Mapping[str, str], known: list[Row], breaks: Mapping[date, str], source: str, visit: Visit
) -> Chart:
    _ = visit.say
    periods = [format_period(row["period_start"], row["period_end"], visit.language) for row in known]
    values = [format_value(row["value_low"], row["value_high"], row["unit"], visit.language) for row in known]
    title = _("From {before} ({earlier}) to {now} ({later})").format(
        before=values[0], earlier=periods[0], now=values[-1], later=periods[-1]
    )
    reason = next((breaks[row["period_end"]] for row in reversed(known[1:]) if row["period_end"] in breaks), "")
    if reason:
        title = _("{value} in {period}; what came before was counted in another way").format(
            value=values[-1], period=periods[-1]
        )
    steps = "; ".join(f"{period}: {value}" for period, value in zip(periods, values, strict=True))
    name = indicator_name(visit.norm, key["indicator_id"], visit.language)
    tongue = language_name(key["language"], visit.language) if key["language"] else ""
    unit = unit_word(known[0]["unit"], visit.language)
    line = ", ".join(filter(None, (name, tongue, visit.service_name(service_id), unit)))
    line = ". ".join(filter(None, (line, reason, dots_mean(known, visit))))
    columns = [Column(_("Period")), Column(_("Figure"), is_number=True)]
    rows = [[period, value] for period, value in zip(periods, values, strict=True)]
    spoken = " ".join(filter(None, (_("Line over time. {steps}.").format(steps=steps), reason)))
    return Chart(title, line, spoken, source, columns, rows)
