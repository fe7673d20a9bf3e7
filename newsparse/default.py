"""The functions of the package, on one shared parser with the built-in outlets."""

from __future__ import annotations

import datetime as dt
import errno
import os
import threading
from pathlib import Path

from newsparse.article import Article
from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.detect import Detection
from newsparse.outlets.outlet import Outlet
from newsparse.parser import Parser, Source
from newsparse.plugins import installed_plugins
from newsparse.reading.misuse import is_address

__all__ = ["default_parser", "detect", "known_outlets", "parse", "parse_file", "register"]


class _Default:
    """The parser behind the functions of the package, and the outlets registered with it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._registered: tuple[Outlet, ...] = ()
        self._without: tuple[str, ...] = ()
        self._parser: Parser | None = None

    def parser(self) -> Parser:
        parser = self._parser
        if parser is None:
            installed_plugins()  # before the lock: a plugin that calls back would wait for itself
            with self._lock:
                parser = self._parser = self._parser or Parser()
        return parser

    def register(self, outlet: Outlet, *, replace: bool) -> None:
        known = {other.slug for other in (*BUILT_IN, *installed_plugins().outlets)}
        with self._lock:
            if outlet in self._registered:
                return
            others, without = self._registered, self._without
            if replace:
                others = tuple(other for other in others if other.slug != outlet.slug)
                if outlet.slug in known.difference(without):
                    without = (*without, outlet.slug)
            # Built first: where the outlet clashes, all stays as it was.
            self._parser = Parser(outlets=(*others, outlet), without=without)
            self._registered, self._without = (*others, outlet), without


_DEFAULT = _Default()


def register(outlet: Outlet, *, replace: bool = False) -> None:
    """Add an outlet to those that `newsparse.parse` and the other functions know.

    Registering an equal one again changes nothing, so a notebook's cell can be run twice. `replace`
    puts the outlet in the place of one with the same slug. A `Parser` made by hand is not touched:
    give it `outlets=`. Packages that bring outlets declare an entry point: see `newsparse.plugins`.

    Raises `OutletClash` where the slug or a domain is taken, `TypeError` for what is no `Outlet`.

    >>> from newsparse import Outlet
    >>> register(Outlet(slug="contoh-register", name="Contoh", domains=("contoh-register.id",)))
    >>> parse("Hujan turun.", url="https://contoh-register.id/hujan").outlet
    'contoh-register'
    >>> register(Outlet(slug="sindonews", name="Tiruan"))
    Traceback (most recent call last):
    ...
    newsparse.errors.OutletClash: two outlets claim the slug 'sindonews': Sindonews (built in) ...
    """
    if not isinstance(outlet, Outlet):
        raise TypeError(f"newsparse.register takes an Outlet, got {type(outlet).__name__}")
    _DEFAULT.register(outlet, replace=replace)


def parse(
    source: Source,
    url: str | None = None,
    outlet: str | None = None,
    fetched_at: dt.datetime | None = None,
) -> Article:
    """Read one article, plain text or a page, with the default parser; see `Parser.parse`.

    >>> parse("Baca Juga: Harga Padi Naik").related[0].title
    'Harga Padi Naik'
    >>> parse("<h1>Padi Naik Lagi di Sabana</h1><p>Harga padi naik, kata seorang warga.").title
    'Padi Naik Lagi di Sabana'
    """
    return _DEFAULT.parser().parse(source, url=url, outlet=outlet, fetched_at=fetched_at)


def default_parser() -> Parser:
    """The parser behind the functions of the package, with the outlets registered so far."""
    return _DEFAULT.parser()


def known_outlets() -> dict[str, Outlet]:
    """The outlets that the functions of the package know, by slug."""
    return _DEFAULT.parser().outlets


def parse_file(
    path: str | os.PathLike[str], url: str | None = None, outlet: str | None = None
) -> Article:
    """Read the article in a file; raises `OSError` where it cannot be read.

    >>> parse_file("https://contoh.id/berita/1")
    Traceback (most recent call last):
    ...
    FileNotFoundError: [Errno 2] that is an address: fetch it, and parse what comes: 'https://...'
    """
    if is_address(os.fspath(path)) and not Path(path).exists():
        told = "that is an address: fetch it, and parse what comes"
        raise FileNotFoundError(errno.ENOENT, told, os.fspath(path))
    return parse(Path(path).read_bytes(), url=url, outlet=outlet)


def detect(source: Source, url: str | None = None) -> Detection:
    """Which outlet a text or page is from, with the evidence.

    >>> detect("Jakarta, IDN Times - Presiden tiba.").outlet.slug
    'idntimes'
    """
    return _DEFAULT.parser().detect(source, url=url)
