"""Closed lists as a reader sees them: icon, word and colour together."""

from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.icons import icon, ladder, severity_bars
from language import translator, word
from language.vocabulary import STATUS

if TYPE_CHECKING:
    from dash.development.base_component import Component

TONES = {"met": "good", "not_met": "bad", "not_reported": "warn", "withdrawn": "warn", "reserved": "warn"}
STATUS_ICONS = {"signed": "met", "mandatory": "met", "declined": "not_subscribed"}


def tone(status: str) -> str:
    """Return the colour family of a status: good, bad, warn or mute."""
    return TONES.get(status, "mute")


def status_icon(status: str) -> str:
    """Return the name of the icon of a status."""
    return STATUS_ICONS.get(status, status)


def status_word(status: str, language: str) -> str:
    """Return a status in words: of an assessment, or of a subscription."""
    return word("status" if status in STATUS else "subscription", status, language)


def status_tag(status: str, language: str) -> html.Span:
    """Return a status as icon and word."""
    return html.Span([icon(status_icon(status)), status_word(status, language)], className=f"st {tone(status)}")


def severity_tag(severity: str, language: str) -> html.Span:
    """Return a severity as bars and words: 'ernst: hoog'."""
    _ = translator(language)
    words = _("severity: {severity}").format(severity=word("severity", severity, language))
    return html.Span([severity_bars(severity), words], className="sev")


def change_tag(change: str, language: str) -> html.Span:
    """Return how a finding changed since the previous period."""
    strong = "tag" if change in {"new", "worsened"} else ""
    return html.Span([icon(change), word("change", change, language)], className=f"change {strong}".strip())


def rung_words(rung: int, language: str) -> str:
    """Return a rung in words: 'sport 4 van 6, cijfer voor Nederland'."""
    _ = translator(language)
    return _("rung {rung} of 6, {meaning}").format(rung=rung, meaning=word("rung", str(rung), language))


def rung_tag(rung: int, language: str) -> html.Span:
    """Return a rung as bars, number and words."""
    _ = translator(language)
    meaning = word("rung", str(rung), language)
    words: list[str | Component] = [html.B(str(rung)), " ", _("of 6: {meaning}").format(meaning=meaning)]
    return html.Span([ladder(rung), html.Span(words)], className="rung")
