"""How near a reading comes to what a page really says: words, paragraphs, title, timestamp.

Every tool is measured by the same rules. The gold keeps to newsparse's idea of a body, without
datelines and subheads: that costs a peer some exact paragraphs (the first, where the dateline
stands before it) but hardly any words, so the words are the fairer comparison.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Hits", "Overlap", "Quality", "Reading", "fold_title", "measure"]

_WORD = re.compile(r"\w+")
_TITLE_EDGES = " .,:;-–—"


@dataclass(frozen=True)
class Reading:
    """What a page says, or what a tool read in it."""

    title: str | None = None
    timestamp: dt.datetime | None = None
    paragraphs: Sequence[str] = ()


@dataclass(frozen=True)
class Overlap:
    """Items of a tool's readings against those of the gold, counted over all pages (micro)."""

    shared: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was given that belongs there."""
        return self.shared / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of what belongs there that was given."""
        return self.shared / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.given + self.wanted
        return 2 * self.shared / both if both else 0.0


@dataclass(frozen=True)
class Hits:
    """Values read right, of those the gold has; a page whose gold has none does not count."""

    right: int
    of: int


@dataclass(frozen=True)
class Quality:
    """The figures of one tool over all pages."""

    words: Overlap
    paragraphs: Overlap
    titles: Hits
    timestamps: Hits
    raised: int
    """Pages on which the tool raised."""
    empty: int
    """Pages with text on which the tool gave none, those where it raised left out."""


def measure(golds: Sequence[Reading], readings: Sequence[Reading | None]) -> Quality:
    """Hold readings against the gold, page by page; `None` stands for a page that raised."""
    pairs = [(gold, got or Reading()) for gold, got in zip(golds, readings, strict=True)]
    return Quality(
        words=_overlap((_words(gold), _words(got)) for gold, got in pairs),
        paragraphs=_overlap((_paragraphs(gold), _paragraphs(got)) for gold, got in pairs),
        titles=_hits((fold_title(gold.title), fold_title(got.title)) for gold, got in pairs),
        timestamps=_hits((_minute(gold.timestamp), _minute(got.timestamp)) for gold, got in pairs),
        raised=sum(got is None for got in readings),
        empty=sum(
            got is not None and bool(_words(gold)) and not _words(got)
            for gold, got in zip(golds, readings, strict=True)
        ),
    )


def fold_title(title: str | None) -> str | None:
    r"""A title without what tools may differ in: case, white space, stops and dashes round it.

    >>> fold_title("Banjir  di Sungai\nLindai – ")
    'banjir di sungai lindai'
    """
    return " ".join((title or "").split()).casefold().strip(_TITLE_EDGES) or None


def _overlap(pairs: Iterable[tuple[Counter[str], Counter[str]]]) -> Overlap:
    shared = given = wanted = 0
    for gold, got in pairs:
        shared += (gold & got).total()
        given += got.total()
        wanted += gold.total()
    return Overlap(shared, given, wanted)


def _hits(pairs: Iterable[tuple[object, object]]) -> Hits:
    known = [(gold, got) for gold, got in pairs if gold is not None]
    return Hits(sum(gold == got for gold, got in known), len(known))


def _words(reading: Reading) -> Counter[str]:
    text = unicodedata.normalize("NFC", "\n".join(reading.paragraphs))
    return Counter(_WORD.findall(text.casefold()))


def _paragraphs(reading: Reading) -> Counter[str]:
    folded = (" ".join(paragraph.split()) for paragraph in reading.paragraphs)
    return Counter(paragraph for paragraph in folded if paragraph)


def _minute(moment: dt.datetime | None) -> dt.datetime | None:
    """The minute on the world's clock; a naive value names none, so it can never be right.

    Moments are compared, not offsets: 02:10 UTC is 09:10 in Jakarta, and some peers answer in UTC.
    """
    if moment is None or moment.utcoffset() is None:
        return None
    return moment.astimezone(dt.timezone.utc).replace(second=0, microsecond=0)
