"""The selectors of the outlets as a law: Lexbor reads every one, and the newest stand first."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.registry import Registry

WITH_LAYOUTS = [outlet for outlet in BUILT_IN if outlet.layouts]
LAYOUTS = [(outlet, layout) for outlet in BUILT_IN for layout in outlet.layouts]
PAGE = LexborHTMLParser("<body><h1>Judul</h1><article><p>Isi.</p></article></body>")
EVERY_PAGE_HAS = {
    "article",
    "body",
    "div",
    "html",
    "main",
    "p",
    "section",
    ".content",
    "div.content",
}
"""Selectors that are no container's name: cards and wrappers of any page answer to them."""


def slug_of(outlet: Outlet) -> str:
    return outlet.slug


def years_of(layout: Layout) -> tuple[int, int]:
    """The last and the first year of a generation: `"2019-26"` gives 2026 and 2019."""
    first, _, last = layout.years.partition("-")
    return int(f"{first[:2]}{last}" if last else first), int(first)


def alternatives(selector: str) -> list[str]:
    return [part.strip() for part in selector.split(",")]


def name_of(value: object) -> str:
    return value.slug if isinstance(value, Outlet) else getattr(value, "years", "")


@pytest.mark.parametrize(("outlet", "layout"), LAYOUTS, ids=name_of)
def test_lexbor_reads_every_selector(outlet: Outlet, layout: Layout) -> None:
    named = [("body", layout.body), ("title", layout.title)]
    named += [(role.value, selector) for role, selector in layout.parts()]
    for part, selector in named:
        for one in alternatives(selector):
            assert one, f"{outlet.slug} {layout.years}: an empty alternative in {part}"
            PAGE.css(one)  # raises on what is no selector
        PAGE.css(selector)


def test_a_bad_selector_would_show() -> None:
    with pytest.raises(Exception, match=r"(?i)selector"):
        PAGE.css("div[class=")


@pytest.mark.parametrize(("outlet", "layout"), LAYOUTS, ids=name_of)
def test_a_body_names_a_container(outlet: Outlet, layout: Layout) -> None:
    assert layout.body.strip()
    assert layout.title.strip()
    vague = EVERY_PAGE_HAS.intersection(alternatives(layout.body))
    assert not vague, f"{outlet.slug} {layout.years}: {vague} would fit any page"


@pytest.mark.parametrize("outlet", WITH_LAYOUTS, ids=slug_of)
def test_newest_generation_first(outlet: Outlet) -> None:
    found = [years_of(layout) for layout in outlet.layouts]
    assert found == sorted(found, reverse=True)
    assert all(2000 <= first <= last for last, first in found)


@pytest.mark.parametrize("outlet", WITH_LAYOUTS, ids=slug_of)
def test_no_generation_twice(outlet: Outlet) -> None:
    found = [(layout.body, layout.title) for layout in outlet.layouts]
    assert len(found) == len(set(found)), "the second would never be tried"


def test_every_host_has_one_outlet() -> None:
    domains = [domain for outlet in BUILT_IN for domain in outlet.domains]
    domains += [brand.domain for outlet in BUILT_IN for brand in outlet.brands if brand.domain]
    assert len(domains) == len(set(domains))
    registry = Registry()
    for outlet in BUILT_IN:
        for domain in outlet.domains:
            assert domain == domain.lower()
            assert registry.of_address(f"https://www.{domain}/berita/1") == (outlet, None)
        for brand in outlet.brands:
            if brand.domain:
                assert registry.of_address(f"https://{brand.domain}/berita/1") == (outlet, brand)
