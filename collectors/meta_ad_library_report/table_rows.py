"""From the rows of a table to rows for core; a row that cannot be read is told and left out, the rest loads."""

from typing import NamedTuple

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed, RawRow
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.redacting import UNREADABLE
from collectors.framework.rows import AdvertiserDay, LocationSpend, locator
from collectors.meta_ad_library_report.columns import is_without_disclaimer
from collectors.meta_ad_library_report.reading import SERVICE, Table
from collectors.meta_ad_library_report.redaction import Redaction
from collectors.meta_ad_library_report.spend import Spend, read_spend

LOOK = "Look at this row in the published file, and tell whoever keeps this tool if it is right there."
# Every published report of this size that was seen has rows without a disclaimer.
MANY_ROWS = 100


class _Line(NamedTuple):
    """One row with its number in the file and its table."""

    table: Table
    number: int
    cells: list[str]

    def text(self, column: str) -> str:
        return self.cells[self.table.columns.places[column]].strip()

    def tell(
        self, parsed: Parsed, kind: IssueKind, severity: str, message: str, column: str = "", remedy: str = LOOK
    ) -> None:
        """Report something met in this row; the cell is quoted as it is stored, so never with a person's name."""
        place = self.table.columns.places[column] + 1 if column else None
        parsed.tell(
            kind, severity, locator(self.table.member, self.number, place), message, remedy,
            excerpt=self.text(column) if column else "", edition=self.table.name.edition, service_id=SERVICE,
        )  # fmt: skip


def add_table(table: Table, redaction: Redaction, parsed: Parsed) -> None:
    """Add the rows of one table to core, and keep them in raw as they are stored.

    Raises:
        FileRefusedError: fewer than half of the rows can be read; a share of the rest would mislead.
    """
    lines = [_Line(table, number, cells) for number, cells in enumerate(table.rows, start=1) if any(cells)]
    parsed.keep_raw(table.name.table, [RawRow(table.member, line.number, line.cells) for line in lines])
    parsed.set_row_aside(table.member, 1)
    read = [(line, row) for line in lines[1:] if (row := _read(line, redaction, parsed))]
    _check_how_much_was_read(table, len(read), len(lines) - 1, parsed)
    _tell_if_disclaimers_look_odd(table, [row for _, row in read], parsed)
    for _, row in _without_copies(read, parsed):
        parsed.add(row)


def _read(line: _Line, redaction: Redaction, parsed: Parsed) -> AdvertiserDay | LocationSpend | None:
    width = line.table.columns.width
    if len(line.cells) != width:
        message = f"The row has {len(line.cells)} cells where the header has {width}, or is no CSV; it was left out."
        line.tell(parsed, IssueKind.ROW_BROKEN, "rejected_row", message)
        return None
    spend = read_spend(line.text("spend"))
    if spend is None:
        message = "The amount is neither a whole number nor '≤' and one; the row was left out."
        line.tell(parsed, IssueKind.VALUE_UNREADABLE, "rejected_row", message, "spend")
        return None
    if line.table.name.table == "locations":
        return _location(line, spend, parsed)
    return _advertiser(line, spend, redaction, parsed)


def _location(line: _Line, spend: Spend, parsed: Parsed) -> LocationSpend | None:
    place = line.text("location")
    if not place:
        line.tell(parsed, IssueKind.ROW_BROKEN, "rejected_row", "The location is empty; the row was left out.")
        return None
    _tell_hostile(line, "location", parsed)
    low, high = _in_eur(line, spend)
    name = line.table.name
    return LocationSpend(
        edition=name.edition,
        service_id=SERVICE,
        country=name.country,
        report_date=name.report_date,
        report_window=name.report_window,
        location=place,
        spend_low_eur=low,
        spend_high_eur=high,
        currency=line.table.columns.currency,
        locator=locator(line.table.member, line.number),
    )


def _advertiser(line: _Line, spend: Spend, redaction: Redaction, parsed: Parsed) -> AdvertiserDay | None:
    page, disclaimer = line.text("page_id"), line.text("disclaimer")
    if page == UNREADABLE:
        line.tell(parsed, IssueKind.ROW_BROKEN, "rejected_row", "The page id is no number; the row was left out.")
        return None
    if not disclaimer:
        message = "The disclaimer cell is empty, which says neither that there was one nor that there was none."
        line.tell(parsed, IssueKind.ROW_BROKEN, "rejected_row", f"{message} The row was left out.")
        return None
    _tell_hostile(line, "page_name", parsed)
    organisation = redaction.organisations.get(page)
    has_disclaimer = not is_without_disclaimer(disclaimer)
    low, high = _in_eur(line, spend)
    name = line.table.name
    return AdvertiserDay(
        edition=name.edition,
        service_id=SERVICE,
        country=name.country,
        report_date=name.report_date,
        report_window=name.report_window,
        region=name.region,
        advertiser_key=_pseudonym(page, redaction),
        organisation_id=organisation.organisation_id if organisation else None,
        has_disclaimer=has_disclaimer,
        disclaimer_key=_pseudonym(disclaimer, redaction) if has_disclaimer else "",
        spend_low_eur=low,
        spend_high_eur=high,
        is_censored=spend.is_censored,
        currency=line.table.columns.currency,
        ads_count=_ads_count(line, parsed),
        locator=locator(line.table.member, line.number),
    )


def _pseudonym(text: str, redaction: Redaction) -> str:
    return text if is_pseudonym(text) else keyed_hash(redaction.key, text)


def _in_eur(line: _Line, spend: Spend) -> tuple[float | None, float | None]:
    return (spend.low, spend.high) if line.table.columns.currency == "EUR" else (None, None)


def _ads_count(line: _Line, parsed: Parsed) -> int | None:
    if "ads_count" not in line.table.columns.places:
        return None
    count = read_spend(line.text("ads_count"))
    if count is None or count.is_censored:
        message = "The number of ads is no whole number; the row counts without it."
        line.tell(parsed, IssueKind.VALUE_UNREADABLE, "warning", message, "ads_count")
        return None
    return int(count.high)


def _tell_hostile(line: _Line, column: str, parsed: Parsed) -> None:
    text = line.text(column)
    if text.startswith(("=", "+", "-", "@")) or not text.isprintable() or any(sign in text for sign in "<>"):
        message = "The text looks like a formula, markup or control characters; it is kept as text only."
        line.tell(parsed, IssueKind.HOSTILE_TEXT, "warning", message, column)


def _check_how_much_was_read(table: Table, read: int, published: int, parsed: Parsed) -> None:
    if 2 * read < published:
        reason = f"only {read} of {published} rows can be read; the file was damaged or edited."
        remedy = "Fetch it again and load it unopened: a spreadsheet changes page ids and the sign '≤'."
        raise FileRefusedError(table.member, "rows", reason, remedy, IssueKind.VALUE_UNREADABLE)
    if not published:
        parsed.tell(
            IssueKind.EMPTY_FILE, "warning", table.member, "The table has a header and no rows.",
            "See whether Meta's page shows a report for this country and day; no rows is not the same as no ads.",
            edition=table.name.edition, service_id=SERVICE,
        )  # fmt: skip


def _tell_if_disclaimers_look_odd(table: Table, rows: list[AdvertiserDay | LocationSpend], parsed: Parsed) -> None:
    advertisers = [row for row in rows if isinstance(row, AdvertiserDay)]
    if len(advertisers) >= MANY_ROWS and all(row.has_disclaimer for row in advertisers):
        parsed.tell(
            IssueKind.FEWER_ROWS_THAN_EXPECTED, "warning", table.member,
            f"None of the {len(advertisers)} rows says that its ads ran without a disclaimer.",
            "See whether Meta words it otherwise now; if so, add the words to without_disclaimer in columns.yaml.",
            edition=table.name.edition, service_id=SERVICE,
        )  # fmt: skip


def _without_copies(
    read: list[tuple[_Line, AdvertiserDay | LocationSpend]], parsed: Parsed
) -> list[tuple[_Line, AdvertiserDay | LocationSpend]]:
    """Leave out exact copies of a row; the same page and disclaimer with other figures stays, and is told."""
    first: dict[tuple[str, str], _Line] = {}
    kept = []
    for line, row in read:
        known = first.setdefault(_key(row), line)
        if known is line:
            kept.append((line, row))
        elif known.cells == line.cells:
            message = f"The row is a copy of row {known.number} and was left out."
            line.tell(parsed, IssueKind.ROW_DUPLICATE, "rejected_row", message)
        else:
            kept.append((line, row))
            message = f"The row has the key of row {known.number} and other figures; both count."
            line.tell(parsed, IssueKind.ROW_DUPLICATE, "warning", message)
    return kept


def _key(row: AdvertiserDay | LocationSpend) -> tuple[str, str]:
    if isinstance(row, AdvertiserDay):
        return row.advertiser_key, row.disclaimer_key
    return row.location, ""
