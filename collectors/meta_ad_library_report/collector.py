"""The collector of Meta's Ad Library report.

Files come through the path door only: the report's page needs a browser. A copy that others kept comes by the same
door. Each is stored without the names of natural
persons (`redact`), and read from that copy (`parse`).
"""

from pathlib import Path

from collectors.framework import Context, FileRefusedError, Issue, IssueKind, Parsed
from collectors.framework.gathering import TABLES_AND_ARCHIVES
from collectors.framework.organisations import read_organisations
from collectors.framework.stored_copy import Kept, no_longer_shown, write_copy
from collectors.meta_ad_library_report.lifelong_copy import add_copy, is_copy, redact_copy
from collectors.meta_ad_library_report.reading import SERVICE, Aside, read_members
from collectors.meta_ad_library_report.redaction import Redaction
from collectors.meta_ad_library_report.report_name import is_read_me, is_report
from collectors.meta_ad_library_report.table_rows import add_table
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (*TABLES_AND_ARCHIVES, ".parquet")


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a report, or of a copy that others kept."""
    return is_report(path.name) or is_copy(path)


def redact(path: Path, context: Context, target: Path) -> list[Issue]:
    """Write to `target` what may be stored of a published file; returns what was met that its copy no longer shows.

    Page id, page name and disclaimer become keyed hashes unless the page is in the register of organisations; rows and
    columns keep their places.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    if is_copy(path):
        redact_copy(path, _redaction(context), target)
        return []
    told = Parsed()
    contents = list(read_members(path, _redaction(context), told))
    write_copy(target, path, [Kept(each.member, None if isinstance(each, Aside) else each.rows) for each in contents])
    return no_longer_shown(told)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one report, published or redacted: rows for core.advertiser_day and core.location_spend.

    Amounts are in euro; for another currency they stay empty and the currency is named.

    Raises:
        FileRefusedError: no report by its name, or its structure is broken.
    """
    parsed = Parsed()
    redaction = _redaction(context)
    if is_copy(landed.path):
        add_copy(landed.path, redaction, parsed)
        return parsed
    tables = 0
    for content in read_members(landed.path, redaction, parsed):
        if isinstance(content, Aside):
            _tell_if_unknown(content, parsed)
        else:
            add_table(content, redaction, parsed)
            tables += 1
    if not tables and not is_read_me(landed.file_name):
        reason = "no table of the report is in it."
        raise FileRefusedError(landed.file_name, "whole file", reason, "Fetch it again.", IssueKind.EMPTY_FILE)
    return parsed


def _redaction(context: Context) -> Redaction:
    return Redaction(context.hash_key, read_organisations())


def _tell_if_unknown(content: Aside, parsed: Parsed) -> None:
    if not is_read_me(content.member):
        parsed.tell(
            IssueKind.PART_UNKNOWN, "warning", content.member, "A file that is no part of the report; it was left out.",
            "See what it is; if it holds figures, tell whoever keeps this tool.", service_id=SERVICE,
        )  # fmt: skip
