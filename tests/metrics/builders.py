"""Tiny rows for an empty warehouse; a test names only what it is about."""

from datetime import date

H2 = (date(2025, 7, 1), date(2025, 12, 31))
H1 = (date(2026, 1, 1), date(2026, 6, 30))
REPORT = "transparency_reports/aaaaaaaaaaaaaaaa"
CURATED = "public_figures/bbbbbbbbbbbbbbbb"

OBSERVATION = {
    "part": "9",
    "indicator": "moderators_language_count",
    "period_start": H2[0],
    "period_end": H2[1],
    "country": "",
    "language": "",
    "category": "",
    "surface": "",
    "dimension": "",
    "value_text": None,
    "unit": "count",
    "is_blank": False,
    "maturity": "final",
    "published_at": None,
    "source_url": None,
    "via": None,
    "edition": "edition",
    "superseded_by": None,
}


def _insert(connection, table, row):
    names = ", ".join(row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def _next(connection, table):
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] + 2


def observe(connection, value=None, *, service="voorbeeldplatform", file=REPORT, high=None, **given):
    """One observation; `value` None is a blank cell."""
    place = f"table.csv!R{_next(connection, 'core.observation')}C7"
    row = OBSERVATION | {
        "service_id": service,
        "source": file.split("/")[0],
        "source_file_id": file,
        "locator": place,
        "observation_id": f"{file}#{place}",
        "value_low": value,
        "value_high": value if high is None else high,
        "value_text": None if value is None else str(value),
        "is_blank": value is None,
    }
    _insert(connection, "core.observation", row | given)
    return place


def read_part(connection, part="9", *, service="voorbeeldplatform", file=REPORT, period=H2, **given):
    """A report part that was read whole."""
    row = {
        "source": file.split("/")[0],
        "service_id": service,
        "part": part,
        "period_start": period[0],
        "period_end": period[1],
        "published_at": None,
        "is_complete": True,
        "rows_count": 1,
        "edition": f"{service}/{period[0]}_{period[1]}/{part}",
        "source_file_id": file,
        "locator": f"{part}.csv",
        "superseded_by": None,
    }
    _insert(connection, "core.report_part", row | given)


def sign(connection, measure_id, status="signed", *, service="voorbeeldplatform", since=date(2022, 6, 16), **given):
    """What a service did with a measure of the Code."""
    row = {
        "source": "public_figures",
        "service_id": service,
        "measure_id": measure_id,
        "code_edition": "2022",
        "status": status,
        "valid_from": since,
        "valid_to": None,
        "seen_in": None,
        "note": None,
        "source_url": "https://example.org/code",
        "published_at": None,
        "edition": f"{service}/subscriptions",
        "source_file_id": CURATED,
        "locator": f"subscriptions.csv!R{_next(connection, 'core.subscription')}C4",
        "superseded_by": None,
    }
    _insert(connection, "core.subscription", row | given)


def land(connection, file=REPORT, **given):
    """A landed file."""
    source, digest = file.split("/")
    row = {
        "source_file_id": file,
        "source": source,
        "file_name": "table.csv",
        "door": "path",
        "url": "https://example.org/table.csv",
        "retrieved_at": "2026-11-23 10:00:00+00",
        "published_at": date(2026, 2, 28),
        "sha256": digest * 4,
        "landed_sha256": digest * 4,
        "bytes": 10,
        "etag": None,
        "change_kind": "first",
        "parser_version": 1,
        "landed_order": 1,
    }
    _insert(connection, "core.source_file", row | given)


def correct(connection, indicator="", *, service="voorbeeldplatform", **given):
    """A known correction."""
    row = {
        "source": "public_figures",
        "service_id": service,
        "indicator": indicator,
        "period_start": None,
        "period_end": None,
        "text_nl": "Gecorrigeerd.",
        "text_en": "Corrected.",
        "published_at": date(2026, 3, 1),
        "source_url": "https://example.org/erratum",
        "edition": "errata",
        "source_file_id": CURATED,
        "locator": f"errata.csv!R{_next(connection, 'core.erratum')}C3",
        "superseded_by": None,
    }
    _insert(connection, "core.erratum", row | given)


def happen(connection, kind="assessment", *, service="voorbeeldplatform", day=date(2025, 9, 1), **given):
    """A public fact."""
    row = {
        "source": "public_figures",
        "service_id": service,
        "event_date": day,
        "kind": kind,
        "title_nl": "Een feit",
        "title_en": "A fact",
        "legal_ref": None,
        "authority": None,
        "source_url": "https://example.org/event",
        "edition": "events",
        "source_file_id": CURATED,
        "locator": f"events.csv!R{_next(connection, 'core.event')}C3",
        "superseded_by": None,
    }
    _insert(connection, "core.event", row | given)


def answer(connection, element, part="11", *, service="voorbeeldplatform", period=H2, **given):
    """A qualitative answer."""
    row = {
        "source": "transparency_reports",
        "service_id": service,
        "part": part,
        "element": element,
        "period_start": period[0],
        "period_end": period[1],
        "text": "An answer.",
        "is_placeholder": False,
        "edition": "edition",
        "source_file_id": REPORT,
        "locator": "11.csv!R2C4",
        "superseded_by": None,
    }
    _insert(connection, "core.answer", row | given)


def advertise(connection, low, high, *, has_disclaimer=True, window="yesterday", day=date(2023, 3, 15), **given):
    """One row of a political-ad report."""
    number = _next(connection, "core.advertiser_day")
    row = {
        "source": "meta_ad_library_report",
        "service_id": "voorbeeldkoepel",
        "country": "NL",
        "report_date": day,
        "report_window": window,
        "region": "",
        "advertiser_key": f"key{number}",
        "organisation_id": None,
        "has_disclaimer": has_disclaimer,
        "disclaimer_key": "d" if has_disclaimer else "",
        "spend_low_eur": low,
        "spend_high_eur": high,
        "is_censored": low != high,
        "currency": "EUR",
        "ads_count": 2,
        "edition": f"{window}/{day}",
        "source_file_id": "meta_ad_library_report/cccccccccccccccc",
        "locator": f"advertisers.csv!R{number}",
        "superseded_by": None,
    }
    _insert(connection, "core.advertiser_day", row | given)


def spend_at(connection, location, low, high, *, window="yesterday", day=date(2023, 3, 15)):
    """Spend by place in a political-ad report."""
    row = {
        "source": "meta_ad_library_report",
        "service_id": "voorbeeldkoepel",
        "country": "NL",
        "report_date": day,
        "report_window": window,
        "location": location,
        "spend_low_eur": low,
        "spend_high_eur": high,
        "currency": "EUR",
        "edition": f"{window}/{day}",
        "source_file_id": "meta_ad_library_report/cccccccccccccccc",
        "locator": "locations.csv!R2",
        "superseded_by": None,
    }
    _insert(connection, "core.location_spend", row)


def rows(connection, query, *parameters):
    """The rows of a query as dicts; nested values as they are."""
    connection.execute(query, list(parameters) or None)
    names = [column[0] for column in connection.description]
    return [dict(zip(names, row, strict=True)) for row in connection.fetchall()]
