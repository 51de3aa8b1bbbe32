"""A dump's counts: the same as counting its rows by hand."""

import zipfile
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.collectors.dsa_transparency_database import dumps
from tests.collectors.dsa_transparency_database.dumps import EEA, EU, part, statement, words, write_dump
from tests.collectors.dsa_transparency_database.reading import days, dump, issues, read

KEYWORDS = ("KEYWORD_NUDITY", "KEYWORD_OTHER", "KEYWORD_PHISHING")
STATEMENTS = st.fixed_dictionaries(
    {
        "platform_name": st.sampled_from(["Voorbeeld Platform", "Andere.nl", "Ünïcode"]),
        "category": st.sampled_from(["STATEMENT_CATEGORY_VIOLENCE", "STATEMENT_CATEGORY_SELF_HARM"]),
        "keywords": st.lists(st.sampled_from(KEYWORDS), max_size=3),
        "content_language": st.sampled_from(["", "NL", "FR"]),
        "automated_detection": st.sampled_from(["Yes", "No"]),
        "decision_facts": st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30),
    }
)


def test_statements_that_are_alike_are_one_row(tmp_path):
    rows = [statement(number) for number in range(7)] + [statement(9, automated_detection="No")]
    parsed = read(write_dump(tmp_path, part(*rows[:3]), part(*rows[3:5]), part(*rows[5:])))
    assert [(row.automated_detection, row.statements_count) for row in days(parsed)] == [(False, 1), (True, 7)]
    assert dump(parsed)[1:7] == ("global", days(parsed)[0].day, "full", 3, 8, 0)
    assert dump(parsed).is_checked
    assert not parsed.issues


@given(st.lists(STATEMENTS, max_size=12))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_statement_counts_once_with_its_set_of_keywords(tmp_path, drawn):
    rows = [
        statement(number, **{key: value for key, value in cells.items() if key != "keywords"},
                  category_specification=words(*cells["keywords"]))
        for number, cells in enumerate(drawn)
    ]  # fmt: skip
    expected = Counter(
        (one["platform_name"], one["category"], tuple(sorted(set(one["keywords"]))),
         {"NL": True, "FR": False, "": None}[one["content_language"]], one["automated_detection"] == "Yes")
        for one in drawn
    )  # fmt: skip
    parsed = read(write_dump(tmp_path, part(*rows[:5]), part(*rows[5:])))
    found = {
        (row.platform_name, row.category, tuple(row.keywords), row.is_dutch, row.automated_detection):
        row.statements_count for row in days(parsed)
    }  # fmt: skip
    assert found == expected
    assert dump(parsed).rows_count == len(drawn)


@pytest.mark.parametrize(
    ("scope", "is_applicable", "is_specific"),
    [
        (words(*EEA), True, False),
        (words(*reversed(EEA)), True, False),
        (words(*EU), True, False),
        (words(*(country for country in EEA if country != "IS")), True, False),
        (words("NL"), True, True),
        (words("BE", "DE", "NL"), True, True),
        (words(*(country for country in EU if country != "FR")), True, True),
        # as long a list as that of the EU, and another one
        (words(*(country for country in EEA if country not in {"AT", "BE", "BG"})), True, True),
        (words(*(country for country in EEA if country != "NL"), "ZZ"), False, False),
        (words("BE", "DE"), False, False),
        ("[]", None, None),
        ("", None, None),
    ],
)
def test_for_the_netherlands_and_for_the_netherlands_in_particular(tmp_path, scope, is_applicable, is_specific):
    (row,) = days(read(write_dump(tmp_path, part(statement(territorial_scope=scope)))))
    assert (row.is_nl_applicable, row.is_nl_specific) == (is_applicable, is_specific)


BINS = [
    ("2026-01-06", "negative"), ("2026-01-05", "0_days"), ("2026-01-04", "1_day"), ("2026-01-03", "2_days"),
    ("2026-01-02", "3_7_days"), ("2025-12-29", "3_7_days"), ("2025-12-28", "8_14_days"), ("2025-12-22", "8_14_days"),
    ("2025-12-21", "15_30_days"), ("2025-12-06", "15_30_days"), ("2025-12-05", "31_90_days"),
    ("2025-10-07", "31_90_days"), ("2025-10-06", "91_180_days"), ("2025-07-09", "91_180_days"),
    ("2025-07-08", "over_180_days"),
]  # fmt: skip


@pytest.mark.parametrize(("applied", "expected"), BINS)
def test_a_disclosure_delay_falls_in_its_bin(tmp_path, applied, expected):
    (row,) = days(read(write_dump(tmp_path, part(statement(application_date=f"{applied} 00:00:00")))))
    bins = {name: value for name, value in row._asdict().items() if name.startswith("disclosure_") and "count" in name}
    assert {name for name, value in bins.items() if value} == {f"disclosure_{expected}_count"}
    assert sum(bins.values()) == row.statements_count == 1


def test_delays_are_added_up_without_those_below_zero(tmp_path):
    rows = [
        statement(1, application_date="2026-01-04 00:00:00", created_at="2026-01-05 06:00:00"),
        statement(2, application_date="2026-01-05 00:00:00", created_at="2026-01-05 00:00:10"),
        statement(3, application_date="2026-01-07 00:00:00", content_date="2026-01-09 00:00:00"),
    ]
    (row,) = days(read(write_dump(tmp_path, part(*rows))))
    assert row.disclosure_seconds_sum == 30 * 3600 + 10
    assert row.disclosure_negative_count == 1
    assert row.moderation_days_sum == 1 + 2  # from 3 to 4 January and from 3 to 5 January
    assert row.moderation_negative_count == 1


@pytest.mark.parametrize("columns", [dumps.V1_FULL, dumps.V2_FULL, dumps.V1_LIGHT, dumps.V2_LIGHT])
def test_every_layout_is_read(tmp_path, columns):
    version = "full" if "territorial_scope" in columns else "light"
    name = f"sor-global-{dumps.DAY}-{version}.zip"
    parsed = read(write_dump(tmp_path, part(statement(1), statement(2), columns=columns), name=name))
    (row,) = days(parsed)
    assert (row.statements_count, row.version) == (2, version)
    assert row.is_nl_applicable is (True if version == "full" else None)
    assert not issues(parsed)


def test_decisions_and_kinds(tmp_path):
    row = statement(
        decision_visibility=words("DECISION_VISIBILITY_OTHER", "DECISION_VISIBILITY_CONTENT_DEMOTED"),
        decision_monetary="DECISION_MONETARY_OTHER", decision_provision="DECISION_PROVISION_TOTAL_SUSPENSION",
        decision_account="DECISION_ACCOUNT_SUSPENDED", decision_ground="DECISION_GROUND_ILLEGAL_CONTENT",
        category_addition=words("STATEMENT_CATEGORY_SELF_HARM"), source_type="SOURCE_ARTICLE_16",
        content_type=words("CONTENT_TYPE_VIDEO", "CONTENT_TYPE_AUDIO"),
        automated_decision="AUTOMATED_DECISION_NOT_AUTOMATED",
    )  # fmt: skip
    (found,) = days(read(write_dump(tmp_path, part(row))))
    assert found.decision_visibility == ["DECISION_VISIBILITY_CONTENT_DEMOTED", "DECISION_VISIBILITY_OTHER"]
    assert found.decision_monetary == "DECISION_MONETARY_OTHER"
    assert found.decision_provision == "DECISION_PROVISION_TOTAL_SUSPENSION"
    assert found.decision_account == "DECISION_ACCOUNT_SUSPENDED"
    assert found.decision_ground == "DECISION_GROUND_ILLEGAL_CONTENT"
    assert found.added_categories == ["STATEMENT_CATEGORY_SELF_HARM"]
    assert found.content_types == ["CONTENT_TYPE_AUDIO", "CONTENT_TYPE_VIDEO"]
    assert (found.source_type, found.automated_decision) == ("SOURCE_ARTICLE_16", "AUTOMATED_DECISION_NOT_AUTOMATED")


def test_an_unknown_platform_is_kept_under_its_own_slug_and_told_once(tmp_path):
    rows = [statement(number, platform_name="Andere.nl", created_at=f"2026-01-0{number} 01:00:00") for number in (4, 5)]
    parsed = read(write_dump(tmp_path, part(*rows, statement(9))))
    assert {(row.service_id, row.platform_name, str(row.day)) for row in days(parsed)} == {
        ("anderenl", "Andere.nl", "2026-01-04"), ("anderenl", "Andere.nl", "2026-01-05"),
        ("voorbeeldplatform", "Voorbeeld Platform", "2026-01-05"),
    }  # fmt: skip
    (told,) = parsed.issues
    assert (told.kind, told.excerpt) == ("service_unknown", "anderenl")
    assert "Andere.nl" in told.message


def test_a_dump_without_rows_proves_that_it_was_looked_at(tmp_path):
    parsed = read(write_dump(tmp_path, part(), part(), part()))
    assert not days(parsed)
    assert (dump(parsed).parts_count, dump(parsed).rows_count) == (3, 0)


def test_more_groups_than_are_held_apart_are_merged(tmp_path, monkeypatch):
    monkeypatch.setattr("collectors.dsa_transparency_database.counting.GROUPS_UNTIL_MERGED", 2)
    parts = [part(*(statement(n, platform_name=f"Platform {n % 4}") for n in range(8))) for _ in range(5)]
    found = days(read(write_dump(tmp_path, *parts)))
    assert [(row.platform_name, row.statements_count) for row in found] == [(f"Platform {n}", 10) for n in range(4)]


def test_the_same_dump_gives_the_same_stored_bytes(tmp_path):
    parts = [part(*(statement(n, platform_name=f"Platform {n % 3}") for n in range(9))) for _ in range(4)]
    stored = []
    for turn in ("one", "two"):
        read(write_dump(tmp_path / turn, *parts))
        stored.append((tmp_path / turn / "stored" / dumps.NAME).read_bytes())
    assert stored[0] == stored[1]


def test_no_free_text_and_no_identity_is_stored(tmp_path):
    path = write_dump(tmp_path, part(statement(1), statement(2)))
    read(path)
    with zipfile.ZipFile(tmp_path / "stored" / dumps.NAME) as stored:
        texts = "".join(stored.read(name).decode() for name in stored.namelist())
    for secret in ("A told on B", "facts", "puid-", "-4000-a000-", "voorbeeld.invalid"):
        assert secret not in texts
