"""The style sheet: readable in both themes, and never outside its own class."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from newsparse import Role
from newsparse.view.colours import DARK, HUES, LIGHT, ROLE_HUES
from newsparse.view.style import STYLE

TEXT = 4.5  # WCAG 2 AA: text, and what is no text
SHAPE = 3.0
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
CSS = STYLE.removeprefix("<style>").removesuffix("</style>")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_text_has_contrast(theme: Mapping[str, str]) -> None:
    on_grounds = ["ink", "soft", "link", *HUES]
    pairs = [(text, ground) for text in on_grounds for ground in ("ground", "panel")]
    pairs += [("ink", f"{hue}-tint") for hue in HUES]  # marked words, chips
    pairs.append(("red", "red-tint"))  # escapes
    weak = {pair: contrast(theme[pair[0]], theme[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < TEXT} == {}


@THEMES
def test_underlines_and_stripes_have_contrast(theme: Mapping[str, str]) -> None:
    pairs = [(hue, ground) for hue in HUES for ground in ("ground", "panel", f"{hue}-tint")]
    weak = {pair: contrast(theme[pair[0]], theme[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < SHAPE} == {}


def test_every_colour_that_is_used_is_given_in_both_themes() -> None:
    assert set(LIGHT) == set(DARK)
    assert set(re.findall(r"var\(--np-([a-z-]+)\)", CSS)) <= set(LIGHT)


def test_every_role_has_a_hue() -> None:
    assert set(ROLE_HUES) == set(Role)
    assert set(ROLE_HUES.values()) <= {*HUES, "ink"}


def test_rules_stay_inside_their_class() -> None:
    flat = re.sub(r"@media \([a-z-]+:\s*[a-z0-9]+\)\{", "", CSS)
    selectors = re.findall(r"([^{}]+)\{[^{}]*\}", flat)
    assert len(selectors) > 50
    for selector in ",".join(selectors).split(","):
        assert ".newsparse" in selector, selector


def test_nothing_is_loaded() -> None:
    assert not re.search(r"url\(|@import|@font-face|expression|<|//", CSS)
    assert set(re.findall(r"@[a-z-]+", CSS)) == {"@media"}


def test_the_host_decides_before_the_system() -> None:
    assert CSS.index("prefers-color-scheme") < CSS.index('[data-jp-theme-light="true"] .newsparse')
    for host in ('[data-jp-theme-light="false"]', ".vscode-dark"):
        assert f"{host} .newsparse" in CSS
