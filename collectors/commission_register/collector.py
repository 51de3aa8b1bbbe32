"""The collector of the Commission's registers: three pages, fetched or saved by a person, stored without contacts."""

from collections.abc import Iterator
from pathlib import Path

from collectors.commission_register.bodies import read_bodies
from collectors.commission_register.designations import read_designations
from collectors.commission_register.pages import PAGES, page_of
from collectors.commission_register.personal_data import without_contacts
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, Remote
from collectors.framework.visits import is_visits, read_visits
from collectors.framework.web_pages import read_page
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (".html", ".htm", ".csv")
KEEPS_VISITS = True
NAMES = ", ".join(page.file_name for page in PAGES)


def discover(_context: Context) -> Iterator[Remote]:
    """Give the three pages."""
    for page in PAGES:
        yield Remote(page.url, page.file_name)


def recognises(path: Path) -> bool:
    """Whether a file's name tells one of the pages, or a log of visits."""
    return page_of(path.name) is not None or is_visits(path.name)


def redact(path: Path, context: Context, target: Path) -> None:  # noqa: ARG001 - the page alone tells
    """Write to `target` the page without what reaches a person; a log of visits as it is.

    Raises:
        FileRefusedError: it is no web page, so nobody can tell what is in it.
    """
    data = path.read_bytes()
    target.write_bytes(data if is_visits(path.name) else without_contacts(data, path.name))


def parse(landed: Landed, context: Context) -> Parsed:
    """Read a page: designations and steps of supervision as events, or recognised bodies; or a log of visits.

    Raises:
        FileRefusedError: the name tells no page, it is no web page, or its form is not known.
    """
    if is_visits(landed.file_name):
        return read_visits(landed)
    source = page_of(landed.file_name)
    if source is None:
        reason, remedy = "the name tells none of the pages that are read.", f"Name it as one of {NAMES}."
        raise FileRefusedError(landed.file_name, "file name", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    told = Parsed()
    page = read_page(landed.path.read_bytes(), landed.file_name, told)
    if source.kind == "designated":
        read_designations(page, source, landed.file_name, context, told)
    else:
        read_bodies(page, source, landed.file_name, told)
    return told
