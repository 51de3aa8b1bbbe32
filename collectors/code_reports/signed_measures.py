"""`specialMeasures`: the list of measures that the service says it signed up to."""

import re
from collections.abc import Mapping

from collectors.code_reports.report import Report
from collectors.code_reports.shape import items_of
from collectors.code_reports.unknown_keys import keep_unknown
from collectors.framework import IssueKind

MEASURE = re.compile(r"(?<![0-9.])([0-9]{1,2})\.([0-9]{1,2})(?![0-9.]*[0-9])", re.ASCII)
LIST = "measures_list"
# These commitments have no numbered measures; the Transparency Centre shows a made-up one, such as 38.1.
WITHOUT_MEASURES = {"38", "39", "42", "43", "44"}


def read_signed_measures(commitment: Mapping[str, object], code: str, place: str, report: Report) -> None:
    """Add a subscription for each measure of this commitment in the list; an absent measure says nothing."""
    where = f"{place}/specialMeasures"
    for item in items_of(commitment.get("specialMeasures"), report.shape_problem(where)):
        keep_unknown("special measure", item, where, report)
        if item.get("field_type") == LIST:
            _read_list(item, code, where, report)
        else:
            report.keep(where, item)
            report.tell(
                IssueKind.TEMPLATE_UNKNOWN, "warning", where, "No list of signed measures; it was kept as published.",
                "See in raw.code_reports__fields what it is.", excerpt=str(item.get("field_type")),
            )  # fmt: skip


def _read_list(item: Mapping[str, object], code: str, place: str, report: Report) -> None:
    text = report.words(item.get("sig_value"), place)
    found = list(dict.fromkeys(MEASURE.findall(text)))
    if text and not found:
        report.tell(
            IssueKind.VALUE_UNREADABLE, "warning", place, "No measure could be read from the list of signed measures.",
            "Read the list on the report's page.", excerpt=text,
        )  # fmt: skip
    for commitment, number in found:
        if commitment != code:
            report.tell(
                IssueKind.CODE_UNKNOWN, "rejected_row", place,
                f"Measure {commitment}.{number} is listed under commitment {code}; it was left out.",
                "Read the list on the report's page.", excerpt=text,
            )  # fmt: skip
            continue
        measure_id = f"coc-{code}" if code in WITHOUT_MEASURES else f"coc-{code}.{number}"
        if not report.is_repeated("signed", measure_id):
            report.add_subscription(measure_id, f"{place}/{commitment}.{number}")
