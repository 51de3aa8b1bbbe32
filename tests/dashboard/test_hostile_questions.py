"""Whatever stands in an address, the answer is a page that helps: the nearest valid state or 404, never an error."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.addresses import PAGES
from tests.dashboard.asking import CALLBACK, filling
from tests.dashboard.example_warehouse import RECALL

KNOWN = {
    "<goal_id>": "botnets", "<service_id>": "voorbeeldplatform", "<commitment_id>": "dsa-42",
    "<measure_id>": "dsa-42.2.c", "<path:finding_id>": RECALL,
}  # fmt: skip
FIELDS = (
    "lang", "data", "since", "status", "severity", "axis", "service", "services", "commitments", "chapter", "kind",
    "indicator", "edition", "period", "place", "category", "figure", "sort", "group", "expectation", "threshold",
    "source", "page", "meeting",
)  # fmt: skip
NASTY = (
    "", "0", "-1", "1e999", "nan", "2026-13-45", "0000-00-00", "9999999-01-01", "2026-01-01", "\x00", "'", "\"; DROP",
    "%s", "%(x)s", "{0}", "{moment.__class__}", "../../etc/passwd", "<script>alert(1)</script>", "javascript:alert(1)",
    "voorbeeldplatform", "coc-14", "dsa-42.2.c/recall-nl", "nl", "en", "9" * 400, "a," * 500, "\ud83d", "\u202e", "٣",
)  # fmt: skip
values = st.one_of(st.sampled_from(NASTY), st.text(max_size=60), st.dates().map(str), st.floats().map(str))
queries = st.lists(st.tuples(st.one_of(st.sampled_from(FIELDS), st.text(max_size=8)), values), max_size=5)


def _path(pattern):
    for name, example in KNOWN.items():
        pattern = pattern.replace(name, example)
    return pattern


def _written(fields):
    return urlencode(fields, errors="surrogatepass")


paths = st.one_of(
    st.sampled_from([_path(pattern) for pattern in PAGES]),
    st.tuples(st.sampled_from(list(PAGES)), values).map(lambda two: f"{two[0].split('<')[0]}{two[1]}"),
)


@pytest.fixture(scope="module")
def asking(app):
    app.server.testing = False
    return app.server.test_client(use_cookies=False)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=paths, fields=queries)
def test_no_address_gives_an_error(asking, path, fields):
    search = _written(fields)
    address = quote(path, safe="/", errors="surrogatepass") or "/"
    assert asking.get(f"/{address.lstrip('/')}?{search}").status_code in {200, 301, 308, 404}
    assert filling(asking, path, f"?{search}").status_code == 200
    assert asking.get(f"/findings.csv?{search}").status_code == 200


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pattern=st.sampled_from(list(PAGES)), field=st.sampled_from(FIELDS), value=st.sampled_from(NASTY))
def test_every_page_takes_every_field(asking, pattern, field, value):
    assert filling(asking, _path(pattern), f"?{_written({field: value})}").status_code == 200


@pytest.mark.parametrize("raw", ["?lang=%ff", "?data=%00", "?%", "?&&==&", "?since=%C3%28", f"?status={'x' * 20000}"])
def test_a_broken_query_string_is_no_error(asking, raw):
    for pattern in PAGES:
        assert filling(asking, _path(pattern), raw).status_code == 200
    assert asking.get(f"/findings{raw}").status_code == 200
    environ = {"PATH_INFO": "/", "QUERY_STRING": "since=\xff\xfe"}
    assert asking.get("/", environ_overrides=environ).status_code == 200


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'{"output": "page.children"}', b'{"output": "x.y", "inputs": []}']
)
def test_a_broken_question_is_refused_in_words(asking, body):
    answer = asking.post(CALLBACK, data=body, headers={"Content-Type": "application/json"})
    assert 400 <= answer.status_code <= 500
    assert "Traceback" not in answer.text
    assert "/work" not in answer.text
