"""A broken line costs no other row: the counts are those of a plain reading with Python's csv."""

import csv
import io
import random
import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.collectors.dsa_transparency_database import dumps
from tests.collectors.dsa_transparency_database.dumps import line, part, statement, write_dump
from tests.collectors.dsa_transparency_database.reading import days, dump, issues, read

GOOD = [statement(number, platform_name=f"Platform {number % 5}") for number in range(400)]
PART = "sor-global-2026-01-05-full-00000-00000.csv"
OLD = "sor-global-2024-09-14-full.zip"


def counted(parsed):
    found = Counter()
    for row in days(parsed):
        found[row.platform_name] += row.statements_count
    return found


def plain_count(data):
    """Rows by platform as Python's csv reads them; a row of another width counts as broken."""
    reader = csv.reader(io.StringIO(data.decode("utf-8", "replace"), newline=""))
    header = next(reader)
    place = header.index("platform_name")
    rows = list(filter(None, reader))
    return len(rows), Counter(row[place] for row in rows if len(row) == len(header))


@pytest.fixture(scope="module")
def real_lines(shared_data):
    text = (shared_data / "sor" / "malformed_rows_real.csv.txt").read_bytes()
    return [block.strip(b"\n").decode("utf-8", "surrogateescape") for block in re.split(rb"(?m)^# .*\n", text)[1:]]


@pytest.mark.shared_data
@pytest.mark.parametrize("number", range(11))
def test_each_real_broken_line_among_good_ones(tmp_path, real_lines, number):
    assert len(real_lines) == 11
    data = part(*GOOD[:200], real_lines[number], *GOOD[200:], columns=dumps.V1_FULL)
    parsed = read(write_dump(tmp_path, data, name=OLD))
    rows, by_platform = plain_count(data)
    assert (rows, dump(parsed).rows_count) == (401, 401)
    found = counted(parsed)
    assert {name: found[name] for name in found if name.startswith("Platform")} == {
        f"Platform {n}": 80 for n in range(5)
    }
    assert dump(parsed).rejected_rows_count in {0, 1}
    assert sum(found.values()) == 401 - dump(parsed).rejected_rows_count
    if dump(parsed).rejected_rows_count == 0 and sum(by_platform.values()) == 401:
        assert found == by_platform


@pytest.mark.shared_data
def test_all_real_broken_lines_in_one_part(tmp_path, real_lines):
    pieces = [one for start in range(0, 330, 30) for one in (*GOOD[start : start + 30], real_lines[start // 30])]
    data = part(*pieces, *GOOD[330:], columns=dumps.V1_FULL)
    rows, by_platform = plain_count(data)
    parsed = read(write_dump(tmp_path, data, part(*GOOD, columns=dumps.V1_FULL), name=OLD))
    assert dump(parsed).rows_count == rows + 400 == 811
    assert counted(parsed) == by_platform + Counter({f"Platform {n}": 80 for n in range(5)})
    assert dump(parsed).rejected_rows_count == rows - sum(by_platform.values())


BROKEN = {
    "cut multi-byte character": line(statement(7)).replace("facts", "fa\udce2\udc82ts"),
    "carriage return": line(statement(7)).replace("facts", "fa\rcts"),
    "line end in quotes": line(statement(7)).replace("facts", "fa\ncts"),
    "both line ends in quotes": line(statement(7)).replace("facts", "fa\r\ncts"),
    "NUL": line(statement(7)).replace("facts", "fa\0cts"),
    "two cells more": line(statement(7)) + ",x,y",
    "three million characters": line(statement(7)).replace("facts", "f" * 3_000_000),
    "formula": line(statement(7)).replace("facts", "=cmd|' /C calc'!A0"),
    "backslash before a quote": line(statement(7)).replace('""facts""', '""\\"facts\\"""'),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_an_odd_line_costs_no_other_row(tmp_path, broken):
    parsed = read(write_dump(tmp_path, part(*GOOD[:100], BROKEN[broken], *GOOD[100:])))
    assert dump(parsed).rows_count == 401
    assert sum(counted(parsed).values()) == 401 - dump(parsed).rejected_rows_count
    assert {name: count for name, count in counted(parsed).items() if name != "Voorbeeld Platform"} == {
        f"Platform {n}": 80 for n in range(5)
    }


@pytest.mark.parametrize(
    ("broken", "rejected"),
    [
        ("a,b,c", 1),
        (line(statement(7)).replace('""facts""', '"facts'), 1),  # a quote that is never closed
        (line(statement(7)).replace('"the ""facts"", number 7"', "the\nfacts"), 2),  # a line end without quotes
        (line(statement(7, category="the facts, in the wrong place")), 1),
        (line(statement(7, created_at="yesterday")), 1),
        (line(statement(7, application_date="")), 1),
        (line(statement(7, uuid="7")), 0),  # nothing is counted by it
        (line(statement(7, automated_detection="perhaps")), 1),
        (line(statement(7, platform_name="")), 1),
        (line(statement(7, platform_name="x" * 101)), 1),
        (line(statement(7, content_type='["<script>"]')), 1),
        (line(statement(7, territorial_scope='["a told on b, in the wrong place"]')), 0),
    ],
)
def test_a_row_that_is_broken_is_rejected_and_told(tmp_path, broken, rejected):
    parsed = read(write_dump(tmp_path, part(*GOOD[:100], broken, *GOOD[100:])))
    assert dump(parsed).rejected_rows_count == rejected
    assert sum(counted(parsed).values()) == 401 - (rejected > 0)
    assert [place for kind, place in issues(parsed) if kind == "row_broken"] == [PART] * (rejected > 0)


def test_a_quote_that_is_never_closed_does_not_take_the_next_row_with_it(tmp_path):
    """Python's csv alone reads it and the next row as one."""
    data = part(*GOOD[:3], line(GOOD[3]).removesuffix('"'), *GOOD[4:])
    assert plain_count(data)[0] == 399
    parsed = read(write_dump(tmp_path, data))
    assert (dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (400, 1)
    assert sum(counted(parsed).values()) == 399


def test_a_part_that_was_mended_without_loss_is_told(tmp_path):
    """A name with a byte that is not UTF-8."""
    spoilt = line(statement(7, platform_name="caf\udce9"))
    parsed = read(write_dump(tmp_path, part(*GOOD[:50], spoilt, *GOOD[50:]), part(*GOOD)))
    assert (dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (801, 0)
    assert ("row_repaired", PART) in issues(parsed)
    assert len([kind for kind, _ in issues(parsed) if kind.startswith("row")]) == 1


JUNK = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)


@given(junk=JUNK, place=st.integers(0, 40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_between_rows_costs_none_of_them(tmp_path, junk, place):
    rows = GOOD[:40]
    parsed = read(write_dump(tmp_path, part(*rows[:place], junk, *rows[place:])))
    assert sum(counted(parsed).values()) == 40
    assert dump(parsed).rows_count == 40 + dump(parsed).rejected_rows_count


@given(start=st.integers(0, 300), junk=st.sampled_from(['"', '\\"', "\n", ",", '","', "\r", '""', "\\"]))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sign_too_many_anywhere_in_a_row_costs_that_row_at_most(tmp_path, start, junk):
    text = line(GOOD[20])
    spoilt = text[: start + 37] + junk + text[start + 37 :]
    parsed = read(write_dump(tmp_path, part(*GOOD[:20], spoilt, *GOOD[21:40])))
    others = sum(row.statements_count for row in days(parsed))
    assert 39 <= others <= 40


def test_a_very_long_field_is_read_as_it_is(tmp_path):
    """20 MB in one field, where the publisher takes 5,000 characters; it spans several stretches."""
    long = line(statement(7)).replace("facts", random.Random(7).randbytes(10_000_000).hex())
    parsed = read(write_dump(tmp_path, part(*GOOD[:50], long, *GOOD[50:]), part(*GOOD)))
    assert (dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (801, 0)


def test_two_broken_rows_that_would_make_one_good_row(tmp_path):
    """The first leaves a quote open that the second closes in the same column: its words are where they belong."""
    bare = {"decision_visibility": "", "content_type": "", "incompatible_content_explanation": ""}
    first, second = (line(statement(number, **bare)) for number in (1, 2))
    before = first[: first.index('"2026-01-03')] + '"2026-01-03 00:00:00'
    after = second.replace('"2026-01-03 00:00:00"', '2026-01-03",', 1).replace('",,', '",', 1)
    parsed = read(write_dump(tmp_path, part(*GOOD[:20], before, after, *GOOD[20:])))
    assert dump(parsed).rows_count == 402
    assert sum(counted(parsed).values()) + dump(parsed).rejected_rows_count == 402
