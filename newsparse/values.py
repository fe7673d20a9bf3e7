"""The typed values an `Article` is made of: dateline, timestamp, contributors, quotes, and so on.

They are frozen dataclasses, cheap to build and to compare; pydantic reads and writes them as JSON
objects. A value keeps the words as printed (`raw`) beside what was understood.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Basis",
    "Caption",
    "Contributor",
    "DateMention",
    "Dateline",
    "Diagnostic",
    "LeadImage",
    "Quote",
    "QuotedSpeaker",
    "Related",
    "Section",
    "Span",
    "Speaker",
    "Timestamp",
]

Span = tuple[int, int]
"""Half-open `(start, end)` in code points."""

Basis = Literal["printed", "json-ld", "meta", "url"]
"""Where a value was read: in the text, in a page's metadata, in its address."""

ContributorRole = Literal["author", "editor", "reporter", "translator", "photographer", "initials"]


@dataclass(frozen=True)
class Diagnostic:
    """Something doubtful, assumed or repaired; `span` refers to `Article.text`."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True)
class Dateline:
    """Where the report was filed from (`place`) and the outlet printed beside it (`brand`)."""

    raw: str
    place: str | None = None
    brand: str | None = None


@dataclass(frozen=True)
class Timestamp:
    """The publication moment as printed and how it was read."""

    raw: str
    zone: str | None = None
    """WIB, WITA, WIT or an offset as printed; None where none is printed."""
    precision: Literal["minute", "day"] = "minute"
    basis: Basis = "printed"
    zone_assumed: bool = False


@dataclass(frozen=True)
class DateMention:
    """A day stamp in the running text, such as `Sabtu (3/12/2022)`; `span` refers to the body.

    `date` is None where the stamp has no year and the article has no timestamp to complete it.
    """

    raw: str
    date: dt.date | None
    span: Span


@dataclass(frozen=True)
class Contributor:
    """A person (or initials) behind the article, and what they did."""

    name: str
    role: ContributorRole


@dataclass(frozen=True)
class Caption:
    """A picture's caption: `raw` as printed, `text` without the credit, and the `credit`."""

    raw: str
    text: str | None = None
    credit: str | None = None


@dataclass(frozen=True)
class LeadImage:
    """The picture that a page's metadata names, with the caption printed above the text."""

    url: str
    caption: Caption | None = None


@dataclass(frozen=True)
class Related:
    """Another article this one points to."""

    title: str
    url: str | None = None


@dataclass(frozen=True)
class Section:
    """The paragraphs under one subhead; the first section of an article may have none."""

    subhead: str | None
    paragraphs: list[str]


SpeakerType = Literal["person", "organisation", "document"]
QuoteKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True)
class Speaker:
    """Who said a quote. Spans refer to the body."""

    name: str
    """The fullest name in the article, without honorifics and ranks; where none is printed, the
    phrase that stands for it ("pejabat itu")."""
    surface: str | None = None
    """The words that name the speaker beside the quote; None after `katanya` or nothing."""
    role: str | None = None
    """The office as printed ("Kepala Dinas Kesehatan")."""
    type: SpeakerType = "person"
    antecedent: Span | None = None
    """Where the name was read, when context had to say who is meant."""


@dataclass(frozen=True)
class QuotedSpeaker:
    """One who is quoted in an article, and how often."""

    name: str
    role: str | None
    type: SpeakerType
    quotes: int


@dataclass(frozen=True)
class Quote:
    """Somebody's words: `body[span[0]:span[1]] == text`."""

    text: str
    """Without the outer marks and without one trailing comma; nothing else is changed."""
    kind: QuoteKind
    """`direct`: a whole utterance in marks; `mixed`: quoted words inside a reported sentence;
    `indirect`: a reported clause without marks (on request)."""
    span: Span
    paragraph: int
    """Index into `Article.paragraphs`."""
    speaker: Speaker | None = None
    """None where the text does not say: a wrong name is worse."""
    cue: str | None = None
    """The verb as printed, lower case: `kata`, `ujarnya`, `menurut`."""
    cited: str | None = None
    """The medium the words were taken from ("dikutip dari Sputnik"); never the speaker."""
    resolved_by: str | None = None
    """The sieve that found the speaker: see `newsparse/quotes/attribution.py`."""
    confidence: float | None = None
    """How often that sieve is right, less for every flag; between 0 and 1."""
    flags: tuple[str, ...] = ()
    """What is unusual: `unclosed`, `noopen`, `mismatched`, `nested`, `single`, `glued`,
    `unlisted_cue`, `no_cue`."""
