"""Asking the API, replayed on loopback as its documentation has it (schema-only): pages, limits, errors, secrets."""

import json
import logging
import time

import pytest
from werkzeug import Response

from collectors.framework import collect
from collectors.framework.parsed import Context
from collectors.meta_ads_archive import asking, questions
from tests.collectors.meta_ads_archive.archive import CONTEXT, KEY, PARTY, REGISTER, REMOVED, TOKEN, commercial
from warehouse import Home
from warehouse.schema import connect

SOURCE = "meta_ads_archive"
LAST = {"cursors": {"before": "a", "after": "b"}}


class Publisher:
    """Answers in turn, the last one again and again; a question for pages that have no ads gets an empty answer."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def __call__(self, request):
        asked = request.args.to_dict()
        if PARTY not in asked["search_page_ids"].split(","):
            return _response({"data": [], "paging": {}})
        self.asked.append(asked)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer if isinstance(answer, Response) else _response(answer)


def _response(body, status=200, headers=None):
    return Response(json.dumps(body), status, headers, content_type="application/json")


def error(code, status=400, subcode=None, message=f"Malformed access token {TOKEN}"):
    return _response({"error": {"code": code, "error_subcode": subcode, "message": message}}, status)


def page(*ads, after=None):
    following = {"next": f"https://graph.facebook.com/v24.0/ads_archive?access_token={TOKEN}&after={after}"}
    return {"data": list(ads), "paging": {"cursors": {"after": after}} | following if after else LAST}


@pytest.fixture
def slept(monkeypatch):
    waits = []
    monkeypatch.setattr(time, "sleep", waits.append)
    return waits


@pytest.fixture
def run(api, transport, tmp_path, slept):
    """Collect from a publisher that gives these answers; returns the run, the publisher and the home."""
    home = Home(tmp_path / "home")

    def run(*answers, context=CONTEXT):
        publisher = Publisher(*answers)
        api.clear()
        api.expect_request("/v24.0/ads_archive").respond_with_handler(publisher)
        return collect(home, SOURCE, context, transport=transport), publisher, home

    return run


def rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_the_question(run):
    collected, publisher, _ = run(page(commercial()))
    assert collected.run.outcome == "done"
    (asked,) = publisher.asked
    assert asked["access_token"] == TOKEN
    assert json.loads(asked["ad_reached_countries"]) == ["NL"]
    assert asked["ad_type"] == asked["ad_active_status"] == "ALL"
    assert asked["ad_delivery_date_min"] == "2025-10-06"
    assert asked["unmask_removed_content"] == "false"
    assert {"id", "page_id", "eu_total_reach", "beneficiary_payers", "spend"} <= set(asked["fields"].split(","))
    assert "_id" not in asked["fields"].split(",")


def test_every_page_of_the_register_is_asked_for_ten_at_a_time(run, api):
    run(page(commercial()))
    groups = [request.args["search_page_ids"].split(",") for request, _ in api.log]
    assert [len(group) for group in groups] == [10, 2]
    assert {one for group in groups for one in group} == set(REGISTER)


def test_all_pages_are_read_by_their_cursor(run):
    _, publisher, home = run(
        page(commercial(id="1"), after="x1"), page(commercial(id="2"), after="x2"), page(commercial(id="3"))
    )
    assert [asked.get("after") for asked in publisher.asked] == [None, "x1", "x2"]
    assert rows(home, "SELECT ad_id FROM core.ad ORDER BY ad_id") == [("1",), ("2",), ("3",)]


def test_a_cursor_in_the_address_of_the_next_page_alone_is_found(run):
    first = page(commercial(id="1"), after="x1")
    del first["paging"]["cursors"]
    _, publisher, _ = run(first, page(commercial(id="2")))
    assert [asked.get("after") for asked in publisher.asked] == [None, "x1"]


def test_an_answer_that_does_not_say_that_it_is_the_last_is_asked_again_and_doubted(run):
    _, publisher, home = run({"data": [commercial()]})
    assert len(publisher.asked) == 2
    found = rows(home, "SELECT rows_count, incomplete_reason FROM core.repository_answer WHERE rows_count > 0")
    assert found == [(1, "end_unproven")]


def test_what_the_answer_is_worth_stands_for_each_organisation(run):
    _, _, home = run(page(commercial()))
    found = rows(
        home,
        "SELECT asked_key, rows_count, is_complete, incomplete_reason, http_status, country, period_start::VARCHAR "
        "FROM core.repository_answer WHERE asked_key LIKE 'voorbeeld%' ORDER BY asked_key",
    )
    assert found == [
        ("voorbeeldministerie", 0, False, "empty_proves_nothing", 200, "NL", "2025-10-06"),
        ("voorbeeldpartij", 1, True, "", 200, "NL", "2025-10-06"),
    ]
    assert rows(home, "SELECT count(DISTINCT asked_key) FROM core.repository_answer") == [(len(REGISTER),)]


def test_an_empty_answer_later_takes_nothing_away(run):
    run(page(commercial()))
    _, _, home = run({"data": [], "paging": {}})
    assert rows(home, "SELECT ad_id, is_current FROM core.ad_life") == [("501", True)]


def test_the_same_answer_on_another_day_is_another_sighting(run, monkeypatch):
    moments = iter(["2026-03-10T09:00:00", "2026-03-11T09:00:00", "2026-03-12T09:00:00", "2026-03-13T09:00:00"])
    monkeypatch.setattr("collectors.meta_ads_archive.collector.now", lambda: next(moments))
    run(page(commercial()))
    _, _, home = run(page(commercial(ad_creative_bodies=[REMOVED])))
    ((shown, removed, files, kind),) = rows(
        home, "SELECT last_seen_shown_before, first_seen_removed, files_count, availability FROM core.ad_life"
    )
    assert shown < removed
    assert (files, kind) == (2, "removed")


def test_too_much_data_halves_what_is_asked_for(run):
    too_much = error(1, 500, message="Please reduce the amount of data you're asking for, then retry your request")
    collected, publisher, _ = run(too_much, too_much, page(commercial()))
    assert collected.run.outcome == "done"
    assert [asked["limit"] for asked in publisher.asked] == ["500", "250", "125"]


def test_a_busy_publisher_is_waited_for(run, slept):
    usage = {"1": [{"call_count": 99, "total_time": 3, "estimated_time_to_regain_access": 2}]}
    busy = _response(page(commercial()), headers={"x-business-use-case-usage": json.dumps(usage)})
    collected, _, _ = run(busy)
    assert collected.run.outcome == "done"
    assert len(slept) >= 1


def test_a_publisher_that_asks_for_hours_is_left(run):
    usage = {"1": [{"call_count": 100, "estimated_time_to_regain_access": 45}]}
    headers = {"x-business-use-case-usage": json.dumps(usage)}
    limited = _response({"error": {"code": 613}}, 400, headers)
    collected, publisher, home = run(limited)
    assert len(publisher.asked) == 1
    (issue,) = collected.issues
    assert "45 minutes" in issue.message
    assert "again in some hours" in issue.remedy
    assert rows(home, "SELECT count(*) FROM core.ad") == [(0,)]


@pytest.mark.parametrize("usage", ["", "{", "[]", '{"1": 3}', '{"1": [7]}', '{"1": [{"call_count": "many"}]}'])
def test_a_header_that_is_none_holds_nothing_up(run, slept, usage):
    answer = _response(page(commercial()), headers={"x-business-use-case-usage": usage})
    assert run(answer)[0].run.outcome == "done"


@pytest.mark.parametrize(
    ("answer", "says", "remedy"),
    [
        (error(190, 401), "no longer valid", "Make a new token"),
        (error(10, 400, 2332002), "10, 2332002", "facebook.com/ID"),
        (error(100), "does not know a parameter", "developers.facebook.com"),
        (error(12345), "12345", "developers.facebook.com"),
        (error("many"), "HTTP 400", "developers.facebook.com"),
        (_response([]), "HTTP 200", "developers.facebook.com"),
        (Response("<html>Log in</html>", 200), "HTTP 200", "developers.facebook.com"),
        (Response("{" * 5, 200), "HTTP 200", "developers.facebook.com"),
    ],
)
def test_a_refusal_is_told_with_its_remedy_and_never_tried_again(run, answer, says, remedy):
    collected, publisher, home = run(answer)
    assert len(publisher.asked) == 1
    (issue,) = collected.issues
    assert says in issue.message
    assert remedy in issue.remedy
    # the other question was answered, so what it says is loaded
    assert collected.run.outcome == "attention"
    assert rows(home, "SELECT count(*) FROM core.issue WHERE closed_at IS NULL AND source_file_id IS NULL") == [(1,)]


@pytest.mark.parametrize("answer", [error(613), error(2, 500), Response("", 502), error(4)])
def test_what_may_pass_is_tried_again(run, answer):
    collected, publisher, _ = run(answer, answer, page(commercial()))
    assert len(publisher.asked) == 3
    assert collected.run.outcome == "done"


def test_what_does_not_pass_is_left_after_five_times(run):
    collected, publisher, _ = run(error(613))
    assert len(publisher.asked) == 5
    assert "too many questions" in collected.issues[0].message


def test_a_good_run_closes_the_issue_of_a_bad_one(run):
    run(error(190))
    _, _, home = run(page(commercial()))
    assert rows(home, "SELECT count(*) FROM core.issue WHERE closed_at IS NULL AND source_file_id IS NULL") == [(0,)]


def test_an_answer_that_breaks_off_leaves_nothing_and_what_was_stored_whole(run):
    run(page(commercial(id="1")))
    _, _, home = run(page(commercial(id="2"), after="x1"), error(190))
    assert rows(home, "SELECT ad_id FROM core.ad WHERE superseded_by IS NULL") == [("1",)]


@pytest.mark.parametrize("most", [2, 2000])
def test_pages_without_end_are_left(run, monkeypatch, most):
    monkeypatch.setattr(asking, "MOST_PAGES", most)
    collected, publisher, _ = run(page(commercial(), after="again"))
    assert len(publisher.asked) == 2
    assert "no end" in collected.issues[0].message


def test_without_a_token_the_source_is_unavailable_and_says_what_to_do(run):
    collected, publisher, _ = run(page(commercial()), context=Context(CONTEXT.services, KEY))
    assert publisher.asked == []
    assert collected.run.outcome == "failed"
    (issue,) = collected.issues
    assert "META_ADS_ARCHIVE_TOKEN" in issue.message
    assert "docs/operations.md" in issue.remedy


@pytest.mark.parametrize("answers", [(page(commercial(), after="x1"), page()), (error(190),)])
def test_the_token_is_nowhere(run, answers, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    collected, _, home = run(*answers)
    told = capfd.readouterr()
    everything = b"".join(path.read_bytes() for path in home.path.rglob("*") if path.is_file())
    assert TOKEN.encode() not in everything
    # werkzeug is the publisher on loopback, which may say what it was asked
    logged = " ".join(record.getMessage() for record in caplog.records if record.name != "werkzeug")
    assert TOKEN not in told.out + told.err + logged + repr(collected)
    assert all("access_token" not in (one.landed.url or "") for one in collected.files)


def test_a_day_can_be_named(run):
    context = Context(CONTEXT.services, KEY, questions.STOPPED_ON.replace(year=2024), CONTEXT.secrets)
    assert run(page(commercial()), context=context)[1].asked[0]["ad_delivery_date_min"] == "2024-10-06"
