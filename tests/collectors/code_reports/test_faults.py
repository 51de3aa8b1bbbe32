"""Files that are no report, damaged or hostile: refused whole, or read without what is broken."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.code_reports.plain_text import plain_text
from collectors.framework import FileRefusedError, IssueKind
from tests.collectors.code_reports.reports import (
    answers,
    commitment,
    figures,
    issues,
    kinds,
    measure,
    observations,
    part,
    qre,
    read,
    report,
    signed,
    sli,
    with_table,
)

pytestmark = pytest.mark.usefixtures("maps_in_place")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!DOCTYPE html><title>Log in</title>", IssueKind.NOT_A_TABLE),
        (b"", IssueKind.EMPTY_FILE),
        (b" \n", IssueKind.EMPTY_FILE),
        (json.dumps(report()).encode()[:-20], IssueKind.NOT_A_TABLE),
        (b'{"chapters": ' + b"[" * 100_000, IssueKind.NOT_A_TABLE),
        (b'{"chapters": NaN}', IssueKind.NOT_A_TABLE),
        (b"chapters", IssueKind.NOT_A_TABLE),
        (json.dumps(report()).encode("utf-16"), IssueKind.ENCODING),
        (b'{"name": "caf\xe9"}', IssueKind.ENCODING),
        (b"[]", IssueKind.TEMPLATE_UNKNOWN),
        (b'{"message": "Unauthenticated."}', IssueKind.TEMPLATE_UNKNOWN),
        (report(name="Voorbeeldwinkel"), IssueKind.SERVICE_UNKNOWN),
        (report(publish_date="2024-09-24"), IssueKind.PERIOD_UNREADABLE),
    ],
)
def test_what_is_no_report_of_this_service_and_round_is_refused(tmp_path, content, kind):
    with pytest.raises(FileRefusedError) as refused:
        read(tmp_path, content)
    assert refused.value.kind is kind
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report.json", IssueKind.SERVICE_UNKNOWN),
        ("onbekend_8.json", IssueKind.SERVICE_UNKNOWN),
        ("voorbeeldplatform_7.json", IssueKind.PERIOD_UNREADABLE),
    ],
)
def test_a_name_that_does_not_tell_is_refused(tmp_path, name, kind):
    with pytest.raises(FileRefusedError) as refused:
        read(tmp_path, report(), name)
    assert refused.value.kind is kind


@pytest.mark.parametrize("chapters", [7, "text", True, {"name": "one"}, [None, "x", 3], [{"name": "no commitments"}]])
def test_chapters_of_the_wrong_type_are_told(tmp_path, chapters):
    parsed = read(tmp_path, report(chapters=chapters))
    assert parsed.issues
    assert not part(parsed).is_complete


def test_one_commitment_where_a_list_was_expected_is_read_and_told(tmp_path):
    one = report()
    one["chapters"][0]["commitments"] = one["chapters"][0]["commitments"][0]
    parsed = read(tmp_path, one)
    assert signed(parsed) == ["coc-14.1", "coc-14.2"]
    assert IssueKind.TEMPLATE_UNKNOWN in kinds(parsed)


@pytest.mark.parametrize("code", [None, "", "fourteen", "100", 14.5, {"n": 14}])
def test_a_commitment_without_a_code_is_kept_and_told(tmp_path, code):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli())) | {"code": code}))
    assert (observations(parsed), signed(parsed)) == ([], [])
    assert IssueKind.CODE_UNKNOWN in kinds(parsed)
    assert len(parsed.raw["fields"]) == 1


def test_a_measure_without_a_code_is_kept_and_told(tmp_path):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli()), measure("other", sli("18.2.1")))))
    assert {row.indicator for row in observations(parsed)} == {
        f"sli_14.2.1.{name}" for name in ("accounts_removed", "share_removed", "money_kept_back")
    }
    assert kinds(parsed) == {IssueKind.CODE_UNKNOWN}
    assert not part(parsed).is_complete


def test_unknown_keys_are_kept_and_told_once_and_large_ones_prove_no_absence(tmp_path):
    small = report(commitment("14", measure("14.1", colour="blue"), measure("14.2", sli(), colour="red")))
    parsed = read(tmp_path, small)
    assert [issue.severity for issue in issues(parsed, IssueKind.COLUMN_UNKNOWN)] == ["info"]
    assert [row.cells[1] for row in parsed.raw["fields"]] == ['"blue"', '"red"']
    assert part(parsed).is_complete
    for value in ([["Country", "Figure"]], '[["Country"]]', "x" * 201, {"rows": 1}):
        parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(), extra=value))))
        assert [issue.severity for issue in issues(parsed, IssueKind.COLUMN_UNKNOWN)] == ["warning"]
        assert not part(parsed).is_complete


def test_an_answer_without_a_code_or_twice(tmp_path):
    given = [qre("x"), qre(), qre(text="Something else.")]
    parsed = read(tmp_path, report(commitment("14", measure("14.2", qres=given))))
    assert [row.text for row in answers(parsed).values()] == ["We remove accounts."]
    assert {IssueKind.CODE_UNKNOWN, IssueKind.PART_DUPLICATE} <= kinds(parsed)


HOSTILE = [
    ("<script>alert(1)</script>Words.", "Words."),
    ("<p onclick='x()'>Words.</p>", "Words."),
    ("<a href='JavaScript:x()'>Words.</a>", "Words."),
    ("<iframe src='https://example.org'>inner</iframe>Words.", "Words."),
    ("Wor\x00ds.\u202e", "Words."),
    ("Words.\ud800", "Words."),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_hostile_text_is_cleared_and_told(tmp_path, text, expected):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(), qres=[qre(text=text)]))))
    assert answers(parsed)["QRE 14.2.1"].text == expected
    assert len(issues(parsed, IssueKind.HOSTILE_TEXT)) == 1


def test_markup_becomes_lines():
    text = "<h2>One</h2><ul><li>two &amp; three</li><li>4 < 5</li></ul><style>p {}</style><table><tr><td>a<td>b</table>"
    assert plain_text(text) == ("One\ntwo & three\n4 < 5\na b", False)
    assert plain_text("a <![x] b").text == "a <![x] b"


@given(st.text())
def test_any_text_is_read_and_can_be_stored(text):
    for markup in (text, f"<p {text}>{text}</p>", f"<!{text}"):
        plain_text(markup).text.encode()


def test_a_huge_field_is_left_out_and_the_rest_is_read(tmp_path):
    huge = "<a " * 2_000_000
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(sig_value=huge), qres=[qre()]))))
    assert figures(parsed)[("accounts_removed", "NL")] == (1234, 1234, "1,234")
    assert (list(answers(parsed)), len(issues(parsed, IssueKind.TOO_LARGE))) == (["QRE 14.2.1"], 1)
    assert not part(parsed).is_complete


def test_hostile_keys_and_excerpts_can_be_stored(tmp_path):
    one = report(**{"\ud800\x00key": "\ud800", "'; DROP TABLE core.answer; --": 1})
    for issue in read(tmp_path, one).issues:
        f"{issue.locator} {issue.message} {issue.excerpt}".encode()


def test_formulas_and_sql_in_cells_are_no_numbers(tmp_path):
    parsed = read(tmp_path, with_table(["Country", "Accounts removed"], ["NL", "=1+1"], ["'; DROP TABLE x; --", "1"]))
    assert observations(parsed) == []
    assert {IssueKind.VALUE_UNREADABLE, IssueKind.ROW_UNKNOWN} == kinds(parsed)
