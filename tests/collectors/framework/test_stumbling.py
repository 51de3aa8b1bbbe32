"""A collector that trips over what it reads: the file is refused by name, the others go on, what was stored stays."""

import pytest

from collectors.framework import CollectorError, FileRefusedError, Remote, SourceUnavailableError, collect
from collectors.framework.rows import Document
from collectors.framework.stumbling import refusing
from collectors.framework.transport import Transport
from tests.collectors.framework import voorbeeldbron
from warehouse import Home
from warehouse.schema import connect

SECRET = "Wilhelmina Verzonnen"


def stumbling(landed, context):
    if b"stumble" in landed.path.read_bytes():
        return {}[SECRET]
    return voorbeeldbron.parse(landed, context)


def stored(home):
    with connect(home.master, read_only=True) as connection:
        rows = connection.execute("SELECT locator FROM core.observation WHERE superseded_by IS NULL").fetchall()
        issues = connection.execute("SELECT kind, message, excerpt, locator, remedy FROM core.issue").fetchall()
    return sorted(rows), issues


def test_the_file_is_refused_and_the_others_are_loaded(install, tmp_path):
    install(parse=stumbling)
    home, folder = Home(tmp_path / "home"), tmp_path / "in"
    voorbeeldbron.write(folder, "a.csv", "observation,e,x,1")
    voorbeeldbron.write(folder, "b.csv", "observation,f,stumble,1")
    voorbeeldbron.write(folder, "c.csv", "observation,g,x,1")
    done = collect(home, voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=folder)
    assert [(file.landed.file_name, file.change_kind) for file in done.files] == [
        ("a.csv", "first"), ("b.csv", "rejected"), ("c.csv", "first"),
    ]  # fmt: skip
    rows, ((kind, message, excerpt, place, remedy),) = stored(home)
    assert len(rows) == 2
    assert (kind, place) == ("reader_stumbled", "b.csv, whole file")
    assert "KeyError at test_stumbling.py" in message
    assert SECRET not in message + excerpt
    assert "naleving rebuild" in remedy


def test_what_cannot_be_cleared_of_names_is_not_landed(install, tmp_path):
    def redact(path, context, target):
        raise ValueError(SECRET)

    install(redact=redact)
    voorbeeldbron.write(tmp_path / "in", "a.csv", "observation,e,x,1")
    done = collect(Home(tmp_path / "home"), voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=tmp_path / "in")
    assert (done.files, [issue.kind.value for issue in done.issues]) == ([], ["reader_stumbled"])
    assert SECRET not in done.issues[0].message


@pytest.mark.parametrize("door", ["fetch", "follow"])
def test_an_answer_that_trips_the_collector_holds_up_nothing(install, httpserver, tmp_path, door):
    def trip(first, *_):
        raise AttributeError(first)

    httpserver.expect_request("/a.csv").respond_with_data(f"{voorbeeldbron.HEADER}\nobservation,e,x,1\n")
    asked = [Remote(httpserver.url_for("/a.csv"), "a.csv")]
    install(card={"doors": ["http"]}, discover=lambda context: asked, **{door: trip})
    transport = Transport([httpserver.host], 1, lambda _: True, ("http",), 0)
    done = collect(Home(tmp_path / "home"), voorbeeldbron.NAME, voorbeeldbron.CONTEXT, transport=transport)
    told = [issue.kind.value for issue in done.issues]
    # a page that leads nowhere is loaded all the same
    assert (told, len(done.files)) == ((["reader_stumbled"], 0) if door == "fetch" else ([], 1))


@pytest.mark.parametrize("error", [OSError, MemoryError, SourceUnavailableError, CollectorError])
def test_what_says_nothing_about_the_file_is_no_refusal(error):
    with pytest.raises(error, match="disk") as caught, refusing("a.csv"):
        raise error("the disk")
    assert not isinstance(caught.value, FileRefusedError)


def test_a_file_without_rows_of_a_kind_is_stored(install, tmp_path):
    def parse(landed, context):
        told = voorbeeldbron.parse(landed, context)
        assert told.rows[Document] == []  # looking makes the kind, with no rows
        return told

    install(parse=parse)
    voorbeeldbron.write(tmp_path / "in", "a.csv", "observation,e,x,1")
    done = collect(Home(tmp_path / "home"), voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=tmp_path / "in")
    assert [file.change_kind for file in done.files] == ["first"]
