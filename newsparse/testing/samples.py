"""Samples: a text or a page, and beside it the ledger that says how it is to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from newsparse.article import Article
from newsparse.parser import Parser
from newsparse.testing.ledger_files import Ledger, LedgerError, read_ledger

__all__ = ["LEDGER", "SOURCES", "Sample", "default_parser", "find_samples", "sample_of"]

SOURCES = (".txt", ".html")
"""Endings of sample texts and pages."""
LEDGER = ".ledger"
"""The ending of their ledgers."""


@lru_cache(maxsize=1)
def default_parser() -> Parser:
    """The parser that samples are read with where none is given, with all installed outlets.

    Outlets that were only registered in this process do not change what a sample is.
    """
    return Parser()


@dataclass(frozen=True)
class Sample:
    """A text or page, and where its ledger stands or would stand."""

    source: Path

    @property
    def path(self) -> Path:
        """The ledger's place: the name of the text, with the ending `.ledger`."""
        return self.source.with_suffix(LEDGER)

    def ledger(self) -> Ledger | None:
        """What the ledger says; None where there is no such file.

        Raises `LedgerError` for a ledger that cannot be read, or that two texts share.
        """
        _only_source(self.path)
        return read_ledger(self.path) if self.path.exists() else None

    def parse(self, parser: Parser | None = None) -> Article:
        """Read the sample as its bytes, with the address that its ledger gives.

        Raises what `Parser.parse` raises, `LedgerError`, and `OSError`.
        """
        ledger = self.ledger()
        url = ledger.url if ledger else None
        return (parser or default_parser()).parse(self.source.read_bytes(), url=url)


def sample_of(path: Path) -> Sample:
    """The sample that a text, a page or a ledger is part of.

    Raises `LedgerError` for a ledger with no text or page beside it, or with two.
    """
    return Sample(path) if path.suffix in SOURCES else Sample(_only_source(path))


def find_samples(folder: Path) -> Iterator[Sample]:
    """Every sample below a folder, in the order of their paths, with or without a ledger.

    Raises `NotADirectoryError` where there is no such folder, and `LedgerError` for a ledger whose
    text is gone.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"no folder of samples at {folder}")
    for path in sorted(folder.rglob("*")):
        if path.suffix in SOURCES and path.is_file():
            yield Sample(path)
        elif path.suffix == LEDGER:
            _only_source(path)


def _only_source(ledger: Path) -> Path:
    beside = [ledger.with_suffix(ending) for ending in SOURCES]
    found = [path for path in beside if path.exists()]
    if not found:
        wanted = f"expected {' or '.join(path.name for path in beside)}"
        raise LedgerError(ledger, 1, "no text or page beside this ledger", wanted)
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise LedgerError(ledger, 1, f"{names} share this ledger", "give one another name")
    return found[0]
