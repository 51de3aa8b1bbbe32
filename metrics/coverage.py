"""What is assessed, from which source and on which axis; and what cannot be, and why: from the norm and the cards."""

from dataclasses import dataclass
from itertools import chain

from metrics.cards import card_of
from norms import Commitment, Expectation, Measure, Norm, Text

AXES = ("reported", "performing", "verified")
OF_REPORTS = ("transparency_reports", "public_figures")
OF_CODE = ("code_reports", "public_figures")
AD_LIBRARIES = (
    "google_ads_transparency",
    "google_political_ads",
    "linkedin_ad_library",
    "meta_ads_archive",
    "microsoft_ad_library",
    "pinterest_ads",
    "snap_political_ads",
    "tiktok_commercial_content",
    "x_ads_repository",
)
# What cards name as their sources, by who collects it. Any other name is a figure of a transparency report.
OF_DATABASE = ("dsa_transparency_database", "public_figures")
COLLECTED_BY = {
    "amar_statement_users": ("public_figures",),
    "ad": AD_LIBRARIES,
    "ad_spend": ("google_political_ads",),
    "repository_answer": AD_LIBRARIES,
    "repository_function": ("repository_functions",),
    "sor_day": ("dsa_transparency_database",),
    "sor_statement": ("dsa_transparency_database",),
    "advertiser_day": ("meta_ad_library_report",),
    "location_spend": ("meta_ad_library_report",),
    "answer": ("code_reports",),
    "sli": OF_CODE,
    "subscription": OF_CODE,
    "document": ("audit_reports",),
    "event": ("public_figures", "commission_register"),
    "report": ("transparency_reports",),
    "code_report": ("code_reports",),
}


@dataclass(frozen=True)
class Assessed:
    """One expectation: on which axis, by which rule, from which sources (folders under collectors/)."""

    expectation_id: str
    axis: str
    rule: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Covered:
    """A measure, or a commitment that has none, with what is assessed of it.

    `open` says what cannot be told: of a measure without expectations all, of another what they leave open.
    """

    commitment: Commitment
    measure: Measure | None
    assessed: tuple[Assessed, ...]
    open: Text | None

    @property
    def id(self) -> str:
        """The measure's id, or the commitment's."""
        return self.measure.id if self.measure else self.commitment.id

    @property
    def title(self) -> Text:
        """The measure's title, or the commitment's."""
        return self.measure.title if self.measure else self.commitment.title

    def on(self, axis: str) -> tuple[Assessed, ...]:
        """What is assessed on one axis."""
        return tuple(one for one in self.assessed if one.axis == axis)


def coverage(norm: Norm) -> list[Covered]:
    """Return every measure, and every commitment without measures, in the order of the norm."""
    return list(chain.from_iterable(_of_commitment(commitment) for commitment in norm.commitments))


def sources_of(expectation: Expectation) -> tuple[str, ...]:
    """Return the sources that an expectation is judged by.

    Raises:
        UnknownIndicatorError: no file gives an indicator that it names.
    """
    needs = expectation.needs
    if expectation.rule == "subscribed":
        return OF_CODE
    if needs.element is not None:
        return ("code_reports",) if needs.part == "code_words" else ("transparency_reports",)
    cards = [card_of(name) for name in (needs.indicator, needs.compared_with) if name]
    named = chain.from_iterable(_collected_by(source) for card in cards for source in card.sources)
    return tuple(dict.fromkeys(named))


def _of_commitment(commitment: Commitment) -> list[Covered]:
    if not commitment.measures:
        return [Covered(commitment, None, (), commitment.not_assessable)]
    return [_of_measure(commitment, measure) for measure in commitment.measures]


def _of_measure(commitment: Commitment, measure: Measure) -> Covered:
    assessed = tuple(Assessed(one.id, one.axis, one.rule, sources_of(one)) for one in measure.expectations)
    return Covered(commitment, measure, assessed, measure.not_assessable or measure.leaves_open)


def _collected_by(source: str) -> tuple[str, ...]:
    if source.startswith("sor_"):
        return COLLECTED_BY.get(source, OF_DATABASE)
    return OF_CODE if source.startswith("sli_") else COLLECTED_BY.get(source, OF_REPORTS)
