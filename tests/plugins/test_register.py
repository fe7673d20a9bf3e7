"""`newsparse.register`: a notebook's way to add an outlet to the default parser, and to no other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Outlet, OutletClash, Parser, default

LONTAR = Outlet(
    slug="kabar-lontar",
    name="Kabar Lontar",
    domains=("kabarlontar.id",),
    datelines=("{Place}, Kabar Lontar - ",),
)
GEBANG = Outlet(slug="kabar-gebang", name="Kabar Gebang", domains=("kabargebang.id",))
TEXT = "Rote, Kabar Lontar - Penyadap nira turun dari pohon sebelum hujan pertama jatuh."
ADDRESS = "https://www.kabarlontar.id/nira"


@pytest.fixture(autouse=True)
def _own_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a default parser of its own: no other test sees what is registered here."""
    monkeypatch.setattr(default, "_DEFAULT", default._Default())


def test_every_function_knows_it(tmp_path: Path) -> None:
    assert newsparse.parse(TEXT).outlet == "generic"
    newsparse.register(LONTAR)
    assert newsparse.outlets()["kabar-lontar"] is LONTAR
    assert newsparse.parse(TEXT).outlet == "kabar-lontar"
    assert newsparse.parse("Hujan turun.", url=ADDRESS).outlet == "kabar-lontar"
    assert newsparse.parse("Hujan turun.", outlet="kabar-lontar").outlet_name == "Kabar Lontar"
    assert newsparse.detect(TEXT).outlet is LONTAR
    path = tmp_path / "nira.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert newsparse.parse_file(path).outlet == "kabar-lontar"
    assert newsparse.parse("Jakarta, IDN Times - Hujan turun.").outlet == "idntimes"


def test_again_changes_nothing() -> None:
    newsparse.register(LONTAR)
    newsparse.register(GEBANG)
    parser = default._DEFAULT.parser()
    known = newsparse.outlets()
    newsparse.register(LONTAR)
    newsparse.register(replace(LONTAR))  # an equal one: the cell of a notebook run again
    assert newsparse.outlets() == known
    assert newsparse.outlets()["kabar-lontar"] is LONTAR
    assert default._DEFAULT.parser() is parser


def test_a_built_in_outlet_again_changes_nothing() -> None:
    known = newsparse.outlets()
    newsparse.register(known["sindonews"])
    assert newsparse.outlets() == known


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        (replace(LONTAR, name="Kabar Lontar Baru"), "slug 'kabar-lontar'"),
        (Outlet(slug="sindonews", name="Tiruan"), "slug 'sindonews'"),
        (replace(GEBANG, domains=("kabarlontar.id",)), "domain 'kabarlontar.id'"),
        (replace(GEBANG, domains=("tempo.co",)), "domain 'tempo.co'"),
    ],
)
def test_a_clash_leaves_all_as_it_was(outlet: Outlet, told: str) -> None:
    newsparse.register(LONTAR)
    parser, known = default._DEFAULT.parser(), newsparse.outlets()
    with pytest.raises(OutletClash, match=told) as caught:
        newsparse.register(outlet)
    assert "newsparse.register(..., replace=True)" in caught.value.hint
    assert newsparse.outlets() == known
    assert default._DEFAULT.parser() is parser
    newsparse.register(GEBANG)  # the one refused is not tried again
    assert newsparse.outlets() == known | {"kabar-gebang": GEBANG}


def test_a_clash_at_the_first_call_leaves_all_as_it_was() -> None:
    with pytest.raises(OutletClash):
        newsparse.register(Outlet(slug="sindonews", name="Tiruan"))
    assert newsparse.outlets() == Parser().outlets


def test_replace_puts_it_in_the_place_of_a_registered_one() -> None:
    newsparse.register(LONTAR)
    newsparse.register(GEBANG)
    newer = replace(LONTAR, name="Kabar Lontar Baru")
    newsparse.register(newer, replace=True)
    assert newsparse.outlets()["kabar-lontar"] is newer
    assert newsparse.outlets()["kabar-gebang"] is GEBANG
    assert newsparse.parse(TEXT).outlet_name == "Kabar Lontar Baru"
    newsparse.register(LONTAR, replace=True)  # and back
    assert newsparse.outlets()["kabar-lontar"] is LONTAR


def test_replace_puts_it_in_the_place_of_a_built_in_one() -> None:
    own = Outlet(slug="sindonews", name="Punyaku", domains=("sindonews.com",))
    for outlet in (own, replace(own, name="Punyaku Juga")):
        newsparse.register(outlet, replace=True)
        assert newsparse.outlets()["sindonews"] is outlet
        article = newsparse.parse("Hujan turun.", url="https://sindonews.com/read/1")
        assert article.outlet_name == outlet.name
    newsparse.register(LONTAR)
    assert newsparse.outlets()["sindonews"].name == "Punyaku Juga"


def test_replace_adds_where_there_is_nothing_to_replace() -> None:
    newsparse.register(LONTAR, replace=True)
    assert newsparse.outlets()["kabar-lontar"] is LONTAR


def test_a_replacement_that_clashes_leaves_all_as_it_was() -> None:
    newsparse.register(LONTAR)
    known = newsparse.outlets()
    for slug in ("sindonews", "kabar-lontar"):
        with pytest.raises(OutletClash, match=r"domain 'tempo\.co'"):
            newsparse.register(
                Outlet(slug=slug, name="Tiruan", domains=("tempo.co",)), replace=True
            )
        assert newsparse.outlets() == known


def test_parsers_made_by_hand_are_not_touched() -> None:
    before = Parser()
    newsparse.register(LONTAR)
    newsparse.register(Outlet(slug="sindonews", name="Punyaku"), replace=True)
    for parser in (before, Parser()):
        assert "kabar-lontar" not in parser.outlets
        assert parser.outlets["sindonews"].name == "Sindonews"
        assert parser.parse(TEXT).outlet == "generic"


@pytest.mark.parametrize("again", [False, True])
def test_what_is_no_outlet_is_refused(again: bool) -> None:
    newsparse.register(LONTAR)
    for wrong in ("kabar-lontar", None, Outlet, [LONTAR]):
        value: Any = wrong
        with pytest.raises(TypeError, match="Outlet"):
            newsparse.register(value, replace=again)
    assert set(newsparse.outlets()) == {*Parser().outlets, "kabar-lontar"}


class _SlowParser(Parser):
    """A parser that takes long to build, so that threads meet in the middle of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        time.sleep(0.05)
        super().__init__(*args, **kwargs)


def _at_once(*calls: Callable[[], object]) -> list[BaseException]:
    """Run all calls in threads that start together; what they raised."""
    gate = threading.Barrier(len(calls))
    raised: list[BaseException] = []

    def run(call: Callable[[], object]) -> None:
        gate.wait()
        try:
            call()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_threads_lose_no_outlet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default, "Parser", _SlowParser)
    several = [Outlet(slug=f"kabar-{number}", name=f"Kabar {number}") for number in range(6)]
    calls = [lambda outlet=outlet: newsparse.register(outlet) for outlet in several]
    assert _at_once(*calls, lambda: newsparse.parse(TEXT)) == []
    known = newsparse.outlets()
    assert [known.get(outlet.slug) for outlet in several] == several


def test_threads_may_register_the_same_outlet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default, "Parser", _SlowParser)
    calls = [lambda: newsparse.register(replace(LONTAR))] * 4
    assert _at_once(*calls) == []
    assert newsparse.outlets()["kabar-lontar"] == LONTAR


def test_threads_share_one_default_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default, "Parser", _SlowParser)
    built: list[Parser] = []
    assert _at_once(*[lambda: built.append(default._DEFAULT.parser())] * 4) == []
    assert len({id(parser) for parser in built}) == 1
