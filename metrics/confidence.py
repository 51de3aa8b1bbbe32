"""How sure one may be of a verdict, and why not entirely: four questions, each with its own doubts.

| question     | doubts |
|--------------|--------|
| coverage     | a table was not read whole; published as a range; a figure of one system against a total of all |
| maturity     | provisional; changed by the service afterwards |
| verification | its own word on performance; a second source differs, or counts otherwise; a correction |
| source       | read from a copy; the wording of the norm has yet to be verified |

No question with a doubt: high. One or two: medium. Three or four: low. Where nothing could be judged it is low. Two
doubts about one question weigh as one: a provisional figure that was restated is not twice as unsure.
"""

from collections.abc import Mapping

from metrics.cards import card_of
from metrics.facts import Facts
from metrics.judgement import UNDECIDED, Reason, Status
from metrics.verdict import Verdict

LEVELS = ("high", "medium", "medium", "low", "low")
FIRM_ABOUT_WORDING = "high"
QUESTIONS: Mapping[Reason, str] = {
    Reason.NOT_READ_WHOLE: "coverage",
    Reason.PUBLISHED_AS_RANGE: "coverage",
    Reason.PART_AGAINST_ALL: "coverage",
    Reason.PROVISIONAL: "maturity",
    Reason.RESTATED: "maturity",
    Reason.SELF_REPORTED: "verification",
    Reason.SOURCES_DIFFER: "verification",
    Reason.KNOWN_CORRECTION: "verification",
    Reason.OTHER_SCOPE: "verification",
    Reason.OTHER_DEFINITION: "verification",
    Reason.OTHER_TIMING: "verification",
    Reason.ORIGINAL_NOT_LANDED: "source",
    Reason.WORDING_UNVERIFIED: "source",
}
DIFFERENCES = {
    "scope": Reason.OTHER_SCOPE,
    "definition": Reason.OTHER_DEFINITION,
    "timing": Reason.OTHER_TIMING,
}


def confidence(verdict: Verdict, facts: Facts) -> tuple[str, list[Reason]]:
    """Return 'high', 'medium' or 'low' with the reasons, the reason why nothing could be judged first."""
    doubts = _doubts(verdict, facts)
    if verdict.judgement.status in UNDECIDED:
        return "low", [*([verdict.judgement.reason] if verdict.judgement.reason else []), *doubts]
    return LEVELS[len({QUESTIONS[doubt] for doubt in doubts})], doubts


def _doubts(verdict: Verdict, facts: Facts) -> list[Reason]:
    maturity = verdict.figure.maturity if verdict.figure else "final"
    agrees = _second_source_agrees(verdict, facts)
    is_about_performance = verdict.target.expectation.axis == "performing" and verdict.figure is not None
    is_decided = verdict.judgement.status not in UNDECIDED
    doubts = (
        (Reason.ORIGINAL_NOT_LANDED, any(piece.source_file_id in facts.copied_files for piece in verdict.evidence)),
        (Reason.NOT_READ_WHOLE, _rests_on_a_part(verdict, facts)),
        (Reason.PROVISIONAL, maturity == "provisional"),
        (Reason.RESTATED, maturity == "restated"),
        (Reason.KNOWN_CORRECTION, bool(verdict.errata)),
        (Reason.SELF_REPORTED, is_about_performance and is_decided and agrees is None),
        (Reason.SOURCES_DIFFER, agrees is False),
        (Reason.PUBLISHED_AS_RANGE, verdict.value.is_known and not verdict.value.is_single),
        (Reason.PART_AGAINST_ALL, verdict.is_of_part_against_all),
        (Reason.WORDING_UNVERIFIED, verdict.target.measure.confidence != FIRM_ABOUT_WORDING),
    )
    return [reason for reason, holds in doubts if holds] + _differences(verdict)


def _differences(verdict: Verdict) -> list[Reason]:
    """Return why two sources may differ although neither is wrong; where they agree, that is no doubt."""
    if verdict.judgement.status != Status.NOT_MET:
        return []
    return [DIFFERENCES[code] for code in verdict.target.expectation.differences]


def _second_source_agrees(verdict: Verdict, facts: Facts) -> bool | None:
    """Whether a second source gives the figure too: True, False when it gives another one, None when there is none."""
    figure = verdict.figure
    if figure is None or not facts.second_sources:
        return None
    place = (figure.country, figure.language, figure.period_end)
    names = {figure.indicator_id, *card_of(figure.indicator_id).sources}
    found = [facts.second_sources.get((figure.service_id, name, *place)) for name in names]
    known = [agrees for agrees in found if agrees is not None]
    return all(known) if known else None


def _rests_on_a_part(verdict: Verdict, facts: Facts) -> bool:
    return bool(facts.partial_tables) and any(
        (piece.source_file_id, piece.locator.split("!")[0]) in facts.partial_tables for piece in verdict.evidence
    )
