"""The collector of Google's Ads Transparency Center.

The tables are in BigQuery, which needs a Google Cloud project and bills for what a question reads, so a person exports
what is asked for and it comes through the path door. Each file is stored without the names of natural persons
(`redact`), and read from that copy (`parse`).
"""

import json
from pathlib import Path

from collectors.framework import Context, Issue, IssueKind, Parsed
from collectors.framework.errors import FileRefusedError
from collectors.framework.organisations import read_organisations
from collectors.framework.rows import locator
from collectors.google_ads_transparency.ad_rows import SERVICE, Row, read_ad
from collectors.google_ads_transparency.export import REMEDY, UTF_8, Line, read_lines, table_of, table_or_refuse
from collectors.google_ads_transparency.oddities import Columns, FirstRows
from collectors.google_ads_transparency.redaction import Redaction
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (".json", ".jsonl", ".ndjson")


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a table."""
    return table_of(path.name) is not None


def redact(path: Path, context: Context, target: Path) -> list[Issue]:
    """Write to `target` what may be stored of a table; rows keep their lines.

    Returns in which rows the bytes were not UTF-8, as they are in the copy.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    table, redaction = table_or_refuse(path.name), _redaction(context)
    written = 0
    told = Parsed()
    with target.open("w", encoding="utf-8") as file:
        for line in read_lines(path):
            # Blank lines are kept, so that each row stays at its number.
            file.write("\n" * (line.number - written - 1))
            stored = redaction.row(table.name, line.fields) if line.fields is not None else None
            file.write(json.dumps(stored, ensure_ascii=True) + "\n")
            written = line.number
            _tell_encoding(path.name, line, told)
    return told.issues


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one table, published or redacted: rows for core.ad.

    Raises:
        FileRefusedError: no table by its name, no newline-delimited JSON, or fewer than half of the rows can be read.
    """
    table, redaction = table_or_refuse(landed.file_name), _redaction(context)
    told = Parsed(published_at=table.day)
    edition = f"{SERVICE}/transparency/{table.name}"
    read = FirstRows()
    columns = Columns(table.name)
    published = 0
    for line in read_lines(landed.path):
        published += 1
        _tell_encoding(landed.file_name, line, told)
        row = Row(table.name, line.fields or {}, locator(landed.file_name, line.number), told)
        if not row.ad_id:
            message = "No row with the id or the page of an ad; it was left out."
            told.tell(IssueKind.ROW_BROKEN, "rejected_row", row.locator, message, REMEDY, service_id=SERVICE)
            continue
        columns.see(row.fields)
        if read.is_first(row, line.number):
            told.add(read_ad(row, edition, redaction))
    _refuse_if_mostly_unread(landed.file_name, told, published)
    columns.tell(landed.file_name, told)
    if not published:
        told.tell(
            IssueKind.EMPTY_FILE, "warning", landed.file_name, "The table has no rows.",
            "See whether the question asked for the right advertisers; no rows is not the same as no ads.",
            service_id=SERVICE,
        )  # fmt: skip
    return told


def _refuse_if_mostly_unread(file_name: str, told: Parsed, published: int) -> None:
    broken = sum(issue.kind == IssueKind.ROW_BROKEN for issue in told.issues)
    if 2 * broken > published:
        reason = f"{broken} of {published} rows cannot be read; it is another table, or was edited."
        raise FileRefusedError(file_name, "rows", reason, REMEDY, IssueKind.VALUE_UNREADABLE)


def _tell_encoding(file_name: str, line: Line, told: Parsed) -> None:
    if line.encoding != UTF_8:
        told.tell(
            IssueKind.ENCODING, "warning", locator(file_name, line.number),
            f"The bytes of this row are not UTF-8; it was read as {line.encoding}.",
            "Compare the names in this row with the Ads Transparency Center; figures are not affected.",
            service_id=SERVICE,
        )  # fmt: skip


def _redaction(context: Context) -> Redaction:
    return Redaction(context.hash_key, read_organisations("google"))
