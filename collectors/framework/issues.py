"""The closed list of what a run can meet."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class IssueKind(StrEnum):
    """Every kind has one meaning; a new kind is a new line here, never a free text."""

    # the file
    NOT_A_TABLE = "not_a_table"  # HTML, JSON or a login page where a table was expected
    ENCODING = "encoding"  # bytes that are not the UTF-8 that the rules ask for
    ARCHIVE_REFUSED = "archive_refused"  # truncated, too large, nested, paths that leave the folder
    TEMPLATE_UNKNOWN = "template_unknown"  # no column map fits the header
    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    READER_STUMBLED = "reader_stumbled"  # an error in this tool, that the file brought out
    # columns and rows
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_REPAIRED = "column_repaired"  # a header that is not the template's, recognised by its place
    ROW_BROKEN = "row_broken"
    ROW_REPAIRED = "row_repaired"  # short row padded, blank key filled from the row above
    ROW_DUPLICATE = "row_duplicate"
    ROW_UNKNOWN = "row_unknown"  # an indicator, scope or category that the template does not have
    ROW_EXPLANATION = "row_explanation"  # a footnote or remark among the rows
    PART_DUPLICATE = "part_duplicate"
    PART_UNKNOWN = "part_unknown"
    # cells
    VALUE_UNREADABLE = "value_unreadable"
    VALUE_INTERPRETED = "value_interpreted"  # '124.1M', '> 45', '1.430': read by a rule, shown with its cell
    PERIOD_REPAIRED = "period_repaired"
    PERIOD_UNREADABLE = "period_unreadable"
    CODE_REPAIRED = "code_repaired"  # GR for EL, 'Dutch' for nl
    CODE_UNKNOWN = "code_unknown"
    PLACEHOLDER = "placeholder"  # template text left in place of an answer
    HOSTILE_TEXT = "hostile_text"  # formula, markup or control characters in a text cell
    UNCONFIRMED = "unconfirmed"  # a figure by hand that no second person has looked at yet
    # who and when
    SERVICE_UNKNOWN = "service_unknown"
    # the run
    SOURCE_UNAVAILABLE = "source_unavailable"
    HOST_REFUSED = "host_refused"
    CHECKSUM_WRONG = "checksum_wrong"
    FEWER_ROWS_THAN_EXPECTED = "fewer_rows_than_expected"
    MORE_ROWS_THAN_EXPECTED = "more_rows_than_expected"
    RESTATED = "restated"
    IDENTIFIER_BREAK = "identifier_break"  # a publisher gave everybody new ids; rows before and after do not compare


SEVERITIES = ("rejected_file", "rejected_row", "warning", "info")
EXCERPT_LENGTH = 200


@dataclass(frozen=True)
class Issue:
    """Something met at a place in a file, and what a person does about it."""

    kind: IssueKind
    severity: str
    locator: str
    message: str
    remedy: str
    excerpt: str = ""
    edition: str = ""
    service_id: str | None = None

    def identity(self, source: str, file_name: str) -> str:
        """The same thing met again has the same identity, so that it is told once and can close."""
        parts = (source, self.kind, self.edition or file_name, self.locator, self.excerpt)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
