"""Web pages: links, tables and words, and what is no page."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError, Parsed
from collectors.framework.web_pages import links_of, read_page, tables_of, words_of

BASE = "https://voorbeeld.example/reports/"


def page(body, told=None, encoding="utf-8"):
    return read_page(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(encoding), "p.html", told or Parsed())


def test_links_with_their_heading_and_whole_address():
    body = """<h2>H1 2026</h2><p><a href='a.zip'>The <b>report</b></a><a href="/b.pdf" title="As PDF"></a>
        <h3>Older</h3><a href="https://elsewhere.example/c">C</a><a>no address</a><a href='javascript:x()'>J</a>
        <a href="mailto:x@voorbeeld.example">M</a><a href="http://[/d">D</a>"""
    assert [tuple(link) for link in links_of(page(body), BASE)] == [
        (1, "The report", BASE + "a.zip", "H1 2026"),
        (2, "As PDF", "https://voorbeeld.example/b.pdf", "H1 2026"),
        (3, "C", "https://elsewhere.example/c", "Older"),
    ]


def test_a_table_with_cells_that_span():
    body = """<h2>List</h2><table><tr><th>Name<th>Country<th>Since</tr>
        <tr><td rowspan=2>One<td>NL<td>2025</tr><tr><td>BE<td>2026</tr>
        <tr><td colspan="2">Two<td>2024</tr></table>"""
    (table,) = tables_of(page(body))
    assert table.heading == "List"
    assert table.rows == [
        ["Name", "Country", "Since"], ["One", "NL", "2025"], ["One", "BE", "2026"], ["Two", "Two", "2024"],
    ]  # fmt: skip


def test_a_table_in_a_table_stands_on_its_own():
    body = "<table><tr><td>outer<table><tr><td>inner</td></tr></table></td></tr></table>"
    assert [table.rows for table in tables_of(page(body))] == [[["outer inner"]], [["inner"]]]


def test_scripts_and_invisible_marks_are_no_words():
    found = page("<p>One<script>alert('x')</script> two\u202e\u200b</p>").find("p")
    assert words_of(found) == "One two"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty_file"),
        (b'{"error": "quota"}', "not_a_table"),
        (b"%PDF-1.7", "not_a_table"),
        (b"PK\x03\x04abc", "not_a_table"),
        (b"<html><body><p>The connection br", "not_a_table"),
        (b"<html>\x00</html>", "not_a_table"),
        (b"<html><form><input type='password'></form></html>", "not_a_table"),
        (b"name,url\nx,y\n", "not_a_table"),
    ],
)
def test_what_is_no_page_is_refused(data, kind):
    with pytest.raises(FileRefusedError) as refused:
        read_page(data, "p.html", Parsed())
    assert refused.value.kind.value == kind
    assert "p.html" in str(refused.value)
    assert "--from" in refused.value.remedy


def test_another_encoding_is_told_and_read():
    told = Parsed()
    found = page('<meta charset="windows-1252"><p>Coimisiún na Meán</p>', told, "cp1252")
    assert words_of(found.find("p")) == "Coimisiún na Meán"
    assert [issue.kind.value for issue in told.issues] == ["encoding"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300))
def test_any_text_between_the_tags_is_read(text):
    found = page(f"<table><tr><td>{text}</td></tr></table><a href='{text}'>{text}</a>")
    assert isinstance(found, BeautifulSoup)
    assert all(link.url.startswith("http") for link in links_of(found, BASE))
    assert all(isinstance(row, list) for table in tables_of(found) for row in table.rows)


def test_endless_depth_is_read():
    assert words_of(page("<div>" * 5000 + "deep" + "</div>" * 5000)) == "deep"


@pytest.mark.parametrize("span", ["-1", "x", "999999999", "0", "²"])
def test_a_hostile_span_is_bounded(span):
    (table,) = tables_of(page(f"<table><tr><td colspan='{span}' rowspan='{span}'>x</td></tr><tr></tr></table>"))
    assert len(table.rows[0]) <= 50
