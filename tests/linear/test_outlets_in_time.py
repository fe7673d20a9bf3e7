"""Every outlet's rules and layouts take time in step with length, through the public `parse`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsparse import InputTooComplex, Limits, Parser
from newsparse.outlets.outlet import Outlet
from tests.linear.ladder import climb
from tests.linear.outlet_texts import HEAD, OUTLETS, groups_of, page_units, printed_lines
from tests.linear.pumps import Pump

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault

RUNGS = (4_000, 64_000)
PARSER = Parser(
    limits=Limits(max_chars=20_000_000, max_lines=20_000_000, max_tags=20_000_000), plugins=False
)
WITH_PAGES = [outlet for outlet in OUTLETS if outlet.layouts]


def reading(pump: Pump, slug: str) -> Callable[[int], Callable[[], object]]:
    def prepare(size: int) -> Callable[[], object]:
        text = pump.text(size)

        def read() -> None:
            with contextlib.suppress(InputTooComplex):
                PARSER.parse(text, outlet=slug)

        return read

    return prepare


def pumps_of_lines(lines: list[str]) -> list[Pump]:
    """A group of lines in turns, each on its own line, then all in one."""
    return [Pump("\n".join(lines) + "\n", HEAD), Pump(" ".join(lines) + " ", HEAD)]


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.slug)
def test_lines_of_an_outlet(outlet: Outlet) -> None:
    PARSER.parse(HEAD, outlet=outlet.slug)  # its rules are compiled once
    for lines in groups_of(outlet):
        for pump in pumps_of_lines(lines):
            problem = climb(reading(pump, outlet.slug), RUNGS)
            assert not problem, f"{problem}: {pump}"


@pytest.mark.parametrize("outlet", WITH_PAGES, ids=lambda outlet: outlet.slug)
def test_pages_of_an_outlet(outlet: Outlet) -> None:
    for layout in outlet.layouts:
        for pump in (Pump(unit, head, end) for head, unit, end in page_units(layout)):
            problem = climb(reading(pump, outlet.slug), RUNGS)
            assert not problem, f"{layout.years}: {problem}: {pump}"


@pytest.mark.parametrize("outlet", WITH_PAGES, ids=lambda outlet: outlet.slug)
def test_pages_are_those_of_the_layouts(outlet: Outlet) -> None:
    """The pump holds what the layout's selectors look for."""
    for layout in outlet.layouts:
        (head, unit, end), _ = page_units(layout)
        tree = LexborHTMLParser(head + unit + end)
        for selector in (layout.title, layout.body, *(s for _, s in layout.parts())):
            assert tree.css_first(selector) is not None, selector


def test_lines_are_those_of_the_rules() -> None:
    """The pumps find the rules they were made of, all but those that another goes before."""
    rules = [rule for outlet in OUTLETS for rule in outlet.rules]
    assert sum(len(printed_lines(outlet)) for outlet in OUTLETS) > len(rules) * 0.9
    outlet = next(outlet for outlet in OUTLETS if outlet.slug == "detik")
    lines = next(iter(groups_of(outlet)))
    article = PARSER.parse(pumps_of_lines(lines)[0].text(2_000), outlet="detik")
    used = {segment.rule for segment in article.segments}
    assert any(rule.name in used for rule in outlet.rules)
