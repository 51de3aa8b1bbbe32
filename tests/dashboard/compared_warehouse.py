"""A published warehouse in which figures are there, zero, blank, absent, unread, not to be calculated or not asked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from norms import read_services
from tests.dashboard.example_warehouse import FILE_ID, FOLDER, H1_2026, H2_2025, insert, insert_signature, settings
from warehouse import Home, publish, writing

# service, part, period, read whole
PARTS = [
    ("eersteplatform", "9", H1_2026, True),
    ("eersteplatform", "9", H2_2025, True),
    ("eersteplatform", "10", H1_2026, True),
    ("nulplatform", "9", H1_2026, True),
    ("geenrij", "9", H1_2026, True),
    ("leegplatform", "9", H1_2026, True),
    ("deelsplatform", "9", H1_2026, False),
]
# service, indicator, country, language, period, low, high
VALUES = [
    ("eersteplatform", "language_moderators_count", "", "nl", H1_2026, 45, 45),
    ("eersteplatform", "language_moderators_count", "", "nl", H2_2025, 55, 55),
    ("nulplatform", "language_moderators_count", "", "nl", H1_2026, 0, 0),
    ("nulplatform", "language_moderators_per_million_users", "NL", "nl", H1_2026, 0, 0),
    ("eersteplatform", "complaints_reversed_share", "", "", H1_2026, 0.2, 0.3),
    ("nulplatform", "complaints_reversed_share", "", "", H1_2026, 0.5, 0.5),
    ("eersteplatform", "orders_act_count", "NL", "", H1_2026, 12, 12),
    ("nulplatform", "orders_act_count", "NL", "", H1_2026, 3, 3),
]
STATES, LANGUAGES = ("member_states", "as_published"), ("languages", "as_published")
RATE = ("member_states", "per_million_recipients")
# service, indicator, among and basis, value, median, places, lower, higher, comparable, what is lacking
BESIDE = [
    ("eersteplatform", "orders_act_count", STATES, 12, 8, 27, 17, 9, [("BE", 9)], []),
    ("eersteplatform", "orders_act_count", RATE, 1.3, 2, 27, 5, 21, [("BE", 1)], []),
    ("nulplatform", "orders_act_count", STATES, 3, None, 6, 1, 4, [], ["too_few_places", "no_recipients"]),
    ("eersteplatform", "language_moderators_count", LANGUAGES, 45, 30, 24, 14, 9, [], []),
]
# service, measure, edition, status
SIGNED = [
    ("eersteplatform", "coc-14.2", "2022", "signed"),
    ("eersteplatform", "coc-30.1", "2022", "signed"),
    ("eersteplatform", "coc-14.2", "2025", "reserved"),
    ("leegplatform", "coc-30.1", "2022", "signed"),
    ("leegplatform", "coc-30.1", "2025", "declined"),
    ("deelsplatform", "coc-14.1", "2022", "signed"),
    ("deelsplatform", "coc-14.2", "2022", "declined"),
    ("deelsplatform", "coc", "2025", "signed"),
    ("deelsplatform", "coc-30.1", "2025", "signed"),
]
LEFT = date(2025, 1, 22)


def compared_settings(home: Path):
    """Settings for these services."""
    return replace(settings(home), services=read_services(FOLDER / "compared_services.yaml"))


def publish_compared(folder: Path) -> None:
    """Write and publish the warehouse under a folder."""
    with writing(Home(folder)) as connection:
        for service, part, (start, end), is_complete in PARTS:
            insert(connection, "core.report_part", {
                "source": "transparency_reports", "service_id": service, "part": part, "period_start": start,
                "period_end": end, "is_complete": is_complete, "rows_count": 1, "edition": "e",
                "source_file_id": FILE_ID, "locator": f"part_{part}.csv",
            })  # fmt: skip
        _read_row(connection, "eersteplatform", "9", "moderators_language_count", "", "nl", 45)
        _read_row(connection, "nulplatform", "9", "moderators_language_count", "", "nl", 0)
        _read_row(connection, "leegplatform", "9", "moderators_language_count", "", "nl", None)
        _read_row(connection, "eersteplatform", "10", "amar_users", "NL", "", 9_000_000)
        for service, indicator, country, language, (start, end), low, high in VALUES:
            insert(connection, "out.indicator_value", {
                "service_id": service, "indicator_id": indicator, "country": country, "language": language,
                "period_start": start, "period_end": end, "dimension": "", "value_low": low, "value_high": high,
                "unit": "share" if indicator.endswith("share") else "persons", "maturity": "final",
                "method_version": 1, "errata": [], "evidence": [_cell(service)],
            })  # fmt: skip
        for service, indicator, (among, basis), value, median, places, lower, higher, comparable, reasons in BESIDE:
            insert(connection, "out.comparison", {
                "service_id": service, "indicator_id": indicator, "among": among, "basis": basis,
                "period_start": H1_2026[0], "period_end": H1_2026[1], "dimension": "", "unit": "count",
                "value_low": value, "value_high": value, "median_low": median, "median_high": median,
                "places_count": places, "lower_count": lower, "higher_count": higher, "reasons": reasons,
                "comparable": [{"place": place, "value_low": one, "value_high": one} for place, one in comparable],
            })  # fmt: skip
        for row in SIGNED:
            insert_signature(connection, *row)
        insert_signature(
            connection, "eersteplatform", "coc-30.1", "2025", "withdrawn", valid_from=LEFT, note="It left."
        )
        insert_signature(connection, "nulplatform", "coc", "2022", "withdrawn", valid_from=date(2023, 5, 26))
        for service, status in (("zoekplatform", "not_subscribed"), ("laatplatform", "unknown")):
            insert(connection, "out.ladder", {
                "service_id": service, "commitment_id": "coc-14", "measure_id": "coc-14.2", "period_end": H1_2026[1],
                "status": status, "reason": "no_signatory",
            })  # fmt: skip
    publish(Home(folder))


def _cell(service):
    return {"role": "value", "source_file_id": FILE_ID, "locator": f"{service}.csv!R7C4", "value_text": "45"}


def _read_row(connection, service, part, indicator, country, language, value):
    locator = f"{service}.csv!R7C4" if part == "9" else f"{service}_{part}.csv!R2C4"
    insert(connection, "core.observation", {
        "observation_id": f"{FILE_ID}#{locator}", "source": "public_figures", "service_id": service, "part": part,
        "indicator": indicator, "period_start": H1_2026[0], "period_end": H1_2026[1], "country": country,
        "language": language, "category": "", "surface": "", "dimension": "", "value_low": value, "value_high": value,
        "unit": "persons", "is_blank": value is None, "maturity": "final", "source_url": "https://example.org/report",
        "edition": "e", "source_file_id": FILE_ID, "locator": locator,
    })  # fmt: skip
