"""Rows of the registers: visits, links to reports, recognised bodies, figures by hand. See rows.py."""

from datetime import date, datetime
from typing import NamedTuple


class Visit(NamedTuple):
    """An address that was asked for, at a moment in UTC."""

    edition: str
    url: str
    visited_at: datetime
    answer: str
    locator: str
    sha256: str | None = None


class ReportLink(NamedTuple):
    """A link to a report on a page where reports are listed."""

    edition: str
    service_id: str
    page_url: str
    url: str
    title: str
    form: str
    period_start: date | None
    period_end: date | None
    period_basis: str
    seen_on: date
    locator: str


class RecognisedBody(NamedTuple):
    """An organisation that a Digital Services Coordinator recognised."""

    edition: str
    kind: str
    name: str
    locator: str
    country: str = ""
    authority: str = ""
    areas: str = ""
    languages: str = ""
    website: str = ""
    standing: str = ""
    recognised_on: date | None = None
    valid_until: date | None = None


class ManualFigure(NamedTuple):
    """A figure that a member of staff took from a published source."""

    edition: str
    service_id: str
    part: str
    indicator: str
    period_start: date
    period_end: date
    country: str
    language: str
    category: str
    surface: str
    dimension: str
    value_low: float
    value_high: float | None
    value_text: str
    unit: str
    standing: str
    author: str
    added_on: date
    confirmed_by: str
    confirmed_on: date | None
    source_url: str
    place: str
    locator: str


class DocumentFile(NamedTuple):
    """A document as it was fetched or handed over."""

    edition: str
    url: str | None
    file_name: str
    form: str
    sha256: str
    received_on: date
    locator: str
