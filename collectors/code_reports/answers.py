"""Texts in words: answers to qualitative requests, and what a service writes beside its tables."""

import re
from collections.abc import Mapping

from collectors.code_reports.maps import is_placeholder
from collectors.code_reports.report import PART, Report
from collectors.code_reports.shape import items_of
from collectors.code_reports.unknown_keys import keep_unknown
from collectors.framework import IssueKind
from collectors.framework.rows import Answer

CODE = re.compile(r"(?:QRE\s*)?([0-9]{1,2}(?:\.[0-9]{1,2}){1,2})", re.ASCII | re.IGNORECASE)


def read_qres(measure: Mapping[str, object], place: str, report: Report) -> None:
    """Read the answers under whichever key names them: that key was not seen when this was written."""
    for key in (key for key in measure if "qre" in key.casefold()):
        where = f"{place}/{key}"
        if not report.is_repeated("qre key", key):
            report.tell(
                IssueKind.COLUMN_REPAIRED, "info", where,
                f"Answers in words were read under the key '{key}'.",
                "Check one answer against the report's page; the description does not name this key.",
            )  # fmt: skip
        for item in items_of(measure[key], report.shape_problem(where)):
            _read_qre(item, where, report)


def _read_qre(item: Mapping[str, object], place: str, report: Report) -> None:
    match = CODE.fullmatch(report.words(item.get("code"), place))
    if match is None:
        report.keep(place, item)
        reason = "An answer without a code such as 14.2.1; it was kept as published."
        report.leave(IssueKind.CODE_UNKNOWN, place, reason, excerpt=str(item.get("code")))
        return
    keep_unknown("qre", item, f"{place}/{match[1]}", report)
    report.answers_count += 1
    add_answer(f"QRE {match[1]}", item.get("sig_value"), report)


def add_answer(element: str, value: object, report: Report) -> None:
    """Add a text to core.answer; nothing when it is empty, and the first only when an element comes twice."""
    place = report.place(element)
    text = report.words(value, place)
    if not text:
        return
    if report.is_repeated("answer", element):
        report.tell(
            IssueKind.PART_DUPLICATE, "rejected_row", place, f"{element} is answered twice; the first answer was read.",
            "Compare both answers on the report's page.", excerpt=text,
        )  # fmt: skip
        return
    is_filler = is_placeholder(text)
    if is_filler:
        report.tell(
            IssueKind.PLACEHOLDER, "info", place, "The text fills the field without answering.",
            "Nothing; it does not count as an answer.", excerpt=text,
        )  # fmt: skip
    report.told.add(
        Answer(report.edition, report.service_id, PART, element, report.round.start, report.round.end, place, text,
               is_filler)
    )  # fmt: skip
