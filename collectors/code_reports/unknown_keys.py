"""Keys that the description of the JSON does not have: kept as published and told, once a kind of object."""

from collections.abc import Mapping

from collectors.code_reports.report import Report
from collectors.framework import IssueKind

KNOWN = {
    "report": {"id", "name", "published", "publish_date", "type", "chapters"},
    "chapter": {"id", "name", "report_id", "commitments"},
    "commitment": {
        "id", "name", "code", "description", "order", "chapter_id", "sig_value", "type_id", "specialMeasures",
        "measures",
    },
    "special measure": {"id", "name", "field_type", "code", "sig_value"},
    "measure": {"id", "name", "code", "slis"},
    "sli": {"id", "name", "code", "field_type", "table_value", "sig_value"},
    "qre": {"id", "name", "code", "field_type", "sig_value"},
}  # fmt: skip
SHORT = 200


def keep_unknown(level: str, item: Mapping[str, object], place: str, report: Report) -> None:
    """Keep what stands under unknown keys; what is large or nested may hold figures, so the report is not whole."""
    for key, value in item.items():
        if key in KNOWN[level] or (level == "measure" and "qre" in key.casefold()):
            continue
        report.keep(f"{place}/{key}", value)
        if not _is_small(value):
            report.is_whole = report.words_are_whole = False
        if not report.is_repeated("key", f"{level}.{key}"):
            report.tell(
                IssueKind.COLUMN_UNKNOWN, "info" if _is_small(value) else "warning", place,
                f"Key '{key}' of a {level} is not in the description; it was kept as published, here and elsewhere.",
                "See in raw.code_reports__fields what it holds; if it holds answers or figures, add it to the reader.",
                excerpt=str(value),
            )  # fmt: skip


def _is_small(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= SHORT and not value.lstrip().startswith(("[", "{"))
    return not value or isinstance(value, bool)
