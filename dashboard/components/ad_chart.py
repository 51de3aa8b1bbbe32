"""The chart of reports on political ads with its words and its table."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.ads import Series, short_name
from dashboard.components.ad_days import over_days, peak
from dashboard.components.blocks import empty, outward
from dashboard.components.charts import Chart, chart
from dashboard.components.open_ends import dots_mean
from dashboard.components.tables import Column
from dashboard.visit import Visit
from language import dimension_words, format_count, format_date, format_day, format_period, format_share, format_value
from language.numbers import format_interval
from warehouse.readers import Row


def report_chart(rows: Sequence[Row], series: Series, visit: Visit) -> html.Figure | html.P:
    """Return the chart of one series of reports, or what stands there when none gives a share.

    Args:
        rows: the reports, oldest first (`ads.drawn`).
        series: what they are of.
        visit: for words and language.
    """
    _ = visit.say
    shares = [row for row in rows if row["rows_share"] is not None]
    if not shares:
        return empty(_("These reports give no rows to count."))
    told = _words(shares, rows, series, visit)
    return chart("reports-chart", told, over_days(rows, "l", visit), over_days(rows, "s", visit), visit, "tall")


def _words(shares: Sequence[Row], rows: Sequence[Row], series: Series, visit: Visit) -> Chart:
    _ = visit.say
    language = visit.language
    top = peak(shares)
    unit = _("Political ads at {platform} in the Netherlands, {window}, {period}").format(
        platform=short_name(series.service_id, visit),
        window=dimension_words(series.window, language),
        period=format_period(rows[0]["report_date"], rows[-1]["report_date"], language),
    )
    lines = [_line(row, visit) for row in rows]
    spoken = _("Line: share of rows without a sponsor, from {first} to {last}, highest {top} on {day}.").format(
        first=format_share(shares[0]["rows_share"], language),
        last=format_share(shares[-1]["rows_share"], language),
        top=format_share(top["rows_share"], language),
        day=format_date(top["report_date"], language),
    )
    bands = _("Bands: share of the money, and all spend, from the lowest to the highest amount.")
    columns = [
        Column(_("Report")),
        Column(_("Rows"), is_number=True),
        Column(_("Without a sponsor"), is_number=True),
        Column(_("Share of rows"), is_number=True),
        Column(_("Share of the money"), is_number=True),
        Column(_("All spend"), is_number=True),
    ]
    ends = [
        {"value_low": row[f"{of}_low"], "value_high": row[f"{of}_high"]} for row in rows for of in ("money", "spend")
    ]
    return Chart(
        _title(top, visit, is_alone=len(shares) == 1),
        " ".join(filter(None, (f"{unit}.", dots_mean(ends, visit)))),
        f"{spoken} {bands}",
        _source(rows, series, visit),
        columns,
        lines,
    )


def _source(rows: Sequence[Row], series: Series, visit: Visit) -> list[str | Component]:
    _ = visit.say
    source = _("Source: {platform}’s report on political ads, the Netherlands; reports: {count}").format(
        platform=short_name(series.service_id, visit), count=format_count(len(rows), visit.language)
    )
    newest = rows[-1]
    link: list[str | Component] = [" · ", outward(_("publisher"), newest["source_url"])] if newest["source_url"] else []
    return [source, *link, ". ", _("The counts were made in a copy.") if newest["via"] else ""]


def _title(top: Row, visit: Visit, *, is_alone: bool) -> str:
    _ = visit.say
    share = format_share(top["rows_share"], visit.language)
    if is_alone:
        return _("{share} of the rows named no sponsor").format(share=share)
    if top["money_high"] is None:
        return _("At the peak {share} of the rows named no sponsor").format(share=share)
    money = format_interval(None, top["money_high"], visit.language, is_share=True)
    return _("At the peak {share} of the rows named no sponsor, and {money} of the money").format(
        share=share, money=money
    )


def _line(row: Row, visit: Visit) -> list[str]:
    language = visit.language
    _ = visit.say
    absent = _("no figure")
    rows, without = (
        absent if row[name] is None else format_count(round(row[name]), language)
        for name in ("rows_count", "without_count")
    )
    return [
        format_day(row["report_date"], language),
        rows,
        without,
        absent if row["rows_share"] is None else format_share(row["rows_share"], language),
        format_value(row["money_low"], row["money_high"], "share", language) or absent,
        format_value(row["spend_low"], row["spend_high"], "eur", language) or absent,
    ]
