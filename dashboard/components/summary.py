"""The four questions about a service: promised, reported, performing, verified. Never one score."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.icons import icon
from dashboard.visit import Visit
from language import format_count, format_period
from warehouse.readers import Row

if TYPE_CHECKING:
    from dash.development.base_component import Component

MOST_PERIODS = 4
SIGNED = {"signed", "reserved"}  # a rung alone says that something was reported, not that it was signed


def four_questions(rungs: Sequence[Row], parts: Sequence[Row], findings: Sequence[Row], visit: Visit) -> html.Div:
    """Return the four answers, each with a number, a sentence and what is missing.

    Args:
        rungs: rows of `measure_rungs.sql` of the service.
        parts: rows of `report_parts.sql` of the service.
        findings: the standing findings of the service.
        visit: for words and language.
    """
    answers = [
        _promised(rungs, visit),
        _reported(parts, findings, visit),
        _performing(findings, visit),
        _verified(rungs, visit),
    ]
    return html.Div(answers, className="four")


def _promised(rungs: Sequence[Row], visit: Visit) -> html.Div:
    _ = visit.say
    code = [row for row in rungs if row["commitment_id"].startswith("coc-")]
    signed = {row["commitment_id"] for row in code if row["status"] in SIGNED}
    left = {row["commitment_id"] for row in code if row["status"] == "withdrawn"} - signed
    unsure = {row["commitment_id"] for row in code if row["status"] == "unknown"} - signed
    sentence = _("Commitments of the Code that the service signed, as last seen.")
    gap = _("withdrawn: {left}; not seen whether signed: {unsure}").format(left=len(left), unsure=len(unsure))
    return _answer(_("1. Promised"), len(signed), _("commitments"), sentence, ("withdrawn", gap), visit)


def _reported(parts: Sequence[Row], findings: Sequence[Row], visit: Visit) -> html.Div:
    _ = visit.say
    periods = list(
        dict.fromkeys(format_period(row["period_start"], row["period_end"], visit.language) for row in parts)
    )
    silent = sum(finding["status"] == "not_reported" for finding in findings)
    sentence = _("Report parts that were read, over {periods}.").format(periods=", ".join(periods[:MOST_PERIODS]))
    if not parts:
        sentence = _("No report of this service was read.")
    gap = _("figures that were asked for and not reported: {count}").format(count=silent)
    return _answer(_("2. Reported"), len(parts), _("report parts"), sentence, ("not_reported", gap), visit)


def _performing(findings: Sequence[Row], visit: Visit) -> html.Div:
    _ = visit.say
    deviating = sum(finding["status"] == "not_met" for finding in findings)
    worse = sum(finding["change"] == "worsened" for finding in findings)
    sentence = _("Figures that deviate from their threshold.")
    gap = _("worsened since the period before: {count}").format(count=worse)
    return _answer(_("3. Performing"), deviating, _("deviations"), sentence, ("worsened", gap), visit)


def _verified(rungs: Sequence[Row], visit: Visit) -> html.Div:
    _ = visit.say
    confirmed = sum(row["rung"] == 6 for row in rungs)
    dutch = sum((row["rung"] or 0) >= 4 for row in rungs)
    sentence = _("Measures with figures that a second source confirms.")
    gap = _("measures with a figure for the Netherlands: {count}").format(count=dutch)
    return _answer(_("4. Verified"), confirmed, _("measures confirmed"), sentence, ("met", gap), visit)


def _answer(title: str, number: int, noun: str, sentence: str, gap: tuple[str, str], visit: Visit) -> html.Div:
    name, words = gap
    figure: list[str | Component] = [html.B(format_count(number, visit.language)), " ", html.Small(noun)]
    return html.Div(
        [html.H2(title), html.P(figure, className="v"), html.P(sentence), html.P([icon(name), words], className="cap")]
    )
