"""newsparse reads Indonesian news: the raw text or the page of one article in, an `Article` out.

>>> import newsparse
>>> article = newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu, Senin (3/1/2022).")
>>> article.dateline.place, article.dates[0].date.isoformat()
('KUPANG', '2022-01-03')

Public names load on first use, so that `import newsparse` costs a program next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse import arrow
    from newsparse.article import Article
    from newsparse.default import detect, parse, parse_file, register
    from newsparse.default import known_outlets as outlets
    from newsparse.errors import (
        InputTooComplex,
        InputTooLarge,
        NewsparseError,
        NotText,
        OutletClash,
        UnknownOutlet,
    )
    from newsparse.frames import to_frame
    from newsparse.ingest.batch import run_batch
    from newsparse.ingest.records import read_records
    from newsparse.ingest.stream import parse_many
    from newsparse.ingest.values import Failure, Record
    from newsparse.ledger import Segment
    from newsparse.limits import Limits
    from newsparse.outlets.detect import Detection
    from newsparse.outlets.layout import Layout
    from newsparse.outlets.outlet import Brand, Outlet
    from newsparse.parser import Parser
    from newsparse.reading.decode import decode
    from newsparse.reading.mojibake import repair_mojibake
    from newsparse.roles import Role

__all__ = [
    "Article",
    "Brand",
    "Detection",
    "Failure",
    "InputTooComplex",
    "InputTooLarge",
    "Layout",
    "Limits",
    "NewsparseError",
    "NotText",
    "Outlet",
    "OutletClash",
    "Parser",
    "Record",
    "Role",
    "Segment",
    "UnknownOutlet",
    "arrow",
    "decode",
    "detect",
    "outlets",
    "parse",
    "parse_file",
    "parse_many",
    "read_records",
    "register",
    "repair_mojibake",
    "run_batch",
    "to_frame",
]

__version__ = "0.1.0"

_HOMES = {
    "Article": "article",
    "Brand": "outlets.outlet",
    "Detection": "outlets.detect",
    "Failure": "ingest.values",
    "Layout": "outlets.layout",
    "Limits": "limits",
    "Outlet": "outlets.outlet",
    "Parser": "parser",
    "Record": "ingest.values",
    "Role": "roles",
    "Segment": "ledger",
    "decode": "reading.decode",
    "detect": "default",
    "parse": "default",
    "parse_file": "default",
    "parse_many": "ingest.stream",
    "read_records": "ingest.records",
    "register": "default",
    "repair_mojibake": "reading.mojibake",
    "run_batch": "ingest.batch",
    "to_frame": "frames",
}
_MODULES = ("arrow", "outlets")  # folders of that name; `outlets` can be called


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _MODULES:
        return importlib.import_module(f"{__name__}.{name}")
    home = importlib.import_module(f"{__name__}.{_HOMES.get(name, 'errors')}")
    value: object = getattr(home, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
