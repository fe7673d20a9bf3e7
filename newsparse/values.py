"""The typed values an `Article` is made of: dateline, timestamp, contributors, quotes, and so on.

They are frozen dataclasses, cheap to build and to compare; pydantic reads and writes them as JSON
objects. A value keeps the words as printed (`raw`) beside what was understood.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Caption",
    "Contributor",
    "DateMention",
    "Dateline",
    "Diagnostic",
    "Quote",
    "Related",
    "Section",
    "Span",
    "Speaker",
    "Timestamp",
]

Span = tuple[int, int]
"""Half-open `(start, end)` in code points."""

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
    basis: Literal["printed", "json-ld", "meta", "url"] = "printed"
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
class Related:
    """Another article this one points to."""

    title: str
    url: str | None = None


@dataclass(frozen=True)
class Section:
    """The paragraphs under one subhead; the first section of an article may have none."""

    subhead: str | None
    paragraphs: list[str]


@dataclass(frozen=True)
class Speaker:
    """Who said a quote: the fullest name in the article, and the words that name them there."""

    name: str
    surface: str | None = None
    role: str | None = None
    type: Literal["person", "organisation", "document"] = "person"
    antecedent: Span | None = None


@dataclass(frozen=True)
class Quote:
    """Somebody's words: `body[span[0]:span[1]] == text`."""

    text: str
    kind: Literal["direct", "mixed", "indirect"]
    span: Span
    paragraph: int
    speaker: Speaker | None = None
    cue: str | None = None
    cited: str | None = None
    resolved_by: str | None = None
    confidence: float | None = None
    flags: tuple[str, ...] = ()
