"""One small publication a source, in the publisher's own form, with invented services and advertisers."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from collectors.audit_reports import collector as audit_collector
from collectors.framework import Context, organisations
from collectors.linkedin_ad_library import questions as linkedin_questions
from collectors.microsoft_ad_library import questions as microsoft_questions
from collectors.public_figures.collector import FIGURES
from collectors.tiktok_commercial_content import questions as tiktok_questions
from collectors.transparency_reports import collector as reports_collector
from norms import ServiceRegister
from tests.collectors.code_reports import reports as code
from tests.collectors.commission_register import registers
from tests.collectors.dsa_transparency_database import dumps
from tests.collectors.google_ads_transparency import tables
from tests.collectors.google_political_ads import bundles
from tests.collectors.linkedin_ad_library import answers as linkedin
from tests.collectors.manual_figures import forms
from tests.collectors.meta_ad_library_report import reports as meta_report
from tests.collectors.meta_ads_archive import archive as meta_archive
from tests.collectors.microsoft_ad_library import answers as microsoft
from tests.collectors.pinterest_ads import copies
from tests.collectors.repository_functions import checklists
from tests.collectors.snap_political_ads import libraries
from tests.collectors.tiktok_commercial_content import answers as tiktok
from tests.collectors.transparency_reports import reading as harmonised
from tests.collectors.x_ads_repository import exports
from tests.publishers.mutating import as_csv, packed

KEY = b"a key that only the tests have.."
NOBODY = Context(ServiceRegister.model_construct(version=1, services=()), KEY)
DAY = (datetime.now(UTC) - timedelta(days=2)).date()
SOR_STEM = f"sor-voorbeeld-platform-{DAY}-full"
SOR = f"{SOR_STEM}.zip"
PARTY = meta_archive.PARTY
PLATFORMS = ("google", "snap", "tiktok", "linkedin", "microsoft", "pinterest", "x")
TOKEN_ADDRESS = "https://open.tiktokapis.com/v2/oauth/token/"
TOKEN_ANSWER = b'{"access_token": "t", "expires_in": 7200}'
NEVER_WHOLE = {
    "linkedin_ad_library",
    "microsoft_ad_library",
    "pinterest_ads",
    "tiktok_commercial_content",
    "x_ads_repository",
}
SITE = "https://voorbeeldplatform.example/dsa"


@dataclass(frozen=True)
class Publisher:
    """What one source's publisher gives: `text` is a table, an answer or a page; `figure` is what changes in it.

    `spoilt` is the heading or key that faults take away, `name` a text in which hostile words are put. `adds_up`: an
    answer that is not known to be whole stands beside the earlier ones. `url` is where the one with
    `file_name` stands, None where a person brings it.
    """

    source: str
    context: Context
    file_name: str
    form: str
    text: bytes
    figure: str
    spoilt: str = ""
    name: str = ""
    url: str | None = None
    member: str = ""
    is_api: bool = False
    adds_up: bool = False
    beside: Callable[[bytes], dict[str, bytes]] = lambda _: {}

    def edition(self, number: int) -> bytes:
        """The text of an edition: the figure is another one in each."""
        assert self.text.count(self.figure.encode()) >= 1, self.source
        return self.text.replace(self.figure.encode(), str(int(self.figure) + number).encode())

    def figure_in(self, text: bytes) -> str:
        """The figure as it stands in the text of an edition."""
        return next(f for number in range(200) if (f := str(int(self.figure) + number)).encode() in text)

    def file(self, text: bytes) -> bytes:
        """The file as published."""
        return self.around(packed({self.member: text})) if self.member else text

    def around(self, archive: bytes) -> bytes:
        """The file as published, of what the archive with the table in it holds: a dump has one around it."""
        is_dump = self.source == "dsa_transparency_database"
        return packed({f"{SOR_STEM}-00000.csv.zip": archive}, zipfile.ZIP_STORED) if is_dump else archive


def _statistics() -> bytes:
    rows = [bundles.STATS_HEADER, bundles.PERSON, bundles.OTHER, bundles.LISTED]
    return as_csv(rows).replace(b",250,", b",52500,")


def _statements() -> bytes:
    rows = [dumps.statement(n, created_at=f"{DAY} 06:00:0{n}") for n in range(2)]
    rows.append(dumps.statement(2, created_at=f"{DAY} 06:00:02", source_type="SOURCE_70001"))
    return dumps.part(*rows)


def _figures() -> bytes:
    header = FIGURES.columns
    one = {
        "service_id": "voorbeeldplatform", "part": "3", "indicator": "orders_act_count",
        "period_start": "2025-07-01", "period_end": "2025-12-31", "country": "EU", "category": "TOTAL",
        "value": "70000",
        "unit": "count", "maturity": "final", "source_url": f"{SITE}/report", "via": "a copy of nobody",
    }  # fmt: skip
    rows = [one, one | {"country": "NL", "value": "300"}]
    return as_csv([header, *([row.get(column, "") for column in header] for row in rows)])


def _sha1(file: bytes) -> dict[str, bytes]:
    return {f"{SOR}.sha1": f"{hashlib.sha1(file).hexdigest()}  {SOR}".encode()}


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _with_a_page() -> ServiceRegister:
    service = {
        "id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": ["vlop"],
        "names": {"transparency_reports": ["Voorbeeldplatform"]},
        "designation": {"date": date(2023, 4, 25), "verified": True},
        "links": {"reports": {"url": SITE, "verified": True}},
    }  # fmt: skip
    return ServiceRegister.model_validate({"version": 1, "services": [service]})


def publishers() -> dict[str, Publisher]:
    """Every source with what it publishes."""
    found = [
        Publisher(
            "audit_reports", Context(_with_a_page(), KEY), "page_voorbeeldplatform.html", "html",
            f"<!DOCTYPE html><html><body><h2>Reports</h2><a href='{SITE}/audit.pdf'>Independent Audit Report "
            "7000</a></body></html>".encode(), "7000", name="Independent Audit Report", url=SITE,
        ),
        Publisher(
            "code_reports", code.CONTEXT, code.FILE_NAME, "json",
            _json(code.report()).replace(b"1,234", b"1234"), "1234", "chapters", "We remove accounts.",
            "https://disinfocode.eu/reports/voorbeeldplatform/5/json",
        ),
        Publisher(
            "commission_register", registers.CONTEXT, "designated.html", "html",
            registers.designated().replace("550", "550").encode(), "550", url="https://digital-strategy.ec.europa.eu/en/policies/list-designated-vlops-and-vloses",
        ),
        Publisher(
            "dsa_transparency_database", replace(dumps.CONTEXT, since=DAY), SOR, "csv",
            _statements(), "70001", "category",
            "Voorbeeld Platform", f"https://transparency.dsa.ec.europa.eu/explore-data/download/{SOR}",
            member=f"{SOR_STEM}-00000-00000.csv", beside=_sha1,
        ),
        Publisher(
            "google_ads_transparency", tables.CONTEXT, "creative_stats_2026-03-10.jsonl", "jsonl",
            "".join(json.dumps(tables.shown(creative=one)) + "\n" for one in ("CR1", "CR52000"))
            .encode(), "52000", "advertiser_id", "Voorbeeldpartij",
        ),
        Publisher(
            "google_political_ads", bundles.CONTEXT, "google-political-ads-transparency-bundle.zip", "csv",
            _statistics(), "52500", "Advertiser_ID",
            "Wilhelmina Verzonnen",
            "https://storage.googleapis.com/political-csv/google-political-ads-transparency-bundle.zip",
            member=bundles.STATS,
        ),
        Publisher(
            "linkedin_ad_library", replace(NOBODY, secrets={"LINKEDIN_AD_LIBRARY_TOKEN": "s3cret"}), "answer.json",
            "json", _json(linkedin.page(linkedin.SHOWN, total=1)), "5000", "elements", "Wilhelmina Verzonnen",
            linkedin_questions.URL, is_api=True,
        ),
        Publisher(
            "manual_figures", forms.CONTEXT, "manual_figures.csv", "csv",
            forms.form(forms.CONFIRMED | {"value": "8200000"}).replace("\r\n", "\n").encode(), "8200000", "value",
            "page 3, row NL",
        ),
        Publisher(
            "meta_ad_library_report", meta_report.CONTEXT, meta_report.ADVERTISERS, "csv",
            meta_report.as_csv([meta_report.HEADER, [*meta_report.PERSON[:3], "52500", "3"], meta_report.CITIZEN]),
            "52500",
            "Amount spent (EUR)", "Wilhelmina Verzonnen",
        ),
        Publisher(
            "meta_ads_archive", meta_archive.CONTEXT, "answer.json", "json",
            _json({"data": [meta_archive.commercial()], "paging": {"cursors": {"after": "x"}}}), "1200", "data",
            "Jan Vroeger", "https://graph.facebook.com/v24.0/ads_archive", is_api=True,
        ),
        Publisher(
            "microsoft_ad_library", NOBODY, "answer.json", "json",
            _json(microsoft.page(microsoft.detail(TotalImpressionsRange="1000-5000"), count=1)), "5000", "value",
            "Wilhelmina Verzonnen", microsoft_questions.URL, is_api=True,
        ),
        Publisher(
            "pinterest_ads", NOBODY, copies.NAME, "csv",
            (copies.HEADER + f"{copies.SHOWN.replace('1K-10K', '152500')}\n{copies.BARE}\n").encode(),
            "152500", "Pin id",
            "Wilhelmina Verzonnen",
        ),
        Publisher(
            "public_figures", Context(harmonised.invented_services(), KEY), "figures.csv", "csv",
            _figures(), "70000", "value", "a copy of nobody",
        ),
        Publisher(
            "repository_functions", forms.CONTEXT, "functions.csv", "csv",
            as_csv([checklists.HEADER, checklists.row(note="52000")]), "52000", "status",
        ),
        Publisher(
            "snap_political_ads", replace(libraries.CONTEXT, since=DAY), f"PoliticalAds_{datetime.now(UTC).year}.zip",
            "csv", as_csv([libraries.HEADER, libraries.PERSON, libraries.LISTED]), "22055", "Spend",
            "Wilhelmina Verzonnen",
            f"https://storage.googleapis.com/ad-manager-political-ads-dump/political/{datetime.now(UTC).year}/PoliticalAds.zip",
            member="PoliticalAds.csv",
        ),
        Publisher(
            "tiktok_commercial_content",
            replace(NOBODY, secrets={"TIKTOK_CLIENT_KEY": "k", "TIKTOK_CLIENT_SECRET": "s"}), "answer.json", "json",
            _json(tiktok.page(tiktok.PERSON)).replace(b"11K-110K", b"11301-110000"), "11301", "ads",
            "Bakkerij Verzonnen", tiktok_questions.URL, is_api=True,
        ),
        Publisher(
            "transparency_reports", Context(harmonised.invented_services(), KEY), "voorbeeld_H1_2026.zip", "csv",
            as_csv(harmonised.recipients(("TOTAL", "1000"), ("NL", "77"))), "1000", "Indicator", "AMAR",
            "https://cdn.sanity.io/voorbeeld_H1_2026.zip", member="10_AMAR.csv",
        ),
        Publisher(
            "x_ads_repository", NOBODY, exports.NAME, "csv",
            as_csv([exports.HEADER, exports.SHOWN, exports.REMOVED]).replace(b",1200,", b",152500,"), "152500",
            "Creative", "Wilhelmina Verzonnen",
        ),
    ]  # fmt: skip
    return {one.source: replace(one, adds_up=one.source in NEVER_WHOLE) for one in found}


def put_in_place(monkeypatch, folder):
    """Invented registers and addresses instead of the product's; the questions stay few."""
    code.place_maps(folder, monkeypatch)
    monkeypatch.setattr(
        organisations, "_read_register",
        lambda _: {one: {} for one in PLATFORMS} | {"meta": {PARTY: meta_archive.REGISTER[PARTY]}},
    )  # fmt: skip
    for module in (linkedin_questions, microsoft_questions, tiktok_questions):
        monkeypatch.setattr(module, "party_names", lambda: ["Voorbeeldpartij"])
    monkeypatch.setattr(
        reports_collector, "addresses",
        lambda: (("voorbeeld_H1_2026.zip", "https://cdn.sanity.io/voorbeeld_H1_2026.zip"),),
    )  # fmt: skip
    for module in (audit_collector, reports_collector):
        card = module.read_source(module.SOURCE)
        card = card.model_copy(update={"allowed_hosts": [*card.allowed_hosts, "voorbeeldplatform.example"]})
        monkeypatch.setattr(module, "read_source", lambda _, card=card: card)
