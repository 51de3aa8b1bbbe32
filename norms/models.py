"""The norm: goals, instruments, chapters, commitments, measures and reporting elements of `commitments.yaml`."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from norms.expectation import Expectation
from norms.text import Loose, Node, Text, Url, Urn, Words
from norms.vocabulary import Confidence, GoalId, Granularity, InstrumentId, Offer

NodeId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
ElementId = Annotated[str, StringConstraints(pattern=r"^(SLI|QRE) \d+\.\d+(\.\d+)?[a-z]?$")]


class Goal(Node):
    """A goal of the government-wide strategy that commitments serve."""

    id: GoalId
    title: Text


class Edition(Node):
    """An edition of the Code, with the numbers of commitments and measures that it is said to hold."""

    id: Words
    from_: date = Field(alias="from")
    commitments_count: int
    measures_count: int
    title: Text


class Instrument(Node):
    """A code or a law."""

    id: InstrumentId
    urn: Urn
    title: Text
    short: Text
    source: Url
    editions: Annotated[tuple[Edition, ...], Loose] = ()


class Chapter(Node):
    """A chapter of an instrument; `numeral` is as the instrument prints it, `short` our own word above a column."""

    id: NodeId
    instrument: InstrumentId
    numeral: Words
    title: Text
    short: Text | None = None


class Reports(Node):
    """Where a measure is reported on: the Code's QREs and SLIs, or parts of the DSA template."""

    qre: Annotated[tuple[Words, ...], Loose] = ()
    sli: Annotated[tuple[Words, ...], Loose] = ()
    part: Annotated[tuple[Words, ...], Loose] = ()


class Measure(Node):
    """A measure or paragraph. It holds expectations, or says why it cannot be assessed.

    `leaves_open` says what its expectations cannot tell, so that nobody takes an answer for a result.
    """

    id: NodeId
    urn: Urn
    title: Text
    confidence: Confidence
    reports: Reports = Reports()
    expectations: Annotated[tuple[Expectation, ...], Loose] = ()
    not_assessable: Text | None = None
    leaves_open: Text | None = None

    @model_validator(mode="after")
    def _leaves_nothing_silent(self) -> Self:
        if not self.expectations and self.not_assessable is None:
            raise ValueError("a measure without expectations says why in not_assessable")
        if self.expectations and self.not_assessable is not None:
            raise ValueError("a measure with expectations has no not_assessable; what they cannot tell is leaves_open")
        if not self.expectations and self.leaves_open is not None:
            raise ValueError("a measure without expectations says all in not_assessable, and has no leaves_open")
        return self


class Commitment(Node):
    """A commitment of the Code, or an article of a law.

    A few commitments of the Code have no numbered measures; those say in `not_assessable` why nothing is judged.
    `about` names what a service may say that it does not carry: then there is no figure to give.
    """

    id: NodeId
    urn: Urn
    instrument: InstrumentId
    chapter: NodeId
    editions: Annotated[tuple[Words, ...], Loose] = ()
    title: Text
    goal: GoalId
    source: Url
    confidence: Confidence
    about: Offer | None = None
    measures: Annotated[tuple[Measure, ...], Loose] = ()
    not_assessable: Text | None = None

    @model_validator(mode="after")
    def _leaves_nothing_silent(self) -> Self:
        if bool(self.measures) == (self.not_assessable is not None):
            raise ValueError("a commitment has measures, or else says in not_assessable why nothing is judged")
        return self


class ReportedField(Node):
    """A figure of an SLI, in snake_case, with its unit."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    unit: Words


class ReportingElement(Node):
    """A qualitative reporting element (QRE) or a service-level indicator (SLI) of the Code.

    `measure` is the id of its measure, or of its commitment where that has no numbered measures.
    """

    id: ElementId
    measure: NodeId
    title: Text
    granularity: Granularity | None = None
    fields: Annotated[tuple[ReportedField, ...], Loose] = ()
    confidence: Confidence


class Norm(Node):
    """All that was promised or is required, and what the tool expects of it.

    `sha256` is that of the file as read, so that an assessment can name the norm it used.
    """

    version: int
    goals: Annotated[tuple[Goal, ...], Field(min_length=1), Loose]
    instruments: Annotated[tuple[Instrument, ...], Field(min_length=1), Loose]
    chapters: Annotated[tuple[Chapter, ...], Loose]
    commitments: Annotated[tuple[Commitment, ...], Loose]
    reporting_elements: Annotated[tuple[ReportingElement, ...], Loose] = ()
    sha256: str

    def goal(self, goal_id: str) -> Goal:
        """Return a goal; an unknown id raises `KeyError`."""
        return self._goals[goal_id]

    def instrument(self, instrument_id: str) -> Instrument:
        """Return an instrument; an unknown id raises `KeyError`."""
        return self._instruments[instrument_id]

    def chapter(self, chapter_id: str) -> Chapter:
        """Return a chapter; an unknown id raises `KeyError`."""
        return self._chapters[chapter_id]

    def commitment(self, commitment_id: str) -> Commitment:
        """Return a commitment; an unknown id raises `KeyError`."""
        return self._commitments[commitment_id]

    def measure(self, measure_id: str) -> Measure:
        """Return a measure; an unknown id raises `KeyError`."""
        return self._measures[measure_id][1]

    def commitment_of(self, measure_id: str) -> Commitment:
        """Return the commitment that a measure belongs to; an unknown id raises `KeyError`."""
        return self._measures[measure_id][0]

    def reporting_element(self, element_id: str) -> ReportingElement:
        """Return a QRE or SLI; an unknown id raises `KeyError`."""
        return self._reporting_elements[element_id]

    def expectations(self) -> Iterator[tuple[Commitment, Measure, Expectation]]:
        """Yield every expectation with the measure and the commitment that it belongs to, in the order of the file."""
        for commitment in self.commitments:
            for measure in commitment.measures:
                for expectation in measure.expectations:
                    yield commitment, measure, expectation

    def expectation(self, expectation_id: str) -> Expectation:
        """Return an expectation; an unknown id raises `KeyError`."""
        return self._expectations[expectation_id][2]

    @cached_property
    def _goals(self) -> dict[str, Goal]:
        return {goal.id: goal for goal in self.goals}

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def _chapters(self) -> dict[str, Chapter]:
        return {chapter.id: chapter for chapter in self.chapters}

    @cached_property
    def _commitments(self) -> dict[str, Commitment]:
        return {commitment.id: commitment for commitment in self.commitments}

    @cached_property
    def _measures(self) -> dict[str, tuple[Commitment, Measure]]:
        return {measure.id: (commitment, measure) for commitment in self.commitments for measure in commitment.measures}

    @cached_property
    def _reporting_elements(self) -> dict[str, ReportingElement]:
        return {element.id: element for element in self.reporting_elements}

    @cached_property
    def _expectations(self) -> dict[str, tuple[Commitment, Measure, Expectation]]:
        return {found[2].id: found for found in self.expectations()}
