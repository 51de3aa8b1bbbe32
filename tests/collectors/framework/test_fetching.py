"""A run at a publisher's addresses: pages lead on to files, and each visit is on record."""

import csv

import pytest
from werkzeug import Response

from collectors.framework import CollectorError, Remote, collect
from collectors.framework.transport import Transport
from collectors.framework.visits import is_visits, read_visits
from tests.collectors.framework import voorbeeldbron
from warehouse import Home, Landing

CARD = {"doors": ["http"], "allowed_hosts": ["127.0.0.1", "localhost"]}


@pytest.fixture
def run(install, httpserver, tmp_path):
    """Collect the invented source from loopback: its page leads on to what the page's lines name."""

    def parse(landed, context):
        if is_visits(landed.file_name):
            return read_visits(landed)
        return voorbeeldbron.parse(landed, context)

    def follow(page, remote, context):
        names = [line.split(",")[1] for line in page.read_text().splitlines() if line.startswith("follow")]
        return [Remote(httpserver.url_for(f"/{name}"), name) for name in names if remote.file_name == "page.csv"]

    def collect_once(*remotes):
        asked = remotes or (Remote(httpserver.url_for("/page.csv"), "page.csv"),)
        install(card=CARD, parse=parse, follow=follow, KEEPS_VISITS=True, discover=lambda context: asked)
        transport = Transport([httpserver.host], 1, lambda _: True, ("http",), 0.01)
        home = Home(tmp_path / "home")
        return collect(home, voorbeeldbron.NAME, voorbeeldbron.CONTEXT, transport=transport)

    return collect_once


def visits_of(run, httpserver):
    (log,) = [file.landed for file in run.files if is_visits(file.landed.file_name)]
    with log.path.open(encoding="utf-8", newline="") as file:
        return [(row["url"].removeprefix(httpserver.url_for("/")), row["answer"]) for row in csv.DictReader(file)]


def test_a_page_leads_on_and_every_visit_is_on_record(run, httpserver):
    lines = f"{voorbeeldbron.HEADER}\nfollow,a.csv\nfollow,gone.csv\nfollow,a.csv\n"
    httpserver.expect_request("/page.csv").respond_with_data(lines)
    httpserver.expect_request("/a.csv").respond_with_data(f"{voorbeeldbron.HEADER}\nobservation,e,x,1\n")
    httpserver.expect_request("/gone.csv").respond_with_data("", status=404)
    done = run()
    assert visits_of(done, httpserver) == [("page.csv", "fetched"), ("a.csv", "fetched"), ("gone.csv", "not_there")]
    assert [issue.kind.value for issue in done.issues] == ["source_unavailable"]
    assert sum(file.rows_count for file in done.files) == 1 + 3


def test_what_may_be_absent_is_no_issue(run, httpserver):
    httpserver.expect_request("/next.csv").respond_with_data("", status=404)
    done = run(Remote(httpserver.url_for("/next.csv"), "next.csv", may_be_absent=True))
    assert done.issues == []
    assert done.run.outcome == "done"
    assert visits_of(done, httpserver) == [("next.csv", "not_there")]


def test_a_page_that_did_not_change_is_followed_again(run, httpserver):
    def page(request):
        is_known = request.headers.get("If-None-Match") == '"1"'
        text = f"{voorbeeldbron.HEADER}\nfollow,late.csv\n"
        return Response(status=304) if is_known else Response(text, headers={"ETag": '"1"'})

    httpserver.expect_request("/page.csv").respond_with_handler(page)
    httpserver.expect_oneshot_request("/late.csv").respond_with_data("", status=404)
    assert visits_of(run(), httpserver) == [("page.csv", "fetched"), ("late.csv", "not_there")]
    httpserver.expect_request("/late.csv").respond_with_data(f"{voorbeeldbron.HEADER}\nobservation,e,x,1\n")
    assert visits_of(run(), httpserver) == [("page.csv", "unchanged"), ("late.csv", "fetched")]


def test_an_error_of_the_publisher_is_another_thing_than_absence(run, httpserver):
    httpserver.expect_request("/next.csv").respond_with_data("", status=403)
    done = run(Remote(httpserver.url_for("/next.csv"), "next.csv", may_be_absent=True))
    assert done.files == []
    assert done.run.outcome == "failed"
    assert [issue.kind.value for issue in done.issues] == ["source_unavailable"]


HEADER = "visited_at,url,answer,sha256"
WHOLE = "2026-11-25T07:00:00+01:00,https://voorbeeld.example/reports,unchanged,"


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-25T07:00:00,https://voorbeeld.example/reports,unchanged,",  # in no zone
        "yesterday,https://voorbeeld.example/reports,unchanged,",
        "2026-11-25T07:00:00+01:00,javascript:alert(1),unchanged,",
        "2026-11-25T07:00:00+01:00,https://voorbeeld.example/a b,unchanged,",
        "2026-11-25T07:00:00+01:00,https://voorbeeld.example/reports,looked,",
        "2026-11-25T07:00:00+01:00,https://voorbeeld.example/reports",
    ],
)
def test_a_line_that_is_no_visit_is_told_and_the_next_one_counts(tmp_path, line):
    path = tmp_path / "visits_by_hand.csv"
    path.write_text(f"{HEADER}\n{line}\n{WHOLE}\n", encoding="utf-8")
    told = read_visits(voorbeeldbron.landed(path, 1))
    assert [issue.locator for issue in told.issues] == ["visits_by_hand.csv!R2"]
    ((visit,),) = told.rows.values()
    assert visit.visited_at.isoformat() == "2026-11-25T06:00:00"
    assert (visit.answer, visit.sha256, visit.locator) == ("unchanged", None, "visits_by_hand.csv!R3")


def test_another_table_is_no_log_of_visits(tmp_path):
    path = tmp_path / "visits_x.csv"
    path.write_text("url,answer\n", encoding="utf-8")
    with pytest.raises(CollectorError, match=r"visits_x\.csv, row 1.*visited_at,url,answer,sha256"):
        read_visits(voorbeeldbron.landed(path, 1))


def test_nothing_asked_keeps_no_log(run, tmp_path):
    done = run(*[Remote("https://elsewhere.example/x.csv", "x.csv")])
    assert done.issues[0].kind.value == "host_refused"
    assert done.files == []
    assert list(Landing(tmp_path / "home" / "landing").all()) == []
