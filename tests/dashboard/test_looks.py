"""The style sheets: contrast of every pair of colours, an icon for every status, nothing from elsewhere."""

import os
import re
from pathlib import Path

import pytest

import dashboard
from dashboard.components.words import STATUS_ICONS, status_icon
from language.vocabulary import LISTS

ASSETS = Path(dashboard.__file__).parent / "assets"
TEXTS = ("ink", "ink-2", "ink-3", "accent", "accent-hover", "bad", "warn", "good", "mute")
SURFACES = ("paper", "wash", "accent-wash")
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
OWN_WASH = ("bad", "warn", "good", "mute")
GRAPHICS = ("line-strong", "focus", "chart-other", "rung-low", "chart-axis")


def _colours(theme):
    css = (ASSETS / "10-tokens.css").read_text(encoding="utf-8")
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)")
    found = dict(COLOUR.findall(light))
    if theme == "dark":
        found |= dict(COLOUR.findall(dark.split("@media print")[0]))
    return found | _house_style(theme)


def _house_style(theme):
    """Colours of the sheet that NALEVING_THEME names, as docs/operations.md tells a ministry to try its own."""
    sheet = os.environ.get("NALEVING_THEME")
    if not sheet:
        return {}
    light, _, dark = Path(sheet).read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    return dict(COLOUR.findall(light)) | (dict(COLOUR.findall(dark)) if theme == "dark" else {})


def _luminance(colour):
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself():
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_can_be_read(theme):
    colours = _colours(theme)
    pairs = [(text, surface) for text in TEXTS for surface in SURFACES]
    pairs += [(name, f"{name}-wash") for name in OWN_WASH] + [("on-accent", "accent"), ("on-accent", "accent-hover")]
    pairs += [(text, "bad-wash") for text in ("ink-2", "accent", "bad")]
    poor = {pair: round(_contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert not {pair: ratio for pair, ratio in poor.items() if ratio < 4.5}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_graphic_can_be_seen(theme):
    colours = _colours(theme)
    poor = {name: round(_contrast(colours[name], colours["paper"]), 2) for name in GRAPHICS}
    assert not {name: ratio for name, ratio in poor.items() if ratio < 3}


@pytest.mark.parametrize("kind", ["status", "subscription", "change"])
def test_every_word_of_a_closed_list_has_its_icon(kind):
    css = (ASSETS / "40-icons.css").read_text(encoding="utf-8")
    for key in LISTS[kind]:
        name = status_icon(key)
        assert (ASSETS / "icons" / f"{name}.svg").is_file()
        assert f'.ic-{name} {{\n  --shape: url("icons/{name}.svg");' in css


def test_the_nine_statuses_have_nine_shapes():
    shapes = {(ASSETS / "icons" / f"{status}.svg").read_text(encoding="utf-8") for status in LISTS["status"]}
    assert len(shapes) == 9
    assert not set(STATUS_ICONS) & set(LISTS["status"])


def test_style_sheets_fetch_nothing_from_elsewhere():
    for sheet in ASSETS.glob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text
        for address in re.findall(r'url\("([^"]+)"\)', text):
            assert (ASSETS / address).is_file()


def test_focus_can_be_seen():
    css = (ASSETS / "20-base.css").read_text(encoding="utf-8")
    assert re.search(r":focus-visible \{\n  outline: 3px solid var\(--focus\)", css)


def test_the_letters_carry_their_licence():
    assert "SIL OPEN FONT LICENSE Version 1.1" in (ASSETS / "fonts" / "LICENSE.txt").read_text(encoding="utf-8")
