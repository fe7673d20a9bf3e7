"""The targets run where there is no atheris: they pass on the samples, and see a broken law."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import newsparse
from fuzzing import dates, html, quotes, text
from fuzzing.one import keep
from fuzzing.targets import TARGETS
from newsparse import Article
from newsparse.fields.daystamps import find_daystamps
from newsparse.fields.timestamps import find_stamps
from newsparse.quotes.reader import read_quotes
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE

PAGE = f"https://www.kompas.com/\n<h1>{TITLE}</h1><p>{'</p><p>'.join(PARAGRAPHS)}</p>".encode()
STAMP = b"Minggu, 3 April 2022 08:54 WIB"
SPOKEN = "\n“Air surut,” kata Rini Astuti.\nRini Astuti mengatakan air surut.".encode()
INPUTS = {"text": ARTICLE.encode(), "html": PAGE, "dates": STAMP, "quotes": SPOKEN}


@pytest.mark.parametrize("name", TARGETS)
def test_samples_keep_every_law(name: str) -> None:
    seeds = list(TARGETS[name].seeds())
    assert len(seeds) > 100
    for seed in seeds[::10]:
        TARGETS[name].check(seed)


@pytest.mark.parametrize("name", TARGETS)
def test_most_seeds_are_not_cut(name: str) -> None:
    target = TARGETS[name]
    lengths = [len(seed) for seed in target.seeds()]
    assert sum(length <= target.longest for length in lengths) > 0.9 * len(lengths)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\xfe\n\x00", bytes(range(256))], ids=repr)
def test_any_bytes_are_an_input(name: str, data: bytes) -> None:
    TARGETS[name].check(data)


class Altered:
    """A parser whose articles are altered on their way out."""

    def __init__(self, alter: Callable[[Article], Article]) -> None:
        self._alter = alter

    def parse(self, source: Any, url: str | None = None) -> Article:
        """Read an article and alter it."""
        return self._alter(newsparse.parse(source, url=url))


def _raises(_: Article) -> Article:
    raise ValueError("a slip")


ALTERATIONS: dict[str, Callable[[Article], Article]] = {
    "it raises": _raises,
    "a character is lost": lambda a: a.model_copy(update={"text": a.text[:-1]}),
    "a segment is lost": lambda a: a.model_copy(update={"segments": a.segments[1:]}),
    "JSON is another": lambda a: a.model_copy(update={"title": "\ud800"}),
    "a paragraph is lost": lambda a: a.model_copy(update={"paragraphs": a.paragraphs[1:]}),
}


@pytest.mark.parametrize("module", [text, html], ids=["text", "html"])
@pytest.mark.parametrize("how", ALTERATIONS)
def test_a_broken_article_is_seen(module: Any, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module.check(INPUTS[module.TARGET.name])
    monkeypatch.setattr(module, "FIRST", Altered(ALTERATIONS[how]))
    with pytest.raises((AssertionError, ValueError)):
        module.check(INPUTS[module.TARGET.name])


@pytest.mark.parametrize("module", [text, html], ids=["text", "html"])
def test_two_readings_that_differ_are_seen(module: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Altered(lambda article: article.model_copy(update={"tags": ["lain"]}))
    monkeypatch.setattr(module, "SECOND", other)
    with pytest.raises(AssertionError):
        module.check(INPUTS[module.TARGET.name])


def test_a_text_that_is_not_kept_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    shorter = Altered(lambda article: newsparse.parse(article.text[:-1]))
    monkeypatch.setattr(text, "FIRST", shorter)
    with pytest.raises(AssertionError):
        text.check(INPUTS["text"])


def _shifted_stamps(line: str, zone: str = "WIB") -> list[Any]:
    return [replace(stamp, start=stamp.start + 1) for stamp in find_stamps(line, zone)]


def _zoneless_stamps(line: str, zone: str = "WIB") -> list[Any]:
    found = find_stamps(line, zone)
    return [replace(s, when=s.when and s.when.replace(tzinfo=None)) for s in found]


def _shifted_daystamps(body: str, published: Any = None) -> list[Any]:
    found = find_daystamps(body, published)
    return [replace(mention, span=(mention.span[0], mention.span[1] + 1)) for mention in found]


@pytest.mark.parametrize("broken", [_shifted_stamps, _zoneless_stamps], ids=["span", "zone"])
def test_a_broken_stamp_is_seen(broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "find_stamps", broken)
    with pytest.raises(AssertionError):
        dates.check(STAMP)


def test_a_broken_day_stamp_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "find_daystamps", _shifted_daystamps)
    with pytest.raises(AssertionError):
        dates.check(b"Senin (4/4/2022) pagi")


def test_a_date_that_breaks_the_article_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "PARSER", Altered(ALTERATIONS["a segment is lost"]))
    with pytest.raises(AssertionError):
        dates.check(STAMP)


def _shifted(paragraphs: list[str], heads: str = "", *, indirect: bool = False) -> list[Any]:
    found = read_quotes(paragraphs, heads, indirect=indirect)
    return [replace(quote, span=(quote.span[0] + 1, quote.span[1])) for quote in found]


def _renamed(paragraphs: list[str], heads: str = "", *, indirect: bool = False) -> list[Any]:
    found = read_quotes(paragraphs, heads, indirect=indirect)
    named = [(q, q.speaker) for q in found if q.speaker]
    return [replace(quote, speaker=replace(who, name="Entah Siapa")) for quote, who in named]


def _fewer(paragraphs: list[str], heads: str = "", *, indirect: bool = False) -> list[Any]:
    return read_quotes(paragraphs, heads, indirect=indirect)[int(indirect) :]


@pytest.mark.parametrize("broken", [_shifted, _renamed, _fewer], ids=["span", "name", "indirect"])
def test_a_broken_quote_is_seen(broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    quotes.check(SPOKEN)
    monkeypatch.setattr(quotes, "read_quotes", broken)
    with pytest.raises(AssertionError):
        quotes.check(SPOKEN)


def test_the_shortest_input_of_a_finding_is_kept(tmp_path: Any) -> None:
    def check(data: bytes) -> None:
        assert len(data) < 3

    target = replace(TARGETS["text"], check=check)
    for data in (b"fine", b"four and more", b"ok", b"abc"):
        keep(target, data, tmp_path)
    story, kept = sorted(tmp_path.iterdir(), key=lambda path: path.suffix, reverse=True)
    assert kept.read_bytes() == b"abc"
    assert "AssertionError" in story.read_text(encoding="utf-8")
