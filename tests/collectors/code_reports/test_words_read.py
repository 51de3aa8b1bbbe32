"""Whether the answers in words were read whole is told apart from whether the tables were."""

import pytest

from tests.collectors.code_reports.reports import commitment, measure, part, qre, read, report, sli

pytestmark = pytest.mark.usefixtures("maps_in_place")


def test_a_column_that_is_not_known_leaves_the_answers_whole(tmp_path):
    table = [["Member State", "A header nobody mapped"], ["Netherlands", "12"]]
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(table=table), qres=[qre()]))))
    assert not part(parsed).is_complete
    words = part(parsed, "code_words")
    assert (words.is_complete, words.rows_count) == (True, 1)
    assert words.edition == "voorbeeldplatform/2024-07-01_2024-12-31/code_words"


def test_without_any_answer_nobody_knows_that_the_answers_were_read(tmp_path):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli()))))
    assert part(parsed).is_complete
    assert not part(parsed, "code_words").is_complete


def test_an_answer_left_blank_is_read_and_no_answer(tmp_path):
    blank = qre() | {"sig_value": ""}
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(), qres=[blank]))))
    assert (part(parsed, "code_words").is_complete, part(parsed, "code_words").rows_count) == (True, 1)


@pytest.mark.parametrize(
    "broken",
    [
        measure("14.2", sli(), qres=[qre(), qre() | {"code": "fourteen"}]),
        measure("14.2", sli(), qres=[qre()]) | {"narrative": "x" * 500},
        measure("14.2", sli(), qres=[qre(), {"code": "14.2.2", "sig_value": ["a list"]}]),
    ],
)
def test_what_may_hold_an_answer_and_was_left_makes_the_words_incomplete(tmp_path, broken):
    assert not part(read(tmp_path, report(commitment("14", broken))), "code_words").is_complete
