"""The collector of Meta's Ad Library API.

It asks for every ad of the organisations in the register that reached the Netherlands since Meta stopped political ads
in the EU, political or commercial. Saved answers come through the path door. Each is stored without names of natural
persons, without what the ads say, and without the token (`redact`), and read from that copy (`parse`).
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from collectors.framework import Context, IssueKind, Parsed, Remote
from collectors.framework.organisations import read_organisations
from collectors.framework.rows import Ad, locator
from collectors.framework.transport import Fetched, Transport
from collectors.meta_ads_archive.ad_rows import SERVICE, Record, read_ad
from collectors.meta_ads_archive.answers import add_answers
from collectors.meta_ads_archive.asking import OK, Asking
from collectors.meta_ads_archive.maps import read_maps
from collectors.meta_ads_archive.questions import TOKEN, parameters_of, questions
from collectors.meta_ads_archive.reading import Asked, Content, day_in_name, is_archive, read_content, write_content
from collectors.meta_ads_archive.redaction import PAGE, Redaction
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (".json",)
NOT_ASKED_FOR = {"_id"}


def discover(context: Context) -> Iterator[Remote]:
    """Give each question as an address without the token.

    Raises:
        SourceUnavailableError: no token was given.
    """
    context.secret(TOKEN)
    yield from questions(context.since)


def fetch(remote: Remote, context: Context, transport: Transport, folder: Path) -> Fetched:
    """Put one question, page by page, and write what was asked and answered as one file.

    Raises:
        SourceUnavailableError: the API did not answer to the end; nothing of it is kept.
    """
    url, asked = parameters_of(remote.url)
    fields = ",".join(name for name in read_maps().fields if name not in NOT_ASKED_FOR)
    pages = Asking(transport, url, asked | {"fields": fields, "access_token": context.secret(TOKEN)}).pages()
    redaction = _redaction(context)
    question = Asked(
        country="".join(json.loads(asked["ad_reached_countries"])),
        since=date.fromisoformat(asked["ad_delivery_date_min"]),
        page_ids=tuple(asked["search_page_ids"].split(",")),
        at=now(),
    )
    path = folder / remote.file_name
    write_content(path, Content(question, OK, [redaction.page(page) for page in pages]))
    return Fetched(path, remote.url, None)


def recognises(path: Path) -> bool:
    """Whether a file bears the name of an answer."""
    return is_archive(path.name)


def redact(path: Path, context: Context, target: Path) -> None:
    """Write to `target` what may be stored of an answer; ads keep their order.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    content, redaction = read_content(path), _redaction(context)
    pages = [redaction.page(page) for page in content.pages]
    write_content(target, replace(content, asked=redaction.asked(content.asked), pages=pages))


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one answer, published or redacted: rows for core.ad and core.repository_answer.

    Raises:
        FileRefusedError: no answer of the archive.
    """
    content = read_content(landed.path)
    told = Parsed(published_at=day_in_name(landed.file_name))
    records = list(_records(landed.file_name, content, told))
    ads = _add_ads(landed.file_name, content, records, context, told)
    add_answers(landed.file_name, content, ads, told)
    if not records:
        told.tell(
            IssueKind.EMPTY_FILE, "info", landed.file_name, "The answer holds no ads.",
            "Nothing: an empty answer of this API is no proof that there are none, and counts as incomplete.",
            service_id=SERVICE,
        )  # fmt: skip
    return told


def _records(file_name: str, content: Content, told: Parsed) -> Iterator[Record]:
    ads = [ad for page in content.pages for ad in page["data"]]
    for number, ad in enumerate(ads, start=1):
        record = Record(ad if isinstance(ad, dict) else {}, locator(file_name, number), told)
        if record.ad_id and record.text("page_id"):
            yield record
        else:
            told.tell(
                IssueKind.ROW_BROKEN, "rejected_row", record.locator, "No ad with an id and a page; it was left out.",
                "Fetch or save the answer again.", service_id=SERVICE,
            )  # fmt: skip


def _add_ads(file_name: str, content: Content, records: list[Record], context: Context, told: Parsed) -> list[Ad]:
    organisations = read_organisations()
    known: dict[str, Ad] = {}
    unknown = {name for page in content.pages for name in page if name not in PAGE}
    for record in records:
        unknown |= record.fields.keys() - read_maps().fields.keys()
        if record.ad_id not in known:  # pages that move while they are read give an ad twice
            edition = _edition(file_name, content, record, organisations.get(record.text("page_id")))
            known[record.ad_id] = read_ad(record, edition, context.hash_key, organisations)
    for ad in known.values():
        told.add(ad)
    if unknown:
        told.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", file_name,
            f"{len(unknown)} fields, in or beside the ads, that are not in fields.yaml; they are stored as hashes.",
            "Save one answer by hand and see what they are; add what holds no names to fields.yaml.",
            service_id=SERVICE,
        )  # fmt: skip
    return list(known.values())


def _edition(file_name: str, content: Content, record: Record, organisation: object) -> str:
    """One page's ads since a day replace those of an earlier answer; a saved file replaces that of its own name."""
    if content.asked is None:
        return f"{SERVICE}/saved/{file_name}"
    page = record.text("page_id") if organisation else "other pages"
    return f"{SERVICE}/{page}/{content.asked.country}/{content.asked.since}"


def _redaction(context: Context) -> Redaction:
    return Redaction(context.hash_key, read_organisations())


def now() -> str:
    """The moment of asking, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
