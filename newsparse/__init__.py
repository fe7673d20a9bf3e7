"""newsparse reads Indonesian news: the raw text of one article in, a typed `Article` out.

>>> import newsparse
>>> article = newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu, Senin (3/1/2022).")
>>> article.dateline.place, article.dates[0].date.isoformat()
('KUPANG', '2022-01-03')
"""

from __future__ import annotations

import datetime as _dt
import os as _os
from functools import lru_cache as _lru_cache
from pathlib import Path as _Path

from newsparse.article import Article
from newsparse.errors import (
    InputTooComplex,
    InputTooLarge,
    NewsparseError,
    NotText,
    OutletClash,
    UnknownOutlet,
)
from newsparse.ledger import Segment
from newsparse.limits import Limits
from newsparse.outlets.detect import Detection
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.parser import Parser
from newsparse.reading.decode import decode
from newsparse.roles import Role

__all__ = [
    "Article",
    "Brand",
    "Detection",
    "InputTooComplex",
    "InputTooLarge",
    "Limits",
    "NewsparseError",
    "NotText",
    "Outlet",
    "OutletClash",
    "Parser",
    "Role",
    "Segment",
    "UnknownOutlet",
    "decode",
    "detect",
    "outlets",
    "parse",
    "parse_file",
]

__version__ = "0.1.0.dev0"


@_lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


def parse(
    source: str | bytes,
    url: str | None = None,
    outlet: str | None = None,
    fetched_at: _dt.datetime | None = None,
) -> Article:
    """Read one article with the default parser; see `Parser.parse`.

    >>> parse("Baca Juga: Harga Padi Naik").related[0].title
    'Harga Padi Naik'
    """
    return _parser().parse(source, url=url, outlet=outlet, fetched_at=fetched_at)


def parse_file(
    path: str | _os.PathLike[str], url: str | None = None, outlet: str | None = None
) -> Article:
    """Read the article in a file; raises `OSError` where it cannot be read."""
    return parse(_Path(path).read_bytes(), url=url, outlet=outlet)


def detect(source: str | bytes, url: str | None = None) -> Detection:
    """Which outlet a text is from, with the evidence.

    >>> detect("Jakarta, IDN Times - Presiden tiba.").outlet.slug
    'idntimes'
    """
    return _parser().detect(source, url=url)


def outlets() -> dict[str, Outlet]:
    """The built-in outlets by slug.

    >>> sorted(outlets())
    ['generic', 'idntimes', 'pikiran-rakyat', 'sindonews', 'translated-blogs']
    """
    return _parser().outlets
