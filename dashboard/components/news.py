"""What is new, as a list by day; and the form that asks for another day."""

from collections.abc import Sequence
from datetime import date

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.blocks import empty, outward
from dashboard.components.events import event_words
from dashboard.news import FIELD, News
from dashboard.stand import as_of
from dashboard.visit import Visit
from language import format_day, format_period, word
from warehouse.readers import Row


def since_form(since: date, visit: Visit, action: str = "/") -> html.Form:
    """Return the form that asks since when something counts as new, beside the day of the data."""
    _ = visit.say
    label = html.Label(_("Compare with"), htmlFor="since")
    field = html.Input(
        type="date", id="since", name=FIELD, defaultValue=since.isoformat(), max=visit.today.isoformat(), required=True
    )
    button = html.Button(_("Show"), type="submit", className="btn")
    content: list[str | Component] = [label, field, button, html.Span(as_of(visit))]
    return html.Form(content, action=action, method="GET", className="since", **aria(label=_("What is new since")))


def news_list(news: Sequence[News], visit: Visit) -> Component:
    """Return the items, each with its day, one line each where it fits."""
    _ = visit.say
    if not news:
        return empty(_("Nothing new came out in this time, in what was read."))
    return html.Ul([_item(one, visit) for one in news], className="news")


def _item(one: News, visit: Visit) -> html.Li:
    day = html.Time(format_day(one.day, visit.language), dateTime=one.day.isoformat())
    words = _report(one.rows[0], visit) if one.kind == "report" else _events(one.rows, visit)
    return html.Li([day, html.Span(words)])


def _events(rows: Sequence[Row], visit: Visit) -> list[str | Component]:
    if len(rows) == 1:
        return event_words(rows[0], visit, with_service=True)
    words: list[str | Component] = []
    for row in rows:
        words += [html.A(visit.service_name(row["service_id"]), href=f"/services/{row['service_id']}"), ", "]
    source = rows[0]["source_url"]
    return [*words[:-1], ": ", outward(word("event", rows[0]["kind"], visit.language), source)]


def _report(row: Row, visit: Visit) -> list[str | Component]:
    _ = visit.say
    period = format_period(row["period_start"], row["period_end"], visit.language)
    services = row["service_ids"]
    if len(services) == 1:
        said = _("report under the Code over {period}") if row["is_code"] else _("DSA report over {period}")
        only = html.A(visit.service_name(services[0]), href=f"/services/{services[0]}")
        return [only, ": ", said.format(period=period)]
    many = _("Reports under the Code over {period}: of {count} services")
    said = many if row["is_code"] else _("DSA reports over {period}: of {count} services")
    return [html.A(said.format(period=period, count=len(services)), href="/reports")]
