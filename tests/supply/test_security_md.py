"""What SECURITY.md prints is true: limits, what happens beyond them, the errors, the cap of quotes."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable

import pytest

import newsparse
from newsparse import Article, Limits, NewsparseError, Parser
from newsparse.quotes.reader import MOST_STRETCHES
from tests.bad_input.page_specimens import page
from tests.bad_input.soundness import codes, sound
from tests.bad_input.specimens import ARTICLE, LINK, PARAGRAPHS
from tests.docs.documents import table
from tests.supply.floors import ROOT

PATH = ROOT / "SECURITY.md"
TEXT = PATH.read_text(encoding="utf-8")
ROWS = {row[0].strip("`"): row for row in table(PATH, "`Limits`")}

BOUNDS: dict[str, tuple[int, Callable[[int], str | bytes]]] = {
    "max_chars": (3000, lambda size: "a" * size),
    "max_bytes": (3000, lambda size: b"a" * size),
    "max_lines": (90, lambda size: "\n".join(["Hujan turun."] * size)),
    "max_tags": (90, lambda size: "<p>" * size),
    "max_depth": (90, lambda size: "<div>" * size + "Hujan turun."),
    "max_attributes": (400, lambda size: page(f"<p {_attributes(size - 1)}>{LINK}</p>")),  # and p
    "max_rule_line": (200, lambda size: f"{ARTICLE}\n\n{LINK:a<{size}}\n\n{PARAGRAPHS[0]}"),
}
"""A limit, and what is just that large."""


def _attributes(count: int) -> str:
    """So many attributes, too long for a tag that anybody would write."""
    return " ".join(f"data-{number:080}" for number in range(count))


def _read(name: str, size: int) -> Article:
    most, build = BOUNDS[name]
    return sound(Parser(limits=Limits(**{name: most}), plugins=False).parse(build(most + size)))


def test_the_table_lists_every_limit_with_its_default() -> None:
    defaults = {field.name: f"{field.default:,}" for field in dataclasses.fields(Limits)}
    assert {name: row[1] for name, row in ROWS.items()} == defaults
    assert set(BOUNDS) == set(defaults)


@pytest.mark.parametrize("name", BOUNDS)
def test_what_is_just_within_a_limit_is_read(name: str) -> None:
    article = _read(name, 0)
    assert codes(article).isdisjoint({"html.attributes_ignored"})
    if name == "max_rule_line":
        assert len(article.related) == 1


@pytest.mark.parametrize("name", BOUNDS)
def test_what_is_beyond_a_limit_fares_as_printed(name: str) -> None:
    beyond = ROWS[name][3]
    if beyond in ("`InputTooLarge`", "`InputTooComplex`"):
        error: type[NewsparseError] = getattr(newsparse, beyond.strip("`"))
        with pytest.raises(error) as caught:
            _read(name, 1)
        assert caught.value.limit == BOUNDS[name][0]
        assert caught.value.hint
    elif name == "max_attributes":
        assert beyond == "the tag is read without any: `html.attributes_ignored`"
        assert "html.attributes_ignored" in codes(_read(name, 1))
    else:
        assert (name, beyond) == ("max_rule_line", "the line can only be body")
        assert _read(name, 1).related == []


@pytest.mark.parametrize("value", [0, -1, 1.5, "9", None])
def test_a_limit_is_a_positive_whole_number(value: int) -> None:
    for name in BOUNDS:
        with pytest.raises(ValueError, match=rf"Limits\.{name} must be a positive whole number"):
            Limits(**{name: value})


RAISING: dict[str, Callable[[], object]] = {
    "InputTooLarge": lambda: newsparse.parse("a" * 5_000_001),
    "InputTooComplex": lambda: newsparse.parse("<div>" * 2_001),
    "NotText": lambda: newsparse.parse(b"%PDF-1.7"),
    "UnknownOutlet": lambda: newsparse.parse("", outlet="tidak-ada"),
    "TypeError": lambda: newsparse.parse(5),  # type: ignore[arg-type]
}


def test_the_first_promise_names_every_error() -> None:
    promise = TEXT.partition("1. **It always answers.**")[2].partition("\n2. ")[0]
    named = set(re.findall(r"`([A-Z]\w+)`", promise)) - {"Article"}
    assert named == set(RAISING)


@pytest.mark.parametrize("name", RAISING)
def test_an_error_is_raised_as_named(name: str) -> None:
    with pytest.raises((NewsparseError, TypeError)) as caught:
        RAISING[name]()
    assert type(caught.value).__name__ == name


def test_the_cap_of_quotes_is_as_printed() -> None:
    assert f"More than {MOST_STRETCHES:,} pairs of quotation marks are not read" in TEXT
