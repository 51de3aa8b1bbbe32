"""statement_counts.csv: a service's statements of reasons in one month, by all that a publisher counts them by.

A row holds some forty counts, each a figure of its own; an empty cell is a count that the publisher does not give.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from collectors.framework import IssueKind
from collectors.framework.rows import Observation
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.table import ReadRow
from norms import ServiceRegister

CATEGORIES = (
    "animal_welfare", "consumer_information", "cyber_violence", "cyber_violence_against_women",
    "data_protection_and_privacy_violations", "illegal_or_harmful_speech", "intellectual_property_infringements",
    "negative_effects_on_civic_discourse_or_elections", "non_consensual_behaviour", "not_specified_notice",
    "other_violation_tc", "pornography_or_sexualized_content", "protection_of_minors", "risk_for_public_security",
    "scams_and_fraud", "scope_of_platform_service", "self_harm", "unsafe_and_illegal_products",
    "unsafe_and_prohibited_products", "violence",
)  # fmt: skip


class Counted(NamedTuple):
    """What a column counts, in the words of an observation."""

    indicator: str
    dimension: str = ""
    category: str = ""
    country: str = ""
    unit: str = "count"


COUNTS = {
    "statements": Counted("sor_statements_count", category="TOTAL"),
    "reporting_days": Counted("sor_reporting_days", unit="days"),
    **{
        f"category_{name}": Counted("sor_statements_count", category=f"STATEMENT_CATEGORY_{name.upper()}")
        for name in CATEGORIES
    },
    "detection_yes": Counted("sor_detection_count", "yes"),
    "detection_no": Counted("sor_detection_count", "no"),
    "decision_fully": Counted("sor_decision_count", "fully_automated"),
    "decision_partially": Counted("sor_decision_count", "partially_automated"),
    "decision_not_automated": Counted("sor_decision_count", "not_automated"),
    "ground_illegal": Counted("sor_ground_count", "illegal"),
    "ground_incompatible": Counted("sor_ground_count", "incompatible"),
    "source_article_16": Counted("sor_source_count", "article_16"),
    "source_trusted_flagger": Counted("sor_source_count", "trusted_flagger"),
    "source_other_notification": Counted("sor_source_count", "other_notification"),
    "source_voluntary": Counted("sor_source_count", "voluntary"),
    "keyword_any": Counted("sor_keyword_count", "any"),
    "keyword_misinformation_disinformation": Counted("sor_keyword_count", "misinformation_disinformation"),
    "scope_nl_specific": Counted("sor_scope_count", "nl_specific", country="NL"),
    "scope_whole_union": Counted("sor_scope_count", "whole_union"),
    "scope_empty": Counted("sor_scope_count", "empty"),
    "language_nl": Counted("sor_language_count", "nl"),
    "language_empty": Counted("sor_language_count", "empty"),
    "disclosure_days_sum": Counted("sor_disclosure_delay_days", "sum", unit="days"),
    "disclosure_negative": Counted("sor_disclosure_negative_count"),
    "moderation_days_sum": Counted("sor_moderation_delay_days", "sum", unit="days"),
    "moderation_negative": Counted("sor_moderation_negative_count"),
}
COLUMNS = ("service_id", "period_start", "period_end", *COUNTS, "source_url", "via")
NUMBER = re.compile(r"\d+(\.\d{1,3})?", re.ASCII)


def count_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of counts, and refuses a month of a service that stands in the file twice."""
    seen: dict[tuple[str, ...], int] = {}

    def read(cells: Cells) -> Iterator[Observation]:
        key = tuple(cells.text(name) for name in COLUMNS[:3])
        first = seen.setdefault(key, cells.number)
        if first != cells.number:
            reason = f"this month stands in row {first} already."
            raise RowProblemError(IssueKind.ROW_DUPLICATE, "period_start", reason, "Keep one of the two rows.")
        yield from _observations(cells, services)

    return read


def _observations(cells: Cells, services: ServiceRegister) -> Iterator[Observation]:
    service = cells.service(services)
    start, end = cells.period()
    if start.day != 1 or (start.year, start.month) != (end.year, end.month):
        reason = "the period is not (the beginning of) one month."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "period_end", reason, "Give each month a row of its own.")
    source_url, via = cells.url("source_url"), cells.optional("via")
    for column, counted in COUNTS.items():
        text = cells.text(column)
        if text:
            number = _number(column, text)
            yield Observation(
                edition=f"{service.id}/{start}_{end}/statements", service_id=service.id, part="",
                indicator=counted.indicator, period_start=start, period_end=end, locator=cells.place(column),
                unit=counted.unit, country=counted.country, category=counted.category, dimension=counted.dimension,
                value_low=number, value_high=number, value_text=text, source_url=source_url, via=via,
            )  # fmt: skip


def _number(column: str, text: str) -> float:
    if not NUMBER.fullmatch(text):
        reason = f"'{text}' is no count."
        remedy = "Write digits only; a sum of days may have three decimals."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, column, reason, remedy)
    return float(text)
