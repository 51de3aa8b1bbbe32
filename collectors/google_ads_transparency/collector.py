"""The collector of Google's Ads Transparency Center.

The tables are in BigQuery, which needs a Google Cloud project and bills for what a question reads, so a person exports
what is asked for and it comes through the path door. Each file is stored without the names of natural persons
(`redact`), and read from that copy (`parse`).
"""

import json
from pathlib import Path

from collectors.framework import Context, IssueKind, Parsed
from collectors.framework.errors import FileRefusedError
from collectors.framework.organisations import read_organisations
from collectors.framework.rows import Ad, locator
from collectors.google_ads_transparency.ad_rows import SERVICE, Row, read_ad
from collectors.google_ads_transparency.export import REMEDY, read_lines, table_of, table_or_refuse
from collectors.google_ads_transparency.maps import read_maps
from collectors.google_ads_transparency.redaction import Redaction
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (".json", ".jsonl", ".ndjson")


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a table."""
    return table_of(path.name) is not None


def redact(path: Path, context: Context, target: Path) -> None:
    """Write to `target` what may be stored of a table; rows keep their lines.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    table, redaction = table_or_refuse(path.name), _redaction(context)
    written = 0
    with target.open("w", encoding="utf-8") as file:
        for line in read_lines(path):
            # Blank lines are kept, so that each row stays at its number.
            file.write("\n" * (line.number - written - 1))
            stored = redaction.row(table.name, line.fields) if line.fields is not None else None
            file.write(json.dumps(stored, ensure_ascii=True) + "\n")
            written = line.number


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one table, published or redacted: rows for core.ad.

    Raises:
        FileRefusedError: no table by its name, no newline-delimited JSON, or fewer than half of the rows can be read.
    """
    table, redaction = table_or_refuse(landed.file_name), _redaction(context)
    told = Parsed(published_at=table.day)
    edition = f"{SERVICE}/transparency/{table.name}"
    read: dict[str, Ad] = {}
    unknown: set[str] = set()
    published = 0
    for line in read_lines(landed.path):
        published += 1
        row = Row(table.name, line.fields or {}, locator(landed.file_name, line.number), told)
        if not row.ad_id:
            message = "No row with the id or the page of an ad; it was left out."
            told.tell(IssueKind.ROW_BROKEN, "rejected_row", row.locator, message, REMEDY, service_id=SERVICE)
            continue
        unknown |= row.fields.keys() - read_maps().tables[table.name].keys()
        read.setdefault(row.ad_id, read_ad(row, edition, redaction))
    _refuse_if_mostly_unread(landed.file_name, told, published)
    for ad in read.values():
        told.add(ad)
    _tell_what_is_odd(landed.file_name, published, unknown, told)
    return told


def _refuse_if_mostly_unread(file_name: str, told: Parsed, published: int) -> None:
    broken = sum(issue.kind == IssueKind.ROW_BROKEN for issue in told.issues)
    if 2 * broken > published:
        reason = f"{broken} of {published} rows cannot be read; it is another table, or was edited."
        raise FileRefusedError(file_name, "rows", reason, REMEDY, IssueKind.VALUE_UNREADABLE)


def _tell_what_is_odd(file_name: str, published: int, unknown: set[str], told: Parsed) -> None:
    if unknown:
        told.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", file_name,
            f"{len(unknown)} columns that are not in fields.yaml; they are stored as keyed hashes only.",
            "See in BigQuery what they are; add what holds no names to fields.yaml.", service_id=SERVICE,
        )  # fmt: skip
    if not published:
        told.tell(
            IssueKind.EMPTY_FILE, "warning", file_name, "The table has no rows.",
            "See whether the question asked for the right advertisers; no rows is not the same as no ads.",
            service_id=SERVICE,
        )  # fmt: skip


def _redaction(context: Context) -> Redaction:
    return Redaction(context.hash_key, read_organisations("google"))
