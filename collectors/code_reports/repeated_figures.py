"""The same figure twice in one report: once when both agree, not at all when they differ."""

from collections import defaultdict

from collectors.code_reports.report import Report
from collectors.framework import IssueKind
from collectors.framework.rows import Observation


def add_figures(report: Report) -> None:
    """Add the figures that were read, each once."""
    groups: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for figure in report.figures:
        groups[(figure.indicator, figure.country)].append(figure)
    for first, *others in groups.values():
        values = {(one.value_low, one.value_high, one.is_blank) for one in (first, *others)}
        if len(values) == 1:
            report.told.add(first)
            _tell(others, "info", "The same figure stands elsewhere in the report too; it counts once.", report)
        else:
            report.is_whole = False
            reason = "The figure stands in the report with different values; none was read."
            _tell([first, *others], "rejected_row", reason, report)


def _tell(figures: list[Observation], severity: str, reason: str, report: Report) -> None:
    for figure in figures:
        report.tell(
            IssueKind.ROW_DUPLICATE, severity, figure.locator, reason, "Compare the places on the report's page.",
            f"{figure.indicator} {figure.country}: {figure.value_text or ''}",
        )  # fmt: skip
