"""What must not change a figure: order of columns, empty columns and rows, merged keys, capitals, encodings."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.collectors.transparency_reports.reading import (
    Row,
    csv_bytes,
    moderators,
    observations,
    parts,
    read_bytes,
)

LANGUAGES = ("bg", "cs", "da", "de", "nl", "sv")
KEYS = (2, 3, 4)  # period, section, indicator
# Files are overwritten example by example in one folder.
examples = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
figures = st.dictionaries(st.sampled_from(LANGUAGES), st.integers(0, 10**7), min_size=1)


def found_in(folder: Path, rows: list[Row], data: bytes | None = None) -> dict[str, float | None]:
    parsed = read_bytes(folder, "9_human_resources.csv", data if data is not None else csv_bytes(rows))
    assert [part.is_complete for part in parts(parsed)] == [True]
    return {row.language: row.value_low for row in observations(parsed)}


def rows_of(spoken: dict[str, int]) -> list[Row]:
    return moderators(*((language, str(number)) for language, number in spoken.items()))


@examples
@given(spoken=figures, order=st.permutations(range(8)))
def test_order_of_columns(tmp_path: Path, spoken: dict[str, int], order: list[int]) -> None:
    assert found_in(tmp_path, [[row[index] for index in order] for row in rows_of(spoken)]) == spoken


@examples
@given(spoken=figures, empty=st.integers(0, 19), seed=st.integers(0, 99))
def test_empty_columns_and_rows(tmp_path: Path, spoken: dict[str, int], empty: int, seed: int) -> None:
    header, *rows = [[*row, *[""] * empty] for row in rows_of(spoken)]
    rows += [[""] * len(header)] * (empty % 4)
    random.Random(seed).shuffle(rows)
    assert found_in(tmp_path, [header, *rows]) == spoken


@examples
@given(spoken=figures, merged=st.sets(st.sampled_from(KEYS)))
def test_merged_keys(tmp_path: Path, spoken: dict[str, int], merged: set[int]) -> None:
    header, first, *rest = rows_of(spoken)
    filled = [["" if index in merged else cell for index, cell in enumerate(row)] for row in rest]
    assert found_in(tmp_path, [header, first, *filled]) == spoken


@examples
@given(
    spoken=figures, change=st.sampled_from([str.upper, str.lower, str.title]), blanks=st.sampled_from(["", " ", "  "])
)
def test_capitals_and_blanks_in_headers_and_keys(
    tmp_path: Path, spoken: dict[str, int], change: object, blanks: str
) -> None:
    header, *rows = rows_of(spoken)
    header = [blanks + change(cell) + blanks for cell in header]  # type: ignore[operator]
    rows = [[*row[:4], blanks + change(row[4]) + blanks, row[5], row[6] + blanks, row[7]] for row in rows]  # type: ignore[operator]
    assert found_in(tmp_path, [header, *rows]) == spoken


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "gb18030"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, newline: str) -> None:
    text = csv_bytes(moderators(("nl", "45"), ("de", "7"))).decode().replace("\r\n", newline)
    assert found_in(tmp_path, [], text.encode(encoding)) == {"nl": 45, "de": 7}


@examples
@given(data=st.binary(max_size=300))
def test_any_bytes_below_the_header_are_read_or_told(tmp_path: Path, data: bytes) -> None:
    head = csv_bytes(moderators(("nl", "45")))
    parsed = read_bytes(tmp_path, "9_human_resources.csv", head + data.replace(b"\x00", b""))
    dutch = [row.value_low for row in observations(parsed) if row.locator.endswith("!R2C7")]
    assert dutch == [45]
