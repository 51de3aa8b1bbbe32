"""Findings as rows: icon, claim, source line, and one figure with what it is held against."""

from collections.abc import Sequence

from dashboard import elements as html
from dashboard.components.icons import icon, spoken
from dashboard.components.words import change_tag, severity_tag, status_icon, tone
from dashboard.naming import reference
from dashboard.visit import Visit
from language import format_day, format_period, format_value, unit_word, word
from warehouse.readers import Row


def finding_list(findings: Sequence[Row], visit: Visit, *, with_severity: bool = False) -> html.Ol:
    """Return findings as a list in which the whole row is the link to the receipt."""
    return html.Ol([_row(finding, visit, with_severity=with_severity) for finding in findings], className="finds")


def finding_address(finding_id: str) -> str:
    """Return the address of a finding's page."""
    return f"/findings/{finding_id}"


def claim(finding: Row, visit: Visit) -> str:
    """Return what a finding says, in the visitor's language."""
    return headline(str(finding[f"summary_{visit.language}"]))


def headline(sentence: str) -> str:
    """Return a sentence as a heading: without its full stop."""
    return sentence.removesuffix(".")


def figure(finding: Row, visit: Visit) -> tuple[str, str]:
    """Return the figure of a finding, and what it is held against; words where there is no figure."""
    _ = visit.say
    value = format_value(finding["value_low"], finding["value_high"], finding["unit"], visit.language)
    if finding["status"] == "not_reported":
        return _("no figure"), ""
    if finding["status"] == "withdrawn":
        return word("status", "withdrawn", visit.language), when(finding, visit)
    expected = format_value(finding["expected"], finding["expected"], finding["unit"], visit.language)
    unit = unit_word(finding["unit"], visit.language)
    said = _("against {value}") if finding["rule"] in ("consistency", "reconciliation") else _("threshold {value}")
    against = said.format(value=expected) if expected else ""
    return value, " ".join(filter(None, (unit, f"({against})" if unit and against else against)))


def when(finding: Row, visit: Visit) -> str:
    """Return the period that a finding is about; for what was left, since when."""
    _ = visit.say
    start, end = finding["period_start"], finding["period_end"]
    if finding["status"] == "withdrawn" and start is not None:
        return _("since {day}").format(day=format_day(start, visit.language))
    return format_period(start, end, visit.language)


def _row(finding: Row, visit: Visit, *, with_severity: bool) -> html.Li:
    value, against = figure(finding, visit)
    below = [
        html.Span(reference(visit.norm, finding["commitment_id"], visit.language)),
        html.Span(when(finding, visit)),
    ]
    if with_severity:
        below.append(severity_tag(finding["severity"], visit.language))
    below.append(change_tag(finding["change"], visit.language))
    status = finding["status"]
    words = html.Span(
        [
            spoken(f"{word('status', status, visit.language)}: "),
            html.Span(claim(finding, visit), className="claim"),
            html.Span(below, className="sub"),
        ]
    )
    number = html.Span([html.B(value), html.Span(against)], className="fig")
    content = [icon(status_icon(status), f"{tone(status)}-i"), words, number]
    return html.Li(html.A(content, href=finding_address(finding["finding_id"])))
