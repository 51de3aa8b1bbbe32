"""The pages where reports are listed: the Commission's index, and the page that services.yaml names for a service."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from norms import Service, ServiceRegister

INDEX: Final = "commission"
INDEX_URL: Final = "https://digital-strategy.ec.europa.eu/en/policies/dsa-brings-transparency"
DESIGNATED: Final = ("vlop", "vlose")
PREFIX = "page_"
SUFFIXES = (".html", ".htm")


class ReportPage(NamedTuple):
    """A page, with the services whose reports it lists; `key` names it in 'page_<key>.html'."""

    key: str
    url: str
    services: tuple[Service, ...]

    @property
    def file_name(self) -> str:
        """The name to land under."""
        return f"{PREFIX}{self.key}.html"


def report_pages(register: ServiceRegister) -> Iterator[ReportPage]:
    """Yield each page once, the Commission's first; a page of several services bears the id of the first of them."""
    designated = register.of_kinds(DESIGNATED)
    yield ReportPage(INDEX, INDEX_URL, designated)
    by_url: dict[str, list[Service]] = {}
    for service in designated:
        if service.links.reports and service.links.reports.verified:
            by_url.setdefault(service.links.reports.url, []).append(service)
    for url, services in by_url.items():
        yield ReportPage(services[0].id, url, tuple(services))


def is_page(file_name: str) -> bool:
    """Whether a file is a web page by the end of its name."""
    return file_name.lower().endswith(SUFFIXES)


def page_named(file_name: str, register: ServiceRegister) -> ReportPage | None:
    """The page that a file's name tells: 'page_<service>.html', any service of the page; None for another name."""
    stem = file_name.lower().rpartition(".")[0]
    if not stem.startswith(PREFIX):
        return None
    key = stem.removeprefix(PREFIX)
    pages = list(report_pages(register))
    found = next((page for page in pages if page.key == key), None)
    return found or next((page for page in pages[1:] if key in {service.id for service in page.services}), None)
