"""The rows that collectors add: one class a table of core, without the columns that loading fills in.

`edition` names the snapshot a row belongs to (e.g. 'tiktok/2025-07-01_2025-12-31/9'): a newer file with the same
edition supersedes the older one. `locator` is the cell, row or part in the file: see `locator`.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from collectors.framework.register_rows import DocumentFile, ManualFigure, RecognisedBody, ReportLink, Visit


def locator(member: str, row: int | None = None, column: int | None = None) -> str:
    """The place in a landed file: '<member>!R<row>C<column>', rows and columns from 1, the header being row 1."""
    place = (f"R{row}" if row is not None else "") + (f"C{column}" if column is not None else "")
    return f"{member}!{place}" if place else member


class Observation(NamedTuple):
    """A published figure. Both values NULL with is_blank: the row is there, the cell is empty."""

    edition: str
    service_id: str
    part: str
    indicator: str
    period_start: date | None
    period_end: date
    locator: str
    unit: str
    country: str = ""
    language: str = ""
    category: str = ""
    surface: str = ""
    dimension: str = ""
    value_low: float | None = None
    value_high: float | None = None
    value_text: str | None = None
    is_blank: bool = False
    maturity: str = "final"
    published_at: date | None = None
    source_url: str | None = None
    via: str | None = None


class ReportPart(NamedTuple):
    """A part that was read, whole or not."""

    edition: str
    service_id: str
    part: str
    period_start: date
    period_end: date
    locator: str
    rows_count: int
    is_complete: bool
    published_at: date | None = None


class Answer(NamedTuple):
    """A qualitative answer."""

    edition: str
    service_id: str
    part: str
    element: str
    period_start: date | None
    period_end: date
    locator: str
    text: str
    is_placeholder: bool = False


class Subscription(NamedTuple):
    """Signed, withdrawn, reserved, declined or unknown."""

    edition: str
    service_id: str
    measure_id: str
    code_edition: str
    status: str
    locator: str
    valid_from: date | None = None
    valid_to: date | None = None
    seen_in: str | None = None
    note: str | None = None
    source_url: str | None = None
    published_at: date | None = None


class Event(NamedTuple):
    """A dated public fact about a service."""

    edition: str
    service_id: str
    event_date: date
    kind: str
    title_nl: str
    title_en: str
    locator: str
    source_url: str
    legal_ref: str | None = None
    authority: str | None = None
    value_low: float | None = None
    value_high: float | None = None
    unit: str | None = None


class Erratum(NamedTuple):
    """A known correction."""

    edition: str
    service_id: str
    indicator: str
    text_nl: str
    text_en: str
    locator: str
    source_url: str
    period_start: date | None = None
    period_end: date | None = None
    published_at: date | None = None


class Document(NamedTuple):
    """A document that a service made public."""

    edition: str
    service_id: str
    kind: str
    title: str
    url: str
    locator: str
    published_at: date | None = None


class AdvertiserDay(NamedTuple):
    """A row of a political-ad report; keys are keyed hashes."""

    edition: str
    service_id: str
    country: str
    report_date: date
    report_window: str
    region: str
    advertiser_key: str
    organisation_id: str | None
    has_disclaimer: bool
    disclaimer_key: str
    spend_low_eur: float | None
    spend_high_eur: float | None
    is_censored: bool
    currency: str
    ads_count: int | None
    locator: str


class LocationSpend(NamedTuple):
    """Spend by place in a political-ad report."""

    edition: str
    service_id: str
    country: str
    report_date: date
    report_window: str
    location: str
    spend_low_eur: float | None
    spend_high_eur: float | None
    currency: str
    locator: str


class Ad(NamedTuple):
    """An advertisement in a publisher's repository; keys are keyed hashes, the columns are explained at core.ad."""

    edition: str
    service_id: str
    ad_id: str
    kind: str
    advertiser_key: str
    locator: str
    payer_key: str = ""
    organisation_id: str | None = None
    organisation_kind: str | None = None
    countries: Sequence[str] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    spend_low: float | None = None
    spend_high: float | None = None
    currency: str = ""
    impressions_low: float | None = None
    impressions_high: float | None = None
    impressions_nl_low: float | None = None
    impressions_nl_high: float | None = None
    reach_eu_low: float | None = None
    reach_eu_high: float | None = None
    reach_nl_low: float | None = None
    reach_nl_high: float | None = None
    youngest_age: int | None = None
    oldest_age: int | None = None
    targeting: Sequence[str] = ()
    address_detail: str = "not_published"
    availability: str = "not_stated"
    removal_reason: str = ""
    filled_elements: Sequence[str] | None = None


class RepositoryAnswer(NamedTuple):
    """What one question put to a repository of ads was answered with; made by `repository_answers.answered`."""

    edition: str
    service_id: str
    asked_for: str
    asked_key: str
    country: str
    period_start: date | None
    period_end: date | None
    http_status: int | None
    rows_count: int
    is_complete: bool
    incomplete_reason: str
    locator: str


class AdSpend(NamedTuple):
    """Spend as a publisher adds it up; keys are keyed hashes."""

    edition: str
    service_id: str
    breakdown: str
    id_generation: str
    advertiser_key: str
    organisation_id: str | None
    week_start: date | None
    country: str
    region: str
    served_in: list[str]
    ads_count: int | None
    spend_low: float
    spend_high: float
    currency: str
    has_public_id: bool | None
    locator: str
    has_election: bool | None = None


class SorDump(NamedTuple):
    """A daily dump of statements of reasons that was read."""

    edition: str
    dump_slug: str
    dump_day: date
    version: str
    parts_count: int
    rows_count: int
    rejected_rows_count: int
    sha1: str
    is_checked: bool
    locator: str


class SorDay(NamedTuple):
    """Statements of reasons of one platform and day that are alike in all but free text; see core.sor_day."""

    edition: str
    service_id: str
    platform_name: str
    dump_slug: str
    dump_day: date
    version: str
    day: date
    locator: str
    statements_count: int
    category: str = ""
    added_categories: Sequence[str] = ()
    keywords: Sequence[str] = ()
    decision_visibility: Sequence[str] = ()
    decision_monetary: str = ""
    decision_provision: str = ""
    decision_account: str = ""
    decision_ground: str = ""
    automated_detection: bool | None = None
    automated_decision: str = ""
    source_type: str = ""
    content_types: Sequence[str] = ()
    is_nl_applicable: bool | None = None
    is_nl_specific: bool | None = None
    is_dutch: bool | None = None
    disclosure_seconds_sum: int | None = None
    disclosure_negative_count: int | None = None
    disclosure_0_days_count: int | None = None
    disclosure_1_day_count: int | None = None
    disclosure_2_days_count: int | None = None
    disclosure_3_7_days_count: int | None = None
    disclosure_8_14_days_count: int | None = None
    disclosure_15_30_days_count: int | None = None
    disclosure_31_90_days_count: int | None = None
    disclosure_91_180_days_count: int | None = None
    disclosure_over_180_days_count: int | None = None
    moderation_days_sum: int | None = None
    moderation_negative_count: int | None = None


Row = (
    Observation
    | ReportPart
    | Answer
    | Subscription
    | Event
    | Erratum
    | Document
    | DocumentFile
    | Visit
    | ReportLink
    | RecognisedBody
    | ManualFigure
    | AdvertiserDay
    | LocationSpend
    | Ad
    | AdSpend
    | RepositoryAnswer
    | SorDump
    | SorDay
)

TABLES: dict[type, str] = {
    Observation: "core.observation",
    ReportPart: "core.report_part",
    Answer: "core.answer",
    Subscription: "core.subscription",
    Event: "core.event",
    Erratum: "core.erratum",
    Document: "core.document",
    DocumentFile: "core.document_file",
    Visit: "core.visit",
    ReportLink: "core.report_link",
    RecognisedBody: "core.recognised_body",
    ManualFigure: "core.manual_figure",
    AdvertiserDay: "core.advertiser_day",
    LocationSpend: "core.location_spend",
    SorDump: "core.sor_dump",
    SorDay: "core.sor_day",
    Ad: "core.ad",
    AdSpend: "core.ad_spend",
    RepositoryAnswer: "core.repository_answer",
}
