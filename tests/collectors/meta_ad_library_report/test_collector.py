"""From a report to rows for core, with the defects that reports and their handling bring."""

from datetime import date

import pytest

from collectors.framework import CollectorError, Context, FileRefusedError
from collectors.framework.leftovers import tell_leftovers
from collectors.framework.organisations import read_organisations
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import AdvertiserDay, LocationSpend
from tests.collectors.meta_ad_library_report.reports import (
    ADVERTISERS,
    CITIZEN,
    CONTEXT,
    HEADER,
    KEY,
    NONE,
    PERSON,
    REPORT,
    as_csv,
    kinds,
    parsed,
    stored,
    write,
    write_zip,
)

LOCATIONS = ["Location name", "Amount spent (EUR)"]


def test_a_row_with_everything(tmp_path):
    assert stored(write(tmp_path, [HEADER, PERSON])).rows[AdvertiserDay] == [
        AdvertiserDay(
            edition="meta/NL/yesterday/2024-05-06/advertisers",
            service_id="meta",
            country="NL",
            report_date=date(2024, 5, 6),
            report_window="yesterday",
            region="",
            advertiser_key=keyed_hash(KEY, "9000000001"),
            organisation_id=None,
            has_disclaimer=True,
            disclaimer_key=keyed_hash(KEY, "Wilhelmina Verzonnen"),
            spend_low_eur=250,
            spend_high_eur=250,
            is_censored=False,
            currency="EUR",
            ads_count=3,
            locator=f"{ADVERTISERS}!R2",
        )
    ]


def test_a_small_amount_without_disclaimer(tmp_path):
    (row,) = stored(write(tmp_path, [HEADER, CITIZEN])).rows[AdvertiserDay]
    assert (row.spend_low_eur, row.spend_high_eur, row.is_censored) == (0, 100, True)
    assert (row.has_disclaimer, row.disclaimer_key) == (False, "")


def test_a_listed_page_has_its_organisation_and_a_hash(tmp_path):
    page, organisation = next(iter(read_organisations().items()))
    (row,) = stored(write(tmp_path, [HEADER, [page, "any", NONE, "1", "1"]])).rows[AdvertiserDay]
    assert (row.organisation_id, row.advertiser_key) == (organisation.organisation_id, keyed_hash(KEY, page))


def test_locations_and_greece_by_its_european_code(tmp_path):
    name = "FacebookAdLibraryReport_2023-05-16_GR_last_7_days_locations.csv"
    rows = stored(write(tmp_path, [LOCATIONS, ["Attica", "512"], ["Unknown", "≤100"]], name)).rows[LocationSpend]
    assert [(row.country, row.location, row.spend_low_eur, row.spend_high_eur) for row in rows] == [
        ("EL", "Attica", 512, 512),
        ("EL", "Unknown", 0, 100),
    ]


def test_another_currency_is_named_and_not_counted_as_euro(tmp_path):
    header = [cell.replace("EUR", "HUF") for cell in HEADER]
    (row,) = stored(write(tmp_path, [header, CITIZEN])).rows[AdvertiserDay]
    assert (row.currency, row.spend_low_eur, row.spend_high_eur, row.is_censored) == ("HUF", None, None, True)


def test_moved_and_respelled_columns_are_found_by_their_header(tmp_path):
    moved = [HEADER[::-1], PERSON[::-1]]
    respelled = [[cell.upper().replace("SPENT", " Spent") for cell in HEADER], PERSON]
    plain = stored(write(tmp_path, [HEADER, PERSON])).rows
    assert stored(write(tmp_path, moved)).rows == plain
    told = stored(write(tmp_path, respelled))
    assert told.rows == plain
    assert kinds(told) == ["column_repaired"] * 5


@pytest.mark.parametrize(
    ("header", "kind", "reason"),
    [
        (HEADER[:4], "column_missing", "Number of ads in Library"),
        ([*HEADER[:3], "Amount spent", HEADER[4]], "column_missing", "currency"),
        ([*HEADER[:3], "Amount (EUR)", HEADER[4]], "column_missing", "Amount spent"),
        ([*HEADER, "Amount spent (USD)"], "template_unknown", "twice"),
        (PERSON, "column_missing", "Page ID"),
        (LOCATIONS, "column_missing", "Page ID"),
    ],
)
def test_a_header_that_is_not_the_reports_refuses_the_file(tmp_path, header, kind, reason):
    path = write(tmp_path, [header, PERSON])
    for read in (parsed, stored):
        with pytest.raises(FileRefusedError, match=reason) as refused:
            read(path)
        assert refused.value.kind == kind
        assert "Wilhelmina" not in str(refused.value)


@pytest.mark.parametrize(
    ("row", "kind", "place"),
    [
        (["9000000003", "short"], "row_broken", "R2"),
        (["9000000003", "Name", "of two", "parts", "5", "1"], "row_broken", "R2"),
        (["9000000003", "x", NONE, "1,234", "1"], "value_unreadable", "R2C4"),
        (["9000000003", "x", NONE, "", "1"], "value_unreadable", "R2C4"),
        (["9.00000E+09", "x", NONE, "5", "1"], "row_broken", "R2"),
        (["9000000003", "x", "", "5", "1"], "row_broken", "R2"),
        (PERSON, "row_duplicate", "R3"),
    ],
)
def test_a_broken_row_is_told_and_the_rest_loads(tmp_path, row, kind, place):
    told = stored(write(tmp_path, [HEADER, row, PERSON, CITIZEN]))
    (issue,) = told.issues
    assert (issue.kind, issue.severity, issue.service_id) == (kind, "rejected_row", "meta")
    assert issue.locator == f"{ADVERTISERS}!{place}"
    assert issue.edition == "meta/NL/yesterday/2024-05-06/advertisers"
    assert len(told.rows[AdvertiserDay]) == 2


def test_the_amount_that_could_not_be_read_is_quoted(tmp_path):
    told = stored(write(tmp_path, [HEADER, [*PERSON[:3], "1,234", "3"], CITIZEN]))
    assert [issue.excerpt for issue in told.issues] == ["1,234"]


@pytest.mark.parametrize("count", ["", "many", "≤5"])
def test_a_number_of_ads_that_cannot_be_read_is_not_zero(tmp_path, count):
    told = stored(write(tmp_path, [HEADER, [*PERSON[:4], count]]))
    assert [row.ads_count for row in told.rows[AdvertiserDay]] == [None]
    assert [(issue.kind, issue.severity) for issue in told.issues] == [("value_unreadable", "warning")]


def test_the_same_key_with_other_figures_counts_and_is_told(tmp_path):
    told = stored(write(tmp_path, [HEADER, PERSON, [*PERSON[:3], "300", "4"]]))
    assert [row.spend_low_eur for row in told.rows[AdvertiserDay]] == [250, 300]
    assert [(issue.kind, issue.severity) for issue in told.issues] == [("row_duplicate", "warning")]


def test_one_page_with_and_without_disclaimer_is_no_duplicate(tmp_path):
    told = stored(write(tmp_path, [HEADER, PERSON, [*PERSON[:2], NONE, "≤100", "1"]]))
    assert len(told.rows[AdvertiserDay]) == 2
    assert not told.issues


def test_a_table_that_a_spreadsheet_changed_is_refused(tmp_path):
    spoilt = [[f"90000000{number:02}", "x", NONE, "=100", "1"] for number in range(60)]
    with pytest.raises(FileRefusedError, match="only 40 of 100 rows") as refused:
        stored(write(tmp_path, [HEADER, *spoilt, *([f"8{n}", "y", NONE, "5", "1"] for n in range(40))]))
    assert "spreadsheet" in refused.value.remedy


def test_a_header_without_rows_is_told_and_is_no_zero(tmp_path):
    told = stored(write(tmp_path, [HEADER]))
    assert (kinds(told), told.rows_count) == (["empty_file"], 0)


def test_a_large_table_without_any_missing_disclaimer_is_told(tmp_path):
    rows = [[f"9000000{number:03}", "x", "Everybody", "5", "1"] for number in range(100)]
    assert kinds(stored(write(tmp_path, [HEADER, *rows]))) == ["fewer_rows_than_expected"]
    assert kinds(stored(write(tmp_path, [HEADER, *rows[1:]]))) == []
    assert kinds(stored(write(tmp_path, [HEADER, *rows[1:], CITIZEN]))) == []


@pytest.mark.parametrize("text", ["=1+1", "<b>x</b>", "@sum", "bell\x07", "\u202eright to left"])
def test_hostile_text_is_told(tmp_path, text):
    path = write(tmp_path, [LOCATIONS, ["Utrecht", "5"], [text, "6"]], f"{REPORT}_locations.csv")
    told = stored(path)
    assert kinds(told) == ["hostile_text"]
    assert [row.location for row in told.rows[LocationSpend]] == ["Utrecht", text]


def test_hostile_text_of_an_unlisted_page_is_gone(tmp_path):
    told = stored(write(tmp_path, [HEADER, ["9000000001", "=cmd|' /C calc'!A0", "<script>", "5", "1"]]))
    assert not told.issues
    assert "script" not in str(told)


def test_a_location_without_name_is_left_out(tmp_path):
    told = stored(write(tmp_path, [LOCATIONS, ["", "5"], ["Utrecht", "6"]], f"{REPORT}_locations.csv"))
    assert (kinds(told), len(told.rows[LocationSpend])) == (["row_broken"], 1)


def test_an_archive_is_read_whole_and_says_what_it_does_not_know(tmp_path):
    told = stored(
        write_zip(
            tmp_path,
            {
                ADVERTISERS: as_csv([HEADER, PERSON, CITIZEN]),
                f"{REPORT}_locations.csv": as_csv([LOCATIONS, ["Utrecht", "250"]]),
                f"regions/{REPORT}_Utrecht.csv": as_csv([HEADER[:4], PERSON[:4]]),
                "README.txt": b"What the columns mean.",
                "letter.pdf": b"%PDF",
            },
        )
    )
    assert [row.region for row in told.rows[AdvertiserDay]] == ["", "", "Utrecht"]
    assert told.rows[AdvertiserDay][2].locator == f"regions/{REPORT}_Utrecht.csv!R2"
    assert len(told.rows[LocationSpend]) == 1
    assert [(issue.kind, issue.locator) for issue in told.issues] == [("part_unknown", "letter.pdf")]


def test_every_row_is_accounted_for(tmp_path):
    told = stored(write(tmp_path, [HEADER, PERSON, [], ["9", "x"], CITIZEN, CITIZEN]))
    before = list(told.issues)
    tell_leftovers(told)
    assert told.issues == before
    assert [row.row for row in told.raw["advertisers"]] == [1, 2, 4, 5, 6]


def test_a_separator_of_a_spreadsheet_is_read(tmp_path):
    plain = stored(write(tmp_path, [HEADER, PERSON, CITIZEN]))
    path = tmp_path / ADVERTISERS
    path.write_bytes(path.read_bytes().replace(b",", b";"))
    assert stored(path).rows == plain.rows
    assert kinds(parsed(path)) == ["column_repaired"]


def test_another_encoding_gives_the_same_figures(tmp_path):
    path = tmp_path / ADVERTISERS
    path.write_bytes("\n".join(",".join(row) for row in [HEADER, PERSON, CITIZEN]).encode("utf-16"))
    assert [row.spend_high_eur for row in stored(path).rows[AdvertiserDay]] == [250, 100]
    (issue,) = parsed(path).issues
    assert (issue.kind, issue.edition) == ("encoding", "meta/NL/yesterday/2024-05-06/advertisers")


def test_a_key_that_protects_nothing_is_refused(tmp_path):
    with pytest.raises(CollectorError, match="hash-key"):
        stored(write(tmp_path, [HEADER, PERSON]), Context(CONTEXT.services, b""))
