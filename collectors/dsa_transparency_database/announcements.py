"""The Commission's page of announcements: what changed in the database, and what was wrong in it.

An announcement is prose. Those that a person has read stand in announcements.csv with service, indicators, period and
text; of another one about the data only its title is told, with the services that it names, until it has been read.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from collectors.dsa_transparency_database.dump_name import slug_of
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import Erratum, locator
from collectors.framework.web_pages import read_page, words_of
from norms import ServiceRegister

URL = "https://transparency.dsa.ec.europa.eu/page/announcements"
READ = Path(__file__).with_name("announcements.csv")
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
PUBLISHED = re.compile(r"Published:? (?P<day>\d\d/\d\d/\d{4})")
# '[Change - API] …': about how platforms send, or about the site's own charts, and not about the data.
NOT_ABOUT_DATA = re.compile(r"^\[[^\]]*(?:API|Dashboard|Webform|Onboarding)\]", re.IGNORECASE)
UNREAD_INDICATOR = "sor_statements_count"
REMEDY = "Read it, and add service, indicators, period and text to announcements.csv of this collector."


class Announcement(NamedTuple):
    """One announcement: its place on the page from 1, its day, its title and its text."""

    number: int
    published_at: date
    title: str
    text: str

    @property
    def edition(self) -> str:
        """The same when its text is changed."""
        return f"announcement/{self.published_at.isoformat()}/{slug_of(self.title)[:80]}"


def add_announcements(path: Path, services: ServiceRegister, parsed: Parsed) -> None:
    """Add what the page says about the data as known corrections: rows for core.erratum.

    Raises:
        FileRefusedError: no web page, or no dated announcement is on it.
    """
    found = list(_announcements(read_page(path.read_bytes(), path.name, parsed)))
    if not found:
        remedy = f"Open {URL} in a browser and see whether the page has another form now."
        raise FileRefusedError(path.name, "whole file", "no dated announcement.", remedy, IssueKind.TEMPLATE_UNKNOWN)
    parsed.published_at = max(one.published_at for one in found)
    for one in found:
        if not NOT_ABOUT_DATA.match(one.title):
            _add(one, locator(path.name, one.number), services, parsed)


def _add(one: Announcement, place: str, services: ServiceRegister, parsed: Parsed) -> None:
    named = [service.id for service in services.services if _is_named(service.names.dsa_transparency_database, one)]
    read = [row for row in _read() if row["published_at"] == one.published_at.isoformat()]
    told = [row for row in read if (row["service_id"] in named if row["service_id"] else not named)]
    for row in told:
        for indicator in row["indicators"].split():
            parsed.add(
                Erratum(
                    one.edition, row["service_id"], indicator, row["text_nl"], row["text_en"], place, URL,
                    _day(row["period_start"]), _day(row["period_end"]), one.published_at,
                )
            )  # fmt: skip
    if not told:
        for service_id in named or [""]:
            parsed.add(_unread(one, service_id, place))
        parsed.tell(
            IssueKind.TEMPLATE_UNKNOWN, "info", place,
            "The Commission announced something about the data that nobody has read for this tool yet.", REMEDY,
            excerpt=one.title, edition=one.edition,
        )  # fmt: skip


def _unread(one: Announcement, service_id: str, place: str) -> Erratum:
    day = f"{one.published_at:%d-%m-%Y}"
    return Erratum(
        one.edition, service_id, UNREAD_INDICATOR,
        f"De Commissie kondigde op {day} iets aan over de databank: “{one.title}” (Engels). Lees het op de pagina.",
        f"The Commission announced something about the database on {day}: “{one.title}”. Read it on the page.",
        place, URL, published_at=one.published_at,
    )  # fmt: skip


def _announcements(page: BeautifulSoup) -> Iterator[Announcement]:
    number = 0
    for tag in page.find_all("p"):
        day = PUBLISHED.fullmatch(words_of(tag))
        heading = tag.find_previous(HEADINGS)
        if day and heading:
            number += 1
            published = datetime.strptime(day["day"], "%d/%m/%Y").date()  # noqa: DTZ007 - a day without a time
            yield Announcement(number, published, words_of(heading), " ".join(_words_below(tag)))


def _words_below(tag: Tag) -> Iterator[str]:
    for sibling in tag.find_next_siblings():
        if sibling.name in HEADINGS:
            return
        yield words_of(sibling)


def _is_named(names: tuple[str, ...], one: Announcement) -> bool:
    text = f"{one.title} {one.text}"
    # 'X' and 'Temu' as words of their own, as the platform writes itself.
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)


def _read() -> list[dict[str, str]]:
    with READ.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
