"""Ads that a platform says it does not show: its own word, what was measured, and what others counted elsewhere."""

from collections.abc import Mapping, Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.ads import Word, short_name
from dashboard.components.blocks import empty, facts, outward
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import country_name, format_count, format_day, format_period, format_quantity
from warehouse.readers import Row

Measured = Mapping[tuple[str, str], Row]
COUNT, LEFT, DAYS, SPEND = (
    "known_actor_ads_count",
    "known_actor_ads_leaked_share",
    "known_actor_ads_removal_days",
    "political_spend_after_stop_eur",
)


def measured(rows: Sequence[Row]) -> Measured:
    """Return what was measured by service and indicator."""
    return {(row["service_id"], row["indicator_id"]): row for row in rows}


def leak_table(words: Sequence[Word], found: Measured, visit: Visit) -> Component:
    """Return a row for each platform that says it shows no political ads, or of which something was measured."""
    _ = visit.say
    columns = [
        Column(_("Platform")),
        Column(_("What it says about the EU")),
        Column(_("Seen in the Netherlands")),
        Column(_("Not removed")),
        Column(_("Days until removal")),
        Column(_("Spend after the stop")),
    ]
    by_service = {one.service_id: one for one in words}
    services = [*by_service, *dict.fromkeys(service for service, _name in found if service not in by_service)]
    if not services:
        return empty(_("Of no platform was it read that it shows no political ads."))
    rows = [_row(service, by_service.get(service), found, visit) for service in services]
    return table(_("Ads of known political advertisers after the platform stopped"), columns, rows, "leaks")


def elsewhere(rows: Sequence[Row], found: Measured, visit: Visit) -> html.Dl:
    """Return the Netherlands first, with or without a measurement, then what others counted in another country."""
    _ = visit.say
    dutch: Component = unmeasured(visit)
    seen = [row for (_service, name), row in found.items() if name == LEFT]
    if seen:
        dutch = html.Span([html.Span(_kept(row, visit), className="line") for row in seen])
    return facts([(country_name("NL", visit.language), dutch), *(_counted(row, visit) for row in rows)])


def unmeasured(visit: Visit) -> html.Span:
    """Return 'not measured' as icon and word: a gap of ours, never a zero."""
    _ = visit.say
    return html.Span([icon("unknown"), _("not measured")], className="st mute")


def _row(service_id: str, word: Word | None, found: Measured, visit: Visit) -> list[Cell]:
    name = html.A(short_name(service_id, visit), href=f"/services/{service_id}")
    figures = [_figure(found.get((service_id, one)), visit) for one in (COUNT, LEFT, DAYS, SPEND)]
    return [name, _said(word, visit), *figures]


def _said(word: Word | None, visit: Visit) -> Cell:
    _ = visit.say
    if word is None:
        return html.Span([icon("unknown"), _("nothing read")], className="st mute")
    day = format_day(word.day, visit.language)
    when = _("stopped on {day}") if word.has_stopped else _("does not allow them, read on {day}")
    status = html.Span([icon("not_offered"), _("says: none")], className="st mute")
    return [status, html.Span(outward(when.format(day=day), word.source_url), className="sub")]


def _figure(row: Row | None, visit: Visit) -> Cell:
    if row is None:
        return unmeasured(visit)
    quantity = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
    period = format_period(row["period_start"], row["period_end"], visit.language)
    shown: list[str | Component] = [html.Span(quantity, className="big"), html.Span(period, className="sub")]
    if row["denominator"]:
        shown.insert(1, html.Span(_share_of(row["numerator"], row["denominator"], visit), className="sub"))
    return shown


def _share_of(part: float, whole: float, visit: Visit) -> str:
    _ = visit.say
    counts = format_count(round(part), visit.language), format_count(round(whole), visit.language)
    return _("{part} of {whole}").format(part=counts[0], whole=counts[1])


def _kept(row: Row, visit: Visit) -> list[str | Component]:
    _ = visit.say
    said = _share_of(row["numerator"], row["denominator"], visit)
    period = format_period(row["period_start"], row["period_end"], visit.language)
    where = short_name(row["service_id"], visit)
    return [html.B(said), " ", _("not removed"), f" · {where}, {period}"]


def _counted(row: Row, visit: Visit) -> tuple[str, list[str | Component]]:
    _ = visit.say
    period = format_period(row["period_start"], row["period_end"], visit.language)
    removed = _("{count} removed after they ran").format(
        count=format_count(round(row["removed_count"]), visit.language)
    )
    source = outward(_("counted by others"), row["source_url"])
    below: list[str | Component] = [f"{short_name(row['service_id'], visit)}, {period} · {removed} · ", source]
    told = _share_of(row["kept_count"], row["ads_count"], visit)
    content: list[str | Component] = [html.B(told), " ", _("not removed"), html.Span(below, className="cap line")]
    return country_name(row["country"], visit.language), content
