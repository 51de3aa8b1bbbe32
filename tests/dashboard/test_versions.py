"""A link keeps its data version while that is kept; a page never mixes two versions, and says when it shows another."""

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard import create_app
from dashboard.addresses import page_at
from dashboard.components.frame import framed
from dashboard.published import Published
from dashboard.versions import DATA_VERSION, choosing
from dashboard.visit import Visit
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import NOW, RECALL, SHA, insert, publish_example, settings
from tests.dashboard.reading import classed, elements, links, named, words
from warehouse import Home, NoWarehouseError, open_reader, publish, writing

FIRST, SECOND = "20261123T130500Z", "20261124T070000Z"


def publish_again(folder, version=SECOND):
    """Publish a version in which the finding on recall is about 20%."""
    home = Home(folder)
    with writing(home) as connection:
        connection.execute("UPDATE out.finding SET summary_nl = 'Voorbeeldplatform vindt 20%' WHERE rank = 1")
        insert(connection, "out.data_version", {
            "version_id": version, "assessed_at": datetime.strptime(version, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC),
            "code_version": "0.1.0", "norm_sha256": SHA,
        })  # fmt: skip
    publish(home)


@pytest.fixture
def home(tmp_path):
    publish_example(tmp_path)
    return tmp_path


@pytest.fixture
def reader(home):
    return open_reader(home)


def _content(home, reader, path, **query):
    shown = choosing(reader)(query.get("data", ""))
    visit = Visit(settings(home), Published(shown.snapshot), "nl", path, query, NOW, shown.identity, shown.age)
    return framed(visit, page_at(visit))


def test_a_link_without_a_version_shows_the_newest(home, reader):
    choose = choosing(reader)
    assert choose("")[1:] == (FIRST, "newest")
    publish_again(home)
    assert choose("")[1:] == (SECOND, "newest")
    assert choose(SECOND)[1:] == (SECOND, "newest")


def test_a_link_shows_the_version_that_it_names(home, reader):
    publish_again(home)
    told = words(_content(home, reader, "/findings", data=FIRST))
    assert "vindt 18% van de Nederlandstalige gevallen" in told
    assert "U ziet een eerdere versie van de gegevens, zoals de link vraagt." in told
    assert "vindt 20%" in words(_content(home, reader, "/findings"))


def test_a_link_to_a_version_that_is_gone_shows_the_newest_and_says_so(home, reader):
    assert choosing(reader)(FIRST).age == "newest"
    for minute in range(3):
        publish_again(home, f"20261124T07{minute:02}00Z")
    content = _content(home, reader, "/findings", data=FIRST, status="not_met")
    assert "De gegevensversie van deze link wordt niet meer bewaard." in words(content)
    assert "vindt 20%" in words(content)
    assert links(classed(content, "banner")) == ["/findings?status=not_met"]


def test_links_on_an_older_page_stay_in_its_version(home, reader):
    publish_again(home)
    content = _content(home, reader, "/findings", data=FIRST, status="not_met")
    main = named(content, "Main")[0]
    inward = [address for address in links(main) if address.startswith("/") and address != "/findings?status=not_met"]
    assert len(inward) > 1
    assert all(parse_qs(urlsplit(address).query)["data"] == [FIRST] for address in inward)
    hidden = [one for one in elements(named(content, "Form")) if one._type == "Input"]
    assert [(one.name, one.value) for one in hidden] == [("data", FIRST)]


def test_links_on_a_page_of_the_newest_version_name_none(home, reader):
    assert not [address for address in links(_content(home, reader, "/")) if "data=" in address]


def test_the_permalink_holds_choices_language_and_version(home, reader):
    content = _content(home, reader, "/findings", status="not_met")
    (button,) = [one for one in named(content, "Button") if getattr(one, "data-action", "") == "copy-address"]
    address = urlsplit(getattr(button, "data-address"))
    assert address.path == "/findings"
    assert parse_qs(address.query) == {"status": ["not_met"], "lang": ["nl"], "data": [FIRST]}


def test_a_page_is_of_one_version_even_when_another_comes_out_meanwhile(home, reader):
    shown = choosing(reader)("")
    visit = Visit(settings(home), Published(shown.snapshot), "nl", "/", {}, NOW, shown.identity, shown.age)
    assert visit.published.rows("data_version")[0]["version_id"] == FIRST
    publish_again(home)
    assert visit.published.rows("data_version")[0]["version_id"] == FIRST
    assert "vindt 18%" in visit.published.rows("findings")[0]["summary_nl"]
    assert reader.rows(DATA_VERSION)[0]["version_id"] == SECOND


def test_an_open_page_can_ask_for_the_newest_version(home):
    client = create_app(settings(home)).server.test_client()
    assert client.get("/data-version").json == {"newest": FIRST}
    publish_again(home)
    answer = client.get("/data-version")
    assert answer.json == {"newest": SECOND}
    assert answer.headers["Cache-Control"] == "no-store"


def test_without_a_warehouse_there_is_no_version(tmp_path):
    client = create_app(settings(tmp_path)).server.test_client()
    assert client.get("/data-version").json == {"newest": ""}
    with pytest.raises(NoWarehouseError):
        choosing(open_reader(tmp_path))("")


def test_the_callback_follows_the_version_in_the_address(home):
    client = create_app(settings(home)).server.test_client()
    publish_again(home)
    told = json.dumps(filling(client, f"/findings/{RECALL}", f"?lang=nl&data={FIRST}").json)
    assert "vindt 18%" in told
    assert "eerdere versie" in told
