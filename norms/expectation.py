"""An expectation: what a rule compares with what, for whom, and what is said and asked when it deviates."""

from datetime import date
from string import Formatter
from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from norms.text import Loose, Node, Text, Words
from norms.vocabulary import (
    Audience,
    Axis,
    Difference,
    Direction,
    RelativeTo,
    RuleName,
    Severity,
    ThresholdKind,
)

PLACEHOLDERS = frozenset(
    {"service", "value", "numerator", "denominator", "expected", "reference", "period", "previous"}
)
RULES_WITHOUT_THRESHOLD = frozenset({"subscribed", "answered", "reported", "reported_for_country"})
RULES_WITHOUT_INDICATOR = frozenset({"subscribed", "answered"})
RULES_OF_TWO_FIGURES = frozenset({"consistency", "reconciliation"})

ExpectationId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+/[a-z0-9.-]+$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
IndicatorId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]*$")]


class Needs(Node):
    """What a rule looks up: an indicator, and where.

    `element` names what is answered in words ('QRE 14.2.1'); `measure` an instrument that is judged as a whole.
    """

    indicator: IndicatorId | None = None
    element: Words | None = None
    country: Country | None = None
    language: LanguageCode | None = None
    part: Words | None = None
    dimension: Words | None = None
    compared_with: IndicatorId | None = None
    measure: Words | None = None


class ThresholdSource(Node):
    """Where a threshold comes from; `ministry` is a judgement and is shown as one."""

    kind: ThresholdKind
    ref: Text


class Threshold(Node):
    """The value that counts, in the indicator's unit or, with `relative_to`, as a share of something else."""

    value: float
    direction: Direction
    relative_to: RelativeTo | None = None
    source: ThresholdSource


class Expectation(Node):
    """One judgement that the tool makes of a service and a period.

    `from_` (`from` in the file) is the first day that counts: periods that end before it are not judged.
    `differences` says for the rule reconciliation why the two sources may differ although neither is wrong.
    """

    id: ExpectationId
    axis: Axis
    rule: RuleName
    needs: Needs
    applies_to: Annotated[tuple[Audience, ...], Field(min_length=1), Loose]
    from_: date = Field(alias="from")
    threshold: Threshold | None = None
    differences: Annotated[tuple[Difference, ...], Loose] = ()
    severity: Severity
    claim: Text
    question: Text

    @field_validator("claim", "question")
    @classmethod
    def _fills_in_what_is_known(cls, text: Text) -> Text:
        unknown = (_placeholders(text.nl) | _placeholders(text.en)) - PLACEHOLDERS
        if unknown:
            raise ValueError(f"unknown placeholder {{{min(unknown)}}}")
        return text

    @model_validator(mode="after")
    def _holds_what_its_rule_needs(self) -> Self:
        if self.threshold is None and self.rule not in RULES_WITHOUT_THRESHOLD:
            raise ValueError(f"the rule {self.rule} needs a threshold")
        if self.needs.indicator is None and self.rule not in RULES_WITHOUT_INDICATOR:
            raise ValueError(f"the rule {self.rule} needs an indicator")
        if self.rule == "answered" and (self.needs.element is None or self.needs.part is None):
            raise ValueError("the rule answered needs an element and the part that should hold it")
        return self

    @model_validator(mode="after")
    def _compares_with_a_second_figure(self) -> Self:
        if self.rule in RULES_OF_TWO_FIGURES and self.needs.compared_with is None:
            raise ValueError(f"the rule {self.rule} needs compared_with")
        if (self.rule == "reconciliation") != bool(self.differences):
            raise ValueError("the rule reconciliation, and no other, says in differences why sources may differ")
        return self


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
