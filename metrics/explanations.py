"""What a finding says and asks, in both languages, from the same parameters."""

from language import format_date, format_number, format_period, format_quantity, mark, translator
from language.numbers import EN_DASH
from metrics.assessments import Assessment
from metrics.cards import card_of
from metrics.findings import Finding
from metrics.judgement import Reason
from norms import Text

REASONS = {
    Reason.NO_FIGURE: mark("no figure of this service was found for it"),
    Reason.PART_NOT_READ: mark("the report part that should hold it has not been read"),
    Reason.GIVEN_BY_COUNTRY: mark("the service gives the figure by country, not by language"),
    Reason.NO_OWN_TOTAL: mark("the service gives no total to compare it with"),
    Reason.NO_PREVIOUS_PERIOD: mark("there is no figure for the period before"),
    Reason.PREVIOUS_IS_ZERO: mark("the figure for the period before is zero"),
    Reason.NO_SECOND_FIGURE: mark("the second figure to compare it with was not found"),
    Reason.TOO_FEW_PEERS: mark("fewer than five other services give this figure"),
    Reason.PEERS_DO_NOT_VARY: mark("the other services all give the same figure"),
    Reason.NONE_FOUND: mark("no such ad was found in what was read, which is no proof that there are none"),
    Reason.RANGE_HOLDS_THRESHOLD: mark("the figure is a range that holds the threshold"),
    Reason.TOO_LITTLE_TEXT: mark("there is too little text to compare"),
    Reason.SUBSCRIPTION_NOT_SEEN: mark("we have not seen whether the service signed it"),
    Reason.SAYS_NOT_OFFERED: mark("the service says that it does not carry this; that is a claim to test"),
    Reason.NOT_DESIGNATED_THEN: mark("the service was not designated in that period"),
    Reason.TURNOVER: mark("rows come and go in a report on a short period"),
    Reason.IDENTIFIERS_CHANGED: mark("the identifiers were changed, so the versions cannot be compared"),
    Reason.ORIGINAL_NOT_LANDED: mark("read from a copy; the publisher's own file has not been landed"),
    Reason.PROVISIONAL: mark("the figure is provisional"),
    Reason.RESTATED: mark("the service changed the figure afterwards"),
    Reason.KNOWN_CORRECTION: mark("there is a known correction"),
    Reason.PUBLISHED_AS_RANGE: mark("published as a range, not as one number"),
    Reason.PART_AGAINST_ALL: mark("the figure is of one system, and the total of the service covers others too"),
    Reason.NOT_READ_WHOLE: mark("a table behind it was not read whole"),
    Reason.SELF_REPORTED: mark("the service's own word; no second source gives the figure"),
    Reason.SOURCES_DIFFER: mark("a second source gives another figure"),
    Reason.WORDING_UNVERIFIED: mark("the wording of the norm has yet to be verified"),
    Reason.OTHER_SCOPE: mark("the two sources do not cover the same decisions"),
    Reason.OTHER_DEFINITION: mark("the two sources do not define what they count alike"),
    Reason.OTHER_TIMING: mark("the two sources do not assign it to a period alike"),
}
RESOLVED = mark("{service} no longer deviates on “{subject}” in {period}.")
RESOLVED_WITH_VALUE = mark("{service} no longer deviates on “{subject}”: {value} in {period}.")
NO_QUESTION = mark("No question: the service no longer deviates.")
UNKNOWN = mark("unknown")
# Dutch gives a half year and a quarter another article.
HALF_YEAR = mark("the {half}")
QUARTER = mark("the {quarter}")
OTHER_SPAN = mark("the period {span}")


def explain(finding: Finding) -> dict[str, object]:
    """Return the row of `out.finding`, with summary and question in Dutch and English."""
    return {
        "finding_id": finding.assessment.series_id,
        "assessment_id": finding.assessment.assessment_id,
        "change": finding.change,
        "rank": finding.rank,
        **{f"summary_{language}": summary(finding, language) for language in ("nl", "en")},
        **{f"question_{language}": question(finding, language) for language in ("nl", "en")},
    }


def summary(finding: Finding, language: str) -> str:
    """Return the norm's claim, filled in; a finding that is over says so instead."""
    target = finding.assessment.verdict.target
    words = _parameters(finding, language)
    if finding.change != "resolved":
        return _said(target.expectation.claim, language).format(**words)
    has_value = finding.assessment.verdict.value.is_known
    template = translator(language)(RESOLVED_WITH_VALUE if has_value else RESOLVED)
    return template.format(subject=_said(target.measure.title, language), **words)


def question(finding: Finding, language: str) -> str:
    """Return the norm's question to the platform, filled in."""
    if finding.change == "resolved":
        return translator(language)(NO_QUESTION)
    expectation = finding.assessment.verdict.target.expectation
    return _said(expectation.question, language).format(**_parameters(finding, language))


def reason(code: str, language: str) -> str:
    """Return why a status is what it is or why one is less sure of it; an unknown code stays as it is."""
    found = {str(known): words for known, words in REASONS.items()}
    return translator(language)(found.get(code, code))


def _parameters(finding: Finding, language: str) -> dict[str, str]:
    assessment = finding.assessment
    judgement, unit = assessment.verdict.judgement, assessment.verdict.unit
    previous = finding.previous.verdict.value if finding.previous else None
    if assessment.verdict.target.expectation.rule == "deterioration":
        before = _quantity(judgement.reference, judgement.reference, unit, language)
    else:
        before = _quantity(previous.low, previous.high, unit, language) if previous else _unknown(language)
    return {
        "service": _service(assessment),
        "value": _quantity(assessment.verdict.value.low, assessment.verdict.value.high, unit, language),
        "numerator": _number(assessment.verdict.numerator, language),
        "denominator": _number(assessment.verdict.denominator, language),
        "expected": _quantity(judgement.expected, judgement.expected, unit, language),
        "reference": _quantity(judgement.reference, judgement.reference, unit, language),
        "period": _period(assessment, language),
        "previous": before,
    }


def _service(assessment: Assessment) -> str:
    """Return the name, with the surface that the figure is about: 'Google Maps (Core)'."""
    verdict = assessment.verdict
    name = verdict.target.service.name
    part = card_of(verdict.figure.indicator_id).part if verdict.figure else None
    # A rule's count has the number of its part as dimension: that is no surface.
    return f"{name} ({verdict.dimension})" if part and verdict.dimension not in ("", part) else name


def _period(assessment: Assessment, language: str) -> str:
    start, end = assessment.verdict.period
    if assessment.verdict.target.expectation.rule == "subscribed" and start is not None:
        return format_date(start, language)
    words = format_period(start, end, language, long=True)
    _ = translator(language)
    letter = format_period(start, end, language)[0]
    if letter == "H":
        return _(HALF_YEAR).format(half=words)
    if letter == "Q":
        return _(QUARTER).format(quarter=words)
    return _(OTHER_SPAN).format(span=words) if EN_DASH in words else words


def _quantity(low: float | None, high: float | None, unit: str, language: str) -> str:
    return format_quantity(low, high, unit, language) or _unknown(language)


def _number(value: float | None, language: str) -> str:
    return _unknown(language) if value is None else format_number(value, language)


def _unknown(language: str) -> str:
    return translator(language)(UNKNOWN)


def _said(text: Text, language: str) -> str:
    return text.nl if language == "nl" else text.en
