"""The huge table of single ads: only what could be shown in the EU is kept, and a bomb is still refused."""

import io
import zipfile

import pytest

from collectors.framework import FileRefusedError, archives, read_source
from collectors.framework.rows import Ad
from collectors.google_political_ads import eu_rows
from collectors.google_political_ads.collector import redact
from collectors.google_political_ads.eu_rows import keep_eu_rows
from tests.collectors.google_political_ads.bundles import (
    AD,
    ADS,
    ADS_HEADER,
    BUNDLE,
    CONTEXT,
    PERSON,
    STATS,
    STATS_HEADER,
    as_csv,
    kinds,
    parsed,
    write_zip,
)


def ad(number, regions):
    return [f"CR{number}", AD[1], AD[2], regions, *AD[4:]]


def kept(*rows, bom=""):
    return keep_eu_rows(io.BytesIO(as_csv([ADS_HEADER, *rows], bom))).decode("utf-8-sig").splitlines()[1:]


@pytest.mark.parametrize(
    ("regions", "stays"),
    [("NL", True), ("US, nl", True), ("GR", True), ("US", False), ("US, IN, GB", False), ("", False), ("EU", True)],
)
def test_which_ads_stay(regions, stays):
    assert bool(kept(ad(1, regions))) is stays


def test_the_order_of_columns_and_a_byte_order_mark_change_nothing():
    assert len(kept(ad(1, "NL"), ad(2, "US"), bom="\ufeff")) == 1
    turned = [row[::-1] for row in (ADS_HEADER, ad(1, "NL"), ad(2, "US"))]
    assert len(keep_eu_rows(io.BytesIO(as_csv(turned))).splitlines()) == 2


def test_a_row_that_cannot_be_told_stays_to_be_told():
    data = as_csv([ADS_HEADER, ad(1, "US")]) + b'CR2,"never closed\nCR3,short\n' + b"\xff\xfe\n" + as_csv([ad(4, "US")])
    lines = keep_eu_rows(io.BytesIO(data)).splitlines()[1:]
    assert lines == [b'CR2,"never closed', b"CR3,short", b"\xff\xfe"]


def test_without_regions_everything_stays_for_the_reader_to_refuse(tmp_path):
    rows = [[*row[:3], *row[4:]] for row in (ADS_HEADER, ad(1, "US"))]
    with pytest.raises(FileRefusedError, match="Regions"):
        parsed(write_zip(tmp_path, {ADS: as_csv(rows)}))


def test_a_bundle_gives_the_ads_of_the_eu(tmp_path):
    path = write_zip(
        tmp_path, {STATS: as_csv([STATS_HEADER, PERSON]), ADS: as_csv([ADS_HEADER, ad(1, "US"), ad(2, "US, NL")])}
    )
    told = parsed(path)
    assert [one.ad_id for one in told.rows[Ad]] == ["CR2"]
    target = tmp_path / "stored" / BUNDLE
    target.parent.mkdir()
    redact(path, CONTEXT, target)
    assert parsed(target).rows[Ad] == told.rows[Ad]
    with zipfile.ZipFile(target) as archive:
        assert len(archive.read(ADS).splitlines()) == 2


def test_without_ads_of_the_eu_the_table_is_told_as_empty(tmp_path):
    told = parsed(write_zip(tmp_path, {ADS: as_csv([ADS_HEADER, ad(1, "US")])}))
    assert kinds(told) == ["empty_file"]


def test_a_table_larger_than_what_may_be_unpacked_is_read(tmp_path, monkeypatch):
    limits = read_source("google_political_ads").limits.model_copy(
        update={"unpacked_megabytes": 1, "archive_ratio": 10_000}
    )
    many = [ad(number, "US" if number % 1000 else "NL") for number in range(10_000)]
    path = write_zip(tmp_path, {ADS: as_csv([ADS_HEADER, *many])})
    with pytest.raises(FileRefusedError, match="unpack"):
        list(archives.members(path, limits))
    ((_, data),) = archives.members(path, limits, lambda _: keep_eu_rows)
    assert len(data.splitlines()) == 11


@pytest.mark.parametrize("name", [BUNDLE, ADS])
def test_a_stream_that_goes_on_is_refused(tmp_path, name):
    limits = read_source("google_political_ads").limits.model_copy(
        update={"streamed_megabytes": 1, "archive_ratio": 10_000}
    )
    data = as_csv([ADS_HEADER]) + b"US\n" * 1_000_000
    path = tmp_path / name
    if name == BUNDLE:
        write_zip(tmp_path, {ADS: data})
    else:
        path.write_bytes(data)
    with pytest.raises(FileRefusedError, match="more than it may"):
        list(archives.members(path, limits, lambda _: keep_eu_rows))


def test_a_bomb_is_refused_before_it_is_read(tmp_path):
    path = write_zip(tmp_path, {ADS: as_csv([ADS_HEADER]) + b"\n" * 50_000_000})
    with pytest.raises(FileRefusedError, match="times its size"):
        parsed(path)


def test_a_part_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(eu_rows, "MEGABYTE", 0)
    with pytest.raises(FileRefusedError, match="too large"):
        kept(ad(1, "NL"))
