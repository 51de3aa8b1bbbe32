"""The method: every threshold with its source, every indicator's card, and where to try another threshold."""

from collections.abc import Iterator
from urllib.parse import urlencode

from dashboard import elements as html
from dashboard.components.blocks import Fact, crumbs, facts, head, section
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.naming import indicator_name, reference
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_value, word
from metrics import card_of, read_cards
from metrics.cards import Card
from norms import Commitment, Expectation
from norms.expectation import RULES_WITHOUT_THRESHOLD


def page(visit: Visit) -> Page:
    """Return thresholds and cards."""
    _ = visit.say
    title = _("Method: thresholds and figures")
    thresholds = [_threshold_row(commitment, one, visit) for commitment, one in with_threshold(visit)]
    columns = [
        Column(_("Figure")),
        Column(_("For")),
        Column(_("Threshold"), is_number=True),
        Column(_("Source of the threshold")),
        Column(_("Try another")),
    ]
    cards = [_card(card, visit) for card in read_cards().values()]
    told = _("Each threshold names where it comes from. A judgement of the ministry is shown as one.")
    content = [
        crumbs(_, here=_("Method")),
        head(title, as_of(visit), page_actions(visit)),
        html.P([told, " ", html.A(_("How a finding is made"), href="/about")], className="intro prose"),
        section("thresholds", _("Thresholds"), [table(_("Thresholds"), columns, thresholds)], str(len(thresholds))),
        section("cards", _("Figures and what they do not say"), cards, str(len(cards)), name="block"),
    ]
    return Page(_("Method"), content, section="/method", data_version=data_version(visit))


def with_threshold(visit: Visit) -> Iterator[tuple[Commitment, Expectation]]:
    """Yield every expectation that holds a figure against a threshold, in the order of the norm."""
    for commitment, _measure, one in visit.norm.expectations():
        if one.threshold is not None and one.needs.indicator and one.rule not in RULES_WITHOUT_THRESHOLD:
            yield commitment, one


def threshold_words(one: Expectation, visit: Visit) -> str:
    """Return 'at least 50%, share of the service's own total' for a threshold."""
    _ = visit.say
    limit = one.threshold
    if limit is None:
        return ""
    unit = "share" if limit.relative_to else card_of(one.needs.indicator or "").unit
    said = _("at least {value}") if limit.direction == "min" else _("at most {value}")
    value = said.format(value=format_value(limit.value, limit.value, unit, visit.language))
    of_what = word("relative_to", limit.relative_to, visit.language) if limit.relative_to else ""
    return ", ".join(filter(None, (value, of_what)))


def _threshold_row(commitment: Commitment, one: Expectation, visit: Visit) -> list[Cell]:
    _ = visit.say
    name = indicator_name(visit.norm, one.needs.indicator or "", visit.language)
    source = one.threshold.source if one.threshold else None
    origin = word("threshold_source", source.kind, visit.language) if source else ""
    why = html.Span(source.ref.in_language(visit.language) if source else "", className="sub")
    address = f"/what-if?{urlencode({'expectation': one.id})}"
    place = html.A(reference(visit.norm, commitment.id, visit.language), href=f"/commitments/{commitment.id}")
    return [
        [name, html.Span(one.id, className="sub")],
        place,
        threshold_words(one, visit),
        [origin, why],
        html.A(_("What if?"), href=address),
    ]


def _card(card: Card, visit: Visit) -> html.Details:
    _ = visit.say
    compare = _("Services may be compared on this figure.")
    if card.comparability == "within_service":
        compare = _("Each service measures this in its own way, so services are not compared.")
    rows: list[Fact] = [
        (_("Says"), card.says.in_language(visit.language)),
        (_("Does not say"), card.does_not_say.in_language(visit.language)),
        (_("Calculation"), card.formula.in_language(visit.language)),
        (_("Comparing services"), compare),
        (_("Made from"), ", ".join(card.sources)),
        (_("Name and method version"), html.Code(f"{card.id} {card.method_version}")),
    ]
    summary = html.Summary(card.title.in_language(visit.language))
    return html.Details([summary, facts(rows)], className="fold", id=f"card-{card.id}")
