"""The words of a briefing, and text from outside in it."""

from datetime import date

import pypandoc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings import Assignment, BriefingError, make_briefing
from briefings.content import read_content
from briefings.documents import MARKDOWN
from briefings.escaping import escape
from briefings.markdown import to_source
from naleving.settings import DEFAULT_PORT, Settings
from warehouse import Home, open_reader, publish, writing

HOSTILE = [
    "#let x = 1",
    "<script>alert(1)</script>",
    "[a](javascript:b)",
    "| a | b |",
    "```\nx\n```",
    "[^n1]",
    "$x$",
    "\\x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_stays_text(text):
    plain = pypandoc.convert_text(escape(text), "plain", MARKDOWN, extra_args=["--wrap=none"])
    assert plain.strip() == " ".join(text.split())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_no_mark_survives_unescaped(text):
    written = escape(text)
    assert written.replace("\\", "") == text.replace("\\", "")
    for position, character in enumerate(written):
        if character in "#*_[]<>|`$^~":
            assert written[position - 1] == "\\"


def test_since_leaves_out_older_periods(published_home, tmp_path):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    reader = open_reader(published_home)

    def size(since):
        assignment = Assignment(["tiktok"], "en", since=since)
        path = make_briefing(reader, settings.norm, settings.services, assignment, ["odt"], tmp_path)[0]
        return path.stat().st_size

    assert size(date(2026, 12, 1)) < size(None)


def test_nothing_assessed_is_told(tmp_path):
    home = Home(tmp_path)
    with writing(home):
        assert home.master.exists()
    publish(home)
    settings = Settings(home, DEFAULT_PORT)
    with pytest.raises(BriefingError, match="naleving assess"):
        make_briefing(
            open_reader(tmp_path), settings.norm, settings.services, Assignment(["tiktok"], "nl"), ["odt"], tmp_path
        )


def test_a_figure_with_another_meaning_says_so(published_home):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    content = read_content(open_reader(published_home), settings.services, Assignment(["tiktok"], "nl"))
    told = to_source(content, settings.norm).markdown.replace("\\", "")
    assert "verandering van het cijfer: andere definitie (Sinds 1 juli 2025 heeft de transparantiedatabase" in told
