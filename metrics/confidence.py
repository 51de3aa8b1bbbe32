"""How sure one may be of a verdict, and why not entirely.

No reason for doubt: high. One or two: medium. More: low. Where nothing could be judged it is low.
"""

from metrics.facts import Facts
from metrics.judgement import UNDECIDED, Reason
from metrics.verdict import Verdict

LEVELS = ("high", "medium", "medium")
FIRM_ABOUT_WORDING = "high"


def confidence(verdict: Verdict, facts: Facts) -> tuple[str, list[Reason]]:
    """Return 'high', 'medium' or 'low' with the reasons, the reason why nothing could be judged first."""
    doubts = _doubts(verdict, facts)
    if verdict.judgement.status in UNDECIDED:
        return "low", [*([verdict.judgement.reason] if verdict.judgement.reason else []), *doubts]
    return (LEVELS[len(doubts)] if len(doubts) < len(LEVELS) else "low"), doubts


def _doubts(verdict: Verdict, facts: Facts) -> list[Reason]:
    maturity = verdict.figure.maturity if verdict.figure else "final"
    doubts = {
        Reason.ORIGINAL_NOT_LANDED: any(piece.source_file_id in facts.copied_files for piece in verdict.evidence),
        Reason.PROVISIONAL: maturity == "provisional",
        Reason.RESTATED: maturity == "restated",
        Reason.KNOWN_CORRECTION: bool(verdict.errata),
        Reason.PUBLISHED_AS_RANGE: verdict.value.is_known and not verdict.value.is_single,
        Reason.PART_AGAINST_ALL: verdict.is_of_part_against_all,
        Reason.WORDING_UNVERIFIED: verdict.target.measure.confidence != FIRM_ABOUT_WORDING,
    }
    return [reason for reason, holds in doubts.items() if holds]
