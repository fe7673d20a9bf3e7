"""The functions of the package, on one shared parser with the built-in outlets."""

from __future__ import annotations

import datetime as dt
import os
from functools import lru_cache
from pathlib import Path

from newsparse.article import Article
from newsparse.outlets.detect import Detection
from newsparse.parser import Parser, Source

__all__ = ["detect", "parse", "parse_file"]


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


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
    return _parser().parse(source, url=url, outlet=outlet, fetched_at=fetched_at)


def parse_file(
    path: str | os.PathLike[str], url: str | None = None, outlet: str | None = None
) -> Article:
    """Read the article in a file; raises `OSError` where it cannot be read."""
    return parse(Path(path).read_bytes(), url=url, outlet=outlet)


def detect(source: Source, url: str | None = None) -> Detection:
    """Which outlet a text or page is from, with the evidence.

    >>> detect("Jakarta, IDN Times - Presiden tiba.").outlet.slug
    'idntimes'
    """
    return _parser().detect(source, url=url)
