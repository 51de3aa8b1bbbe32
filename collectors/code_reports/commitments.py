"""The walk through a report: chapters, commitments, measures, each known by its code and never by its id."""

import re
from collections.abc import Mapping

from collectors.code_reports.answers import read_qres
from collectors.code_reports.report import Report
from collectors.code_reports.shape import items_of
from collectors.code_reports.signed_measures import read_signed_measures
from collectors.code_reports.sli_tables import read_sli
from collectors.code_reports.unknown_keys import keep_unknown
from collectors.framework import IssueKind

Item = Mapping[str, object]
COMMITMENT = re.compile(r"(?:commitment\s*|c)?0?([1-9][0-9]?)", re.ASCII | re.IGNORECASE)
MEASURE = re.compile(r"(?:measure\s*|m)?([0-9]{1,2}\.[0-9]{1,2})", re.ASCII | re.IGNORECASE)


def read_chapters(top: Item, report: Report) -> None:
    """Read everything below the report's own fields."""
    keep_unknown("report", top, report.place(), report)
    for number, chapter in enumerate(_items(top, "chapters", report.place(), report), start=1):
        place = report.place(f"chapter {number}")
        keep_unknown("chapter", chapter, place, report)
        for commitment in _items(chapter, "commitments", place, report):
            _read_commitment(commitment, place, report)


def _read_commitment(commitment: Item, above: str, report: Report) -> None:
    code = _code(commitment, COMMITMENT, "commitment", above, report)
    if code is None:
        return
    place = report.place(f"commitment {code}")
    keep_unknown("commitment", commitment, place, report)
    read_signed_measures(commitment, code, place, report)
    for measure in _items(commitment, "measures", place, report):
        _read_measure(measure, place, report)


def _read_measure(measure: Item, above: str, report: Report) -> None:
    code = _code(measure, MEASURE, "measure", above, report)
    if code is None:
        return
    place = report.place(f"measure {code}")
    keep_unknown("measure", measure, place, report)
    read_qres(measure, place, report)
    for sli in _items(measure, "slis", place, report):
        read_sli(sli, f"{place}/slis", report)


def _items(item: Item, key: str, place: str, report: Report) -> list[Item]:
    if key not in item:
        report.leave(IssueKind.COLUMN_MISSING, place, f"There is no '{key}' here; nothing below it was read.")
    return items_of(item.get(key), report.shape_problem(f"{place}/{key}"))


def _code(item: Item, pattern: re.Pattern[str], level: str, place: str, report: Report) -> str | None:
    text = report.words(item.get("code"), place).strip()
    match = pattern.fullmatch(text)
    if match is None:
        report.keep(place, item)
        report.leave(
            IssueKind.CODE_UNKNOWN, place, f"A {level} without a code that is one; it was kept as published.",
            excerpt=text or str(item.get("name")),
        )  # fmt: skip
        return None
    if report.is_repeated(level, match[1]):
        report.leave(
            IssueKind.PART_DUPLICATE, report.place(f"{level} {match[1]}"),
            f"The {level} {match[1]} comes more than once; each was read.",
        )  # fmt: skip
    return match[1]
