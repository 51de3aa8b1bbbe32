"""The published JSON: its lists are lists in one report, objects with numbered keys in another, or JSON in a string."""

from collections.abc import Callable, Mapping, Sequence

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.json_files import NotJsonError, read_json, read_json_file

ADVICE = "Open the report's page in a browser, save what stands at /json and load it with --from."
DEEPEST = 6
Problem = Callable[[str], None]


def read_report_json(data: bytes, file_name: str) -> Mapping[str, object]:
    """Read the landed bytes to the report's object; every number stays the text that was published.

    Raises:
        FileRefusedError: empty, a web page, no UTF-8, broken off, or no object with chapters.
    """
    value = read_json_file(data, file_name, ADVICE)
    if isinstance(value, Mapping) and "chapters" not in value and isinstance(value.get("report"), Mapping):
        value = value["report"]
    if not isinstance(value, Mapping) or "chapters" not in value:
        reason = "it is JSON, but no report: there is no 'chapters' in it."
        raise FileRefusedError(file_name, "whole file", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
    return value


def items_of(value: object, tell: Problem) -> list[Mapping[str, object]]:
    """The objects of a list in any of its shapes, in order; what is no object is told and left out."""
    members = members_of(value, tell)
    for place, member in enumerate(members, start=1):
        if not isinstance(member, Mapping):
            tell(f"item {place} is no object but {type(member).__name__}")
    return [member for member in members if isinstance(member, Mapping)]


def members_of(value: object, tell: Problem, depth: int = 0) -> Sequence[object]:
    """The members of a list in any of its shapes; nothing for null, and for what is told to be no list."""
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping):
        return _numbered(value, tell)
    if isinstance(value, str) and depth < DEEPEST:
        try:
            return members_of(read_json(value), tell, depth + 1)
        except NotJsonError as error:
            tell(f"the text is no JSON ({error})")
            return []
    tell(f"a list was expected, not {type(value).__name__}")
    return []


def _numbered(value: Mapping[str, object], tell: Problem) -> Sequence[object]:
    if all(key.isascii() and key.isdecimal() for key in value):
        return [value[key] for key in sorted(value, key=lambda key: (len(key.lstrip("0")), key.lstrip("0"), key))]
    tell("a list was expected, and there is one object; it was read as the only item")
    return [value]


def text_of(value: object) -> str | None:
    """A text or number as text; '' for null; None for anything else."""
    if value is None:
        return ""
    return value if isinstance(value, str) else None
