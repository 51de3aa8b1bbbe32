"""Statements of reasons of the example: Voorbeeldplatform in March, May and a part of June 2026, Anderplatform in May.

Voorbeeldplatform, all: 1.000 in March, 400 in May, 60 up to 6 June; April was not read. On civic discourse: 4, 300, 0;
from May on it sorts in another way. Of May four days were read: 1, 2, 3 and 5 May.
"""

from datetime import date

CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
MARCH = (date(2026, 3, 1), date(2026, 3, 31))
MAY = (date(2026, 5, 1), date(2026, 5, 31))
H2_2025 = (date(2025, 7, 1), date(2025, 12, 31))
JUNE = (date(2026, 6, 1), date(2026, 6, 6))

# quantity, class: March, May, June
COUNTED = {
    ("statements", "all"): (1000, 400, 60),
    ("broken_down", "broken_down"): (1000, 400, 60),
    ("worded", "worded"): (1000, 400, 60),
    ("scoped", "scoped"): (1000, 400, 60),
    ("decision_fully", "broken_down"): (700, 300, 30),
    ("decision_not_automated", "broken_down"): (300, 100, 30),
    ("restriction_account", "worded"): (10, 5, 0),
    ("scope_nl_applicable", "scoped"): (990, 390, 50),
    ("scope_nl_specific", "scoped"): (3, 2, 1),
    ("language_nl", "worded"): (0, 0, 0),
    ("language_empty", "worded"): (1000, 400, 60),
    ("disclosure_days_sum", "worded"): (1500, 600, 90),
    ("disclosure_timed", "worded"): (1000, 400, 60),
    ("disclosure_0", "worded"): (600, 200, 10),
    ("disclosure_181", "worded"): (0, 4, 0),
}
# day, category, all, apply, name
DAYS = [
    (1, CIVIC, 100, 100, 1),
    (1, "STATEMENT_CATEGORY_VIOLENCE", 20, 15, 0),
    (2, CIVIC, 150, 150, 0),
    (3, "", 0, 0, 0),
    (5, "STATEMENT_CATEGORY_VIOLENCE", 80, 80, 1),
]
# service, indicator, value, unit, known correction
FIGURES = [
    ("voorbeeldplatform", "sor_disclosure_delay_days", 1.5, "days", ""),
    ("anderplatform", "sor_disclosure_delay_days", 30.5, "days", ""),
    ("voorbeeldplatform", "sor_fully_automated_share", 0.75, "share", "errata!R2"),
    ("anderplatform", "sor_fully_automated_share", 0.5, "share", ""),
]


def add_statements(connection, insert, file_id):
    """Insert the counts; `insert` takes connection, table and row."""
    for (quantity, kind), numbers in COUNTED.items():
        for (start, end), counted in zip((MARCH, MAY, JUNE), numbers, strict=True):
            _month(connection, insert, file_id, "voorbeeldplatform", start, end, kind, quantity, "", counted)
    for (start, end), counted in zip((MARCH, MAY), (4, 300), strict=True):
        _month(connection, insert, file_id, "voorbeeldplatform", start, end, "broken_down", "category", CIVIC, counted)
    _month(connection, insert, file_id, "anderplatform", *MAY, "all", "statements", "", 7)
    for number, category, counted, applying, naming in DAYS:
        insert(connection, "out.statement_day", {
            "service_id": "voorbeeldplatform", "day": date(2026, 5, number), "category": category,
            "statements_count": counted, "nl_applicable_count": applying, "nl_specific_count": naming,
        })  # fmt: skip
    for service, indicator, value, unit, erratum in FIGURES:
        insert(connection, "out.indicator_value", {
            "service_id": service, "indicator_id": indicator, "country": "", "language": "",
            "period_start": date(2026, 1, 1), "period_end": date(2026, 6, 6), "dimension": "", "value_low": value,
            "value_high": value, "unit": unit, "maturity": "final", "method_version": 1,
            "errata": [f"{file_id}#{erratum}"] if erratum else [],
            "evidence": [{"role": "value", "source_file_id": file_id, "locator": "a", "value_text": "1"}],
        })  # fmt: skip
    _change(connection, insert, "sor_civic_month_count", MAY, 4, 300, "definition", "De dienst deelt anders in.")
    _change(
        connection, insert, "automated_recall_share", H2_2025, 0.3, 0.18, "restatement", "De dienst wijzigde het.",
        language="nl", dimension="total", unit="share",
    )  # fmt: skip


def _month(connection, insert, file_id, service, start, end, kind, quantity, category, counted):
    insert(connection, "out.statement_month", {
        "service_id": service, "month_start": start, "first_day": start, "last_day": end, "class": kind,
        "quantity": quantity, "category": category, "counted": counted, "is_from_dumps": True,
        "source_file_id": file_id, "locator": "dump",
    })  # fmt: skip


def _change(connection, insert, indicator, period, before, after, kind, reason, **more):
    insert(connection, "out.change", {
        "service_id": "voorbeeldplatform", "indicator_id": indicator, "country": "", "language": "", "dimension": "",
        "previous_start": date(2026, 4, 1), "previous_end": date(2026, 4, 30), "period_start": period[0],
        "period_end": period[1], "before_low": before, "before_high": before, "after_low": after,
        "after_high": after, "unit": "count", "change_share": after / before - 1, "kind": kind,
        "reason_nl": reason, "reason_en": "The service sorts in another way.",
    } | more)  # fmt: skip
