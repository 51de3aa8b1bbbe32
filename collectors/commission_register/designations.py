"""The list of designated services: a designation each, and the steps of supervision that stand beside it."""

import re
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from collectors.commission_register.dates import day_in, days_in
from collectors.commission_register.maps import actions
from collectors.commission_register.pages import RegisterPage
from collectors.commission_register.records import Pair, records_of
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed
from collectors.framework.parsed import RawRow
from collectors.framework.rows import Event, locator
from collectors.framework.web_pages import words_of
from norms import Service, ServiceRegister

ADVICE = "Compare with the Commission's page; if the page has another form now, tell whoever keeps this tool."
AMOUNT = re.compile(r"(?:€|EUR)\s?(\d{1,4}(?:[.,]\d{1,2})?)\s*(million|billion)", re.IGNORECASE | re.ASCII)
FACTORS = {"million": 1_000_000, "billion": 1_000_000_000}
TITLES = {
    "vlop": ("De Commissie wijst de dienst aan als zeer groot onlineplatform",
             "The Commission designates the service as a very large online platform"),
    "vlose": ("De Commissie wijst de dienst aan als zeer grote onlinezoekmachine",
              "The Commission designates the service as a very large online search engine"),
}  # fmt: skip
NAME_SOURCES = ("public_figures", "transparency_reports", "dsa_transparency_database")
LONGEST_TITLE = 300


def read_designations(page: BeautifulSoup, source: RegisterPage, name: str, context: Context, told: Parsed) -> None:
    """Add events for each designated service; every pair is kept as published.

    Raises:
        FileRefusedError: there is no record with a service's name on the page.
    """
    records = records_of(page)
    if not records:
        reason = "no row with a service's name was found on it."
        raise FileRefusedError(name, "whole page", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
    pairs = [pair for record in records for pair in record]
    told.keep_raw("designated", [RawRow(name, pair.number, [pair.label, pair.text]) for pair in pairs])
    told.set_aside.update((name, pair.number) for pair in pairs)
    for pair in pairs:
        if pair.field is None:
            told.tell(
                IssueKind.COLUMN_UNKNOWN, "info", locator(name, pair.number), "A label that is not known; it was kept.",
                "If it holds a date or a step of supervision, add it to maps/labels.csv.", excerpt=pair.label,
            )  # fmt: skip
    for record in records:
        _read_record(record, source, name, context.services, told)


def _read_record(
    record: list[Pair], source: RegisterPage, name: str, services: ServiceRegister, told: Parsed
) -> None:  # fmt: skip
    by_field: dict[str | None, Pair] = {}
    for pair in record:
        by_field.setdefault(pair.field, pair)
    title = by_field["service"]
    service = _service(title.text, services)
    if service is None:
        told.tell(
            IssueKind.SERVICE_UNKNOWN, "rejected_row", locator(name, title.number),
            "services.yaml has no service of this name; its designation and steps were not read.",
            "If the Commission designated a new service, add it to services.yaml.", excerpt=title.text,
        )  # fmt: skip
        return
    if "designated_on" in by_field:
        _add_designation(by_field["designated_on"], service, source, name, told)
    for pair in record:
        if pair.field == "actions":
            _add_actions(pair, service, source, name, told)


def _service(text: str, services: ServiceRegister) -> Service | None:
    bare = re.sub(r"\s*[(\[].*?[)\]]\s*", " ", text).strip()
    names = (services.by_name(source, one) for one in (text, bare) for source in NAME_SOURCES)  # type: ignore[arg-type]
    return next((service for service in names if service), None)


def _add_designation(pair: Pair, service: Service, source: RegisterPage, name: str, told: Parsed) -> None:
    day = day_in(pair.text)
    if day is None:
        told.tell(
            IssueKind.PERIOD_UNREADABLE, "rejected_row", locator(name, pair.number),
            "The day of designation cannot be read, or there are several.", ADVICE, excerpt=pair.text,
            edition=_edition(service), service_id=service.id,
        )  # fmt: skip
        return
    title_nl, title_en = TITLES["vlose" if "vlose" in service.kinds else "vlop"]
    told.add(
        Event(
            edition=_edition(service), service_id=service.id, event_date=day, kind="designation", title_nl=title_nl,
            title_en=title_en, locator=locator(name, pair.number), source_url=source.url, legal_ref="DSA art. 33",
            authority="commission",
        )
    )  # fmt: skip


def _add_actions(pair: Pair, service: Service, source: RegisterPage, name: str, told: Parsed) -> None:
    """A step a list item or paragraph; without either, the value as one step."""
    place = locator(name, pair.number)
    for item in pair.value.find_all("li") or pair.value.find_all("p") or [pair.value]:
        text = words_of(item)
        days = days_in(text)
        found = next((one for one in actions() if one.pattern.search(text)), None)
        if not text or (not days and not found):
            continue
        if not days or found is None:
            problem = "no day" if not days else "no step of supervision that is known"
            told.tell(
                IssueKind.VALUE_UNREADABLE, "rejected_row", place, f"The line tells {problem}; it was not read.",
                "Read it on the Commission's page; if it is a step, add its words to maps/actions.csv.", excerpt=text,
                edition=_edition(service), service_id=service.id,
            )  # fmt: skip
            continue
        amount = _amount(text) if found.kind == "fine" else None
        told.add(
            Event(
                edition=_edition(service), service_id=service.id, event_date=days[0], kind=found.kind,
                title_nl=found.title_nl, title_en=text[:LONGEST_TITLE], locator=place, source_url=_link(item, source),
                authority="commission", value_low=amount, value_high=amount, unit="eur" if amount else None,
            )
        )  # fmt: skip


def _amount(text: str) -> float | None:
    match = AMOUNT.search(text)
    return float(match[1].replace(",", ".")) * FACTORS[match[2].casefold()] if match else None


def _link(item: Tag, source: RegisterPage) -> str:
    link = item.find("a", href=True)
    address = urljoin(source.url, str(link["href"])) if isinstance(link, Tag) else ""
    return address if address.startswith("https://") else source.url


def _edition(service: Service) -> str:
    return f"{service.id}/commission"
