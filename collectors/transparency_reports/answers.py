"""Parts 1, 2 and 11: who and when, the list of categories, and the answers in words."""

import re

from collectors.framework import IssueKind
from collectors.framework.rows import Answer
from collectors.transparency_reports.lines import Line, Lines
from collectors.transparency_reports.maps import elements, texts
from collectors.transparency_reports.part import Part
from collectors.transparency_reports.periods import read_published
from collectors.transparency_reports.wording import folded, slug

HOSTILE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]|<\s*(?:script|iframe|img|svg|object)\b|^\s*[=@][A-Za-z]+\(", re.IGNORECASE
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
LONGEST_ELEMENT = 80
DAYS = {"publication_date", "previous_publication_date", "period_start", "period_end"}


def read_answers(part: Part, lines: Lines) -> int:
    """Read part 1 or 11 into answers; return the number of rows read."""
    seen: set[str] = set()
    for line in lines:
        element = _element(part, line)
        if element in seen:
            lines.reject(
                line.number, IssueKind.ROW_DUPLICATE, "This was answered in a row above.",
                "Read both answers in the publisher's file.", line.places["indicator"],
            )  # fmt: skip
            continue
        seen.add(element)
        _add(part, line, element)
    return len(seen)


def read_category_list(lines: Lines) -> int:
    """Read part 2, which only repeats the template; return the number of rows."""
    count = 0
    for line in lines:
        lines.set_aside(line.number)
        count += 1
    return count


def _tell_day(part: Part, place: str, text: str) -> None:
    """Tell a date that is not written as the template asks, or that is none."""
    published = read_published(text)
    if published is None:
        part.tell(
            IssueKind.VALUE_UNREADABLE, "warning", place, "This is no date.",
            "Look for the date on the service's page.", text,
        )  # fmt: skip
    elif text != published.day.isoformat():
        update = f", updated on {published.updated}" if published.updated else ""
        part.tell(
            IssueKind.VALUE_INTERPRETED, "info", place, f"Read as {published.day}{update}.",
            "Nothing; the template asks for YYYY-MM-DD.", text,
        )  # fmt: skip


def _element(part: Part, line: Line) -> str:
    text = line.texts["indicator"]
    known = elements(part.sheet.part).get(folded(text))
    if known:
        return known
    part.tell(
        IssueKind.ROW_UNKNOWN, "info", part.place(line.number, line.places["indicator"]),
        "The template has no such question; the answer was kept under its own words.", "Nothing.", text,
    )  # fmt: skip
    return slug(text).replace("-", "_")[:LONGEST_ELEMENT]


def _add(part: Part, line: Line, element: str) -> None:
    text = line.texts["value"]
    place = part.place(line.number, line.places["value"])
    is_placeholder = folded(text) in texts("placeholder")
    if is_placeholder:
        part.tell(
            IssueKind.PLACEHOLDER, "warning", place, "The template's own text stands where an answer belongs.",
            "Ask the service for the answer.", text,
        )  # fmt: skip
    if element in DAYS and text and not is_placeholder:
        _tell_day(part, place, text)
    if HOSTILE.search(text):
        part.tell(
            IssueKind.HOSTILE_TEXT, "warning", place, "The text holds markup, a formula or control characters.",
            "Nothing; it is shown as plain text and never run.", text,
        )  # fmt: skip
    period = part.period_of(line)
    part.told.add(
        Answer(
            edition=part.edition, service_id=part.service_id, part=part.sheet.part, element=element,
            period_start=period.start, period_end=period.end, locator=place,
            text=CONTROL.sub("", text), is_placeholder=is_placeholder,
        )
    )  # fmt: skip
