"""A first `collect` of every source but the Transparency Database, five years of history against one.

Command: `.venv/bin/python benchmarks/bench_collecting.py` (or `make bench`). Publishers are those that the tests replay
on loopback, with invented advertisers, services and figures; server and collectors share one process, so the server's
work counts too. Each source goes through its own door into an empty home, as `naleving collect` does.
"""

import csv
import io
import json
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from measuring import machine, peak_megabytes, seconds

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from collectors.framework import collect, read_source  # noqa: E402 - the tests are beside the product, not in it
from collectors.framework import transport as transport_module  # noqa: E402
from collectors.framework.transport import Transport  # noqa: E402
from collectors.transparency_reports import collector as harmonised  # noqa: E402
from tests.publishers.mutating import as_csv, packed, rows_of  # noqa: E402
from tests.publishers.replaying import adapter_to, names_of, replaying  # noqa: E402
from tests.publishers.samples import TOKEN_ADDRESS, TOKEN_ANSWER, Publisher, publishers, put_in_place  # noqa: E402
from warehouse import Home  # noqa: E402

LAST_YEAR, LEFT_OUT = 2026, "dsa_transparency_database"
ADVERTISERS, ADS_A_YEAR, ROWS_A_MONTH = 4_000, 3_000, 100


def main() -> None:
    """Measure one year, then five, and tell the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        (one, rows_one), (five, rows_five) = (_measured(Path(folder) / str(years), years) for years in (1, 5))
    print(f"a first collect of every source but {LEFT_OUT}\n  {machine()}")
    print(f"  one year: {rows_one:,} rows, {one:.1f} CPU s; five years: {rows_five:,} rows, {five:.1f} CPU s")
    print(f"  ratio: {five / one:.2f} (five years / one); peak {peak_megabytes():.0f} MB\n")


def _measured(folder: Path, years: int) -> tuple[float, int]:
    found: list[int] = []
    started = time.monotonic()
    spent = seconds(lambda: found.append(_collect_all(folder, years)))
    print(f"  {years} years by the clock: {time.monotonic() - started:.0f} s")
    return spent, found[0]


def _collect_all(folder: Path, years: int) -> int:
    folder.mkdir()
    with ExitStack() as stack:
        monkeypatch = stack.enter_context(pytest.MonkeyPatch.context())
        port, replay = stack.enter_context(replaying())
        monkeypatch.setattr(transport_module, "HTTPAdapter", adapter_to(port))
        names = names_of(replay, transport_module.socket.getaddrinfo)
        monkeypatch.setattr(transport_module.socket, "getaddrinfo", names)
        put_in_place(monkeypatch, folder)
        reports = _reports(years)
        monkeypatch.setattr(harmonised, "addresses", lambda: tuple((url.rpartition("/")[2], url) for url in reports))
        replay.publish(reports | {TOKEN_ADDRESS: TOKEN_ANSWER})
        every = [one for name, one in publishers().items() if name != LEFT_OUT]
        return sum(_collect(one, years, folder, replay) for one in every)


def _collect(one: Publisher, years: int, folder: Path, replay: object) -> int:
    files = _files(one, years)
    path = None
    if one.url is None:
        path = folder / one.source
        path.mkdir()
        for name, data in files.items():
            (path / name).write_bytes(data)
    elif one.source != "transparency_reports":
        replay.publish({one.url if name == one.file_name else name: data for name, data in files.items()})
    hosts = [*read_source(one.source).allowed_hosts, "voorbeeldplatform.example"]
    context = replace(one.context, since=None) if one.source == "snap_political_ads" else one.context
    done = collect(Home(folder / "home"), one.source, context, path=path, transport=Transport(hosts, 500))
    assert not [issue for file in done.files for issue in file.issues if issue.severity == "rejected_file"], one.source
    return done.run.rows_count


def _files(one: Publisher, years: int) -> dict[str, bytes]:
    """What a publisher has after some years, by file name or address."""
    if one.source == "google_political_ads":
        return {one.file_name: _bundle(one, years)}
    if one.source == "snap_political_ads":
        return {_of_year(one, year): packed({one.member: _ads(one.text, year)}) for year in _years(years)}
    if one.source in {"x_ads_repository", "pinterest_ads", "meta_ad_library_report"}:
        return {_of_month(one, year, month): _month(one.text) for year in _years(years) for month in range(1, 13)}
    if one.source == "google_ads_transparency":
        first = json.loads(one.text.splitlines()[0])
        lines = (json.dumps(first | {"creative_id": f"CR{number}"}) for number in range(ADS_A_YEAR * years))
        return {one.file_name: "\n".join(lines).encode()}
    return {one.file_name: one.file(one.edition(0))}


def _years(years: int) -> range:
    return range(LAST_YEAR - years + 1, LAST_YEAR + 1)


def _of_year(one: Publisher, year: int) -> str:
    return one.url.replace(str(LAST_YEAR), str(year))


def _of_month(one: Publisher, year: int, month: int) -> str:
    if one.source == "meta_ad_library_report":
        return one.file_name.replace("2024-05-06", f"{year}-{month:02}-06")
    return one.file_name.replace("2026-10-01", f"{year}-{month:02}-01").replace("2026-10-31", f"{year}-{month:02}-28")


def _month(text: bytes) -> bytes:
    header, first, *_ = rows_of(text)
    at = header.index("Creative") if "Creative" in header else 0
    rows = ([*first[:at], f"{first[at]}{number}", *first[at + 1 :]] for number in range(ROWS_A_MONTH))
    return as_csv([header, *rows])


def _ads(text: bytes, year: int) -> bytes:
    header, first, *_ = rows_of(text)
    return as_csv([header, *([f"ad{year}-{number}", *first[1:]] for number in range(ADS_A_YEAR))])


def _bundle(one: Publisher, years: int) -> bytes:
    """The statistics of all advertisers, and what each of a tenth of them spent in every week."""
    header, first, *_ = rows_of(one.text)
    ids = [f"AR9{number:019}" for number in range(ADVERTISERS)]
    weeks = [time.strftime("%Y-%m-%d", time.gmtime(1_577_577_600 + 604_800 * week)) for week in range(52 * years)]
    written = io.StringIO(newline="")
    weekly = csv.writer(written)
    weekly.writerow(["Advertiser_ID", "Advertiser_Name", "Election_Cycle", "Week_Start_Date", "Spend_USD", "Spend_EUR"])
    weekly.writerows([one_id, "Wilhelmina Verzonnen", "", week, "100", "50"] for one_id in ids[::10] for week in weeks)
    stats = as_csv([header, *([one_id, *first[1:]] for one_id in ids)])
    return packed({one.member: stats, "google-political-ads-advertiser-weekly-spend.csv": written.getvalue().encode()})


def _reports(years: int) -> dict[str, bytes]:
    """A harmonised report for each half-year, by its address."""
    found = {}
    text = publishers()["transparency_reports"].text.decode()
    for year in _years(years):
        for half, period in (("H1", f"{year}-01-01/{year}-06-30"), ("H2", f"{year}-07-01/{year}-12-31")):
            table = text.replace("2026-01-01/2026-06-30", period).encode()
            found[f"https://cdn.sanity.io/voorbeeld_{half}_{year}.zip"] = packed({"10_AMAR.csv": table})
    return found


if __name__ == "__main__":
    main()
