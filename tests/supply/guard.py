"""A process that parses under guard: what Python is asked to do besides is written down.

Everything is parsed once, so that what is loaded on first use is loaded; then again, under guard.
An audit hook hears of files, connections, programs, imports and evaluated code; a profile function
hears of every call of a clock, of the environment, of locales. Then, for each misdeed, an outlet's
hook does something forbidden in the middle of a parse. Prints what was heard, as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from bs4 import Tag

from newsparse import Layout, NewsparseError, Outlet, Parser
from tests.bad_input.page_specimens import page
from tests.bad_input.specimens import ARTICLE, sample_texts
from tests.supply.misdeeds import MISDEEDS

__all__ = ["Guard"]

_HARMLESS = ("object.__", "sys._getframe", "sys.setprofile")
_MOMENTS = {"now", "utcnow", "today"}
_SYSTEM = {"_locale", "_socket", "nt", "posix"}
_READERS = {"getenv", "__getitem__", "get", "__contains__", "__iter__", "copy"}
ADDRESS = "https://kabarlontar.id/satu"
HARD_STAMPS = ("5 menit yang lalu", "April 3rd 2022 8:54 PM", "Mei", "3 Ags 22, 8.54 PM GMT+8")


SOURCES: list[str | bytes] = [
    *sample_texts()[::6],
    *(ARTICLE.replace("Minggu, 3 April 2022 08:54 WIB", stamp) for stamp in HARD_STAMPS),
    *(page(f"<p><time>{stamp}</time>") for stamp in HARD_STAMPS),
    "/etc/passwd",
    "https://contoh.id/berita",
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;',
    '<link rel="stylesheet" href="https://contoh.id/a.css"><img src="//contoh.id/a.png"><p>Hujan',
    ARTICLE.encode("cp1252", "replace"),
    b"\x1f\x8b\x08",
    page().encode(),
]
"""Texts and pages of every kind, and the invented article with stamps that ask for much."""


def parse_all(parser: Parser) -> None:
    """Parse and show everything, with and without an address."""
    for source in SOURCES:
        for url in (None, ADDRESS):
            try:
                article = parser.parse(source, url=url)
            except NewsparseError:
                continue
            article.model_dump_json()
            article.explain()


class Guard:
    """Hears of what happens while it is on. An audit hook stays for good: it can only be quiet."""

    def __init__(self) -> None:
        self._found: set[str] | None = None
        sys.addaudithook(self._hear)

    @contextmanager
    def on(self) -> Iterator[set[str]]:
        """What happened inside, each thing once."""
        found = self._found = set()
        sys.setprofile(self._see)
        try:
            yield found
        finally:
            self._found = None
            sys.setprofile(None)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if self._found is not None and not event.startswith(_HARMLESS):
            self._found.add(f"{event} {args[:1]!r}"[:200])

    def _see(self, frame: FrameType, event: str, arg: object) -> None:
        told = ""
        if event == "c_call":
            told = _clock(arg)
        elif event == "call":
            told = _environment(frame)
        if told and self._found is not None:
            self._found.add(f"{told} in {frame.f_globals.get('__name__')}")


def _clock(called: object) -> str:
    """The name of a built-in function that looks at a clock, a locale or chance."""
    name, owner = getattr(called, "__name__", ""), getattr(called, "__self__", None)
    place = getattr(called, "__module__", None) or getattr(owner, "__name__", "")
    if place == "time":
        return f"time.{name}"
    if isinstance(owner, type) and owner.__module__ == "datetime" and name in _MOMENTS:
        return f"{owner.__name__}.{name}"
    if type(owner).__module__ == "random":
        return f"random.{name}"
    return f"{place}.{name}" if place in _SYSTEM else ""


def _environment(frame: FrameType) -> str:
    """The name of a function of `os` that reads the environment."""
    name = frame.f_code.co_name
    is_os = frame.f_globals.get("__name__") == "os"
    return f"environment: {name}" if is_os and name in _READERS else ""


def _parser(deeds: list[Callable[[], object]]) -> Parser:
    """A parser whose hook does what is on the list, for the pages of one address."""

    def refine(container: Tag) -> None:
        for deed in deeds:
            deed()

    layout = Layout("2024-26", body="body", refine=refine)
    outlet = Outlet(
        slug="kabar-lontar", name="Kabar Lontar", domains=("kabarlontar.id",), layouts=(layout,)
    )
    return Parser(outlets=[outlet], indirect=True)


def main() -> None:
    """Parse under guard with no misdeed, and with each."""
    deeds: list[Callable[[], object]] = []
    parser = _parser(deeds)
    parse_all(parser)
    guard, told = Guard(), {}
    with guard.on() as found:
        parse_all(parser)
    told["nothing"] = sorted(found)
    for name, misdeed in MISDEEDS.items():
        deeds[:] = [misdeed]
        with guard.on() as found:
            parser.parse(page(), url=ADDRESS)
        told[name] = sorted(found)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
