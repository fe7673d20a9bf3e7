"""Rows 71 to 74: outlets that strangers wrote. What they get wrong otherwise is in `tests/plugins`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from bs4 import Tag

import newsparse
from newsparse import Layout, Outlet, Parser, Role
from newsparse.outlets.rules import Rule, exact, glued, inside, matches, opens, starts, tail
from tests.bad_input.page_specimens import page
from tests.bad_input.soundness import sound
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS
from tests.linear.judging import judge
from tests.plugins.packages import Packages, outlet_source

ADDRESS = "https://kabarlontar.id/satu"


def _parser(*rules: Rule, layouts: tuple[Layout, ...] = ()) -> Parser:
    outlet = Outlet(
        slug="kabar-lontar",
        name="Kabar Lontar",
        domains=("kabarlontar.id",),
        rules=rules,
        layouts=layouts,
    )
    return Parser(outlets=[outlet], plugins=False)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("raise RuntimeError('rusak')", id="71-raises"),
        pytest.param("import lontar_yang_hilang", id="71-needs-what-is-not-there"),
        pytest.param("OUTLET = = 1", id="71-is-no-Python"),
        pytest.param("raise SystemExit(3)", id="71-exits"),
    ],
)
def test_a_plugin_that_cannot_be_imported(source: str, tmp_path: Path) -> None:
    packages = Packages(tmp_path)
    packages.add("kabar-lontar", source)
    code = """
import logging, newsparse
told = []
logging.getLogger("newsparse").addFilter(lambda record: told.append(record.levelname) or False)
title = newsparse.parse(TEXT).title
answer = [title, [each.name for each in newsparse.Parser().plugin_failures], told]
"""
    title, failures, told = packages.answer(code)
    assert title == "Jagung Sabana Panen Raya di Lereng Bukit"
    assert failures == ["kabar-lontar"]
    assert told == ["WARNING"]


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        pytest.param(r"(?:a|aa)+$", "aaa", id="72-two-ways-on"),
        pytest.param(r"(.*?,){20}P", "1," * 20 + "P", id="72-a-power"),
    ],
)
def test_a_pattern_that_takes_for_ever_makes_no_rule(pattern: str, example: str) -> None:
    with pytest.raises(ValueError, match="takes too long on a line such as"):
        matches(pattern, Role.WIDGET, example)


def test_72_the_classic_is_found_by_the_static_check_and_costs_nothing() -> None:
    """The engine stops at `(a+)+$` by itself; the check that our own patterns pass refuses it."""
    assert judge(r"(a+)+$", 0, "regex", ["fullmatch"])
    line = "a" * 230 + "!"
    article = _parser(matches(r"(a+)+$", Role.WIDGET, "aaa")).parse(
        ARTICLE.replace(PARAGRAPHS[2], f"{line}\n\naaaa\n\n{PARAGRAPHS[2]}"), outlet="kabar-lontar"
    )
    roles = {s.rule: article.text[slice(*s.span)].strip() for s in sound(article).segments}
    assert roles["matches:(a+)+$"] == "aaaa"
    assert line in article.text


def _slow(container: Tag) -> None:
    while True:
        container.get_text()


@pytest.mark.timeout(60)
def test_72_a_worker_that_never_ends_is_stopped() -> None:
    """What no check can find, a hook without an end: `timeout` stops it, and the next is read."""
    parser = _parser(layouts=(Layout("2024-26", body="body", refine=_slow),))
    records = (newsparse.Record(page(), ADDRESS), ARTICLE)
    failure, article = newsparse.parse_many(records, parser=parser, workers=1, timeout=2)
    assert isinstance(failure, newsparse.Failure)
    assert failure.error == "TimedOut"
    assert article == newsparse.parse(ARTICLE)


@pytest.mark.parametrize("call", ["parse(TEXT)", "Parser()", "outlets()"], ids="73-{}".format)
def test_two_outlets_with_one_slug(call: str, tmp_path: Path) -> None:
    packages = Packages(tmp_path)
    packages.add("lontar", outlet_source())
    packages.add("gebang", outlet_source(name="Kabar Gebang"))
    code = f"""
import newsparse
try:
    answer = newsparse.{call}
except newsparse.OutletClash as error:
    answer = str(error)
"""
    told = packages.answer(code)
    assert "Kabar Gebang (gebang 1.0)" in told
    assert "Kabar Lontar (lontar 1.0)" in told


OVERLAPS: dict[str, tuple[Rule, ...]] = {
    "one inside the other": (inside("IKLAN LONTAR", Role.WIDGET), inside("LONTAR", Role.TAGS)),
    "end and beginning": (inside("abcab", Role.WIDGET), inside("bcabc", Role.RELATED)),
    "at every end": (glued("pulang.", Role.WIDGET), glued("ng.", Role.TAGS), glued(".", Role.BIO)),
    "one letter": (inside("a", Role.WIDGET), glued(".", Role.ENDMARK)),
    "a blank line's": (inside("a a", Role.BLANK), exact("Hujan", Role.BLANK)),
    "two lists": (tail("Warga", Role.TAGS), opens("warga", Role.RELATED)),
    "every line": (matches(r".*", Role.TITLE, "x"), starts("Hujan", Role.DATELINE)),
    "roles of the head": (matches(r"H.*", Role.DUPLICATE, "Hx"), exact("Warga", Role.TIMESTAMP)),
}
LINES = "IKLAN LONTAR abcabcabc Hujan a a a Warga pulang."
MARKED = f"{ARTICLE}\n\n{LINES}\nWarga\nHujan\n\n{LINES} {LINES}\n{PARAGRAPHS[1]} Warga pulang."


@pytest.mark.parametrize(
    "text", [MARKED, LINES, f"{LINES}\n" * 40], ids=["article", "line", "lines"]
)
@pytest.mark.parametrize("what", OVERLAPS, ids=lambda what: f"74-{what.replace(' ', '-')}")
def test_rules_that_overlap(what: str, text: str) -> None:
    article = sound(_parser(*OVERLAPS[what]).parse(text, outlet="kabar-lontar"))
    assert article.text == text


def _moves_all(container: Tag, *, to_the_end: bool) -> None:
    for node in list(container.children):
        container.append(node) if to_the_end else container.insert(0, node)


def _writes(container: Tag, words: str) -> None:
    for paragraph in container.find_all("p"):
        paragraph.string = words


@pytest.mark.parametrize(
    "hook",
    [
        pytest.param(partial(_moves_all, to_the_end=True), id="74-moves-all"),
        pytest.param(partial(_moves_all, to_the_end=False), id="74-turns-all-round"),
        pytest.param(partial(_writes, words="<p>\ud800\x00</p>"), id="74-writes-signs"),
        pytest.param(partial(_writes, words="Satu kalimat."), id="74-writes-one-sentence"),
        pytest.param(partial(_writes, words=""), id="74-writes-nothing"),
    ],
)
def test_hooks_that_change_everything(hook: Callable[[Tag], None]) -> None:
    parser = _parser(layouts=(Layout("2024-26", body="body", refine=hook),))
    sound(parser.parse(page(), url=ADDRESS))
