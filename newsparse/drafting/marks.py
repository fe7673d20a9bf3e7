"""By what a site's texts are told: lines that it alone prints, and lines that others print too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.article import Article
from newsparse.drafting.lines import SeenLine, SeenLines
from newsparse.outlets.registry import MARK_PREFIX
from newsparse.parser import Parser
from newsparse.roles import Role

__all__ = ["Marks", "Seen", "find_marks", "spellings"]

_OF_ONE_ARTICLE = frozenset(
    (Role.TIMESTAMP, Role.DATELINE, Role.BYLINE, Role.KICKER, Role.CAPTION, Role.DUPLICATE)
)
_FURNITURE = frozenset((Role.WIDGET, Role.DISCLAIMER, Role.SOURCE, Role.BIO, Role.UNKNOWN))
"""Roles of lines that may name their own site; elsewhere that is news about it."""
_LONGEST = 100
_LONGEST_READ = 200  # characters of a line that detection looks at
_SHORTEST_BEGINNING = MARK_PREFIX + 4
_FEWEST_BLANKS = 2  # of a line that no other site is likely to print
_SHORTEST = 16
_MOST = 6
_AROUND = " .,:;|()[]-–—©"
_DIGIT = re.compile("(?<![^\\W\\d_])[0-9]")  # Liputan6 is a name


@dataclass(frozen=True)
class Seen:
    """A value for the outlet's file, and what to say beside it."""

    value: str
    note: str


@dataclass(frozen=True)
class Marks:
    """What tells the outlet, besides its address and its datelines."""

    fingerprints: list[Seen]
    habits: list[Seen]


def spellings(name: str, domains: Sequence[str]) -> list[str]:
    """How a site may print its name: as given, without blanks, as a domain.

    >>> spellings("Kabar Sabana", ["kabarsabana.id"])
    ['Kabar Sabana', 'KabarSabana', 'kabarsabana.id']
    """
    joined = name.replace(" ", "")
    return [*dict.fromkeys((name, joined, *domains))]


def find_marks(articles: Sequence[Article], names: Sequence[str], known: Parser) -> Marks:
    """Lines that name the site or stand in several of its articles, and are no other outlet's.

    `known` is a parser with the outlets that are known already.
    """
    lines = SeenLines(articles)
    titles = [article.title.casefold() for article in articles if article.title]
    found: dict[bool, dict[str, Seen]] = {True: {}, False: {}}
    """Fingerprints and habits."""
    for line in map(lines.at, lines.places()):
        spread = lines.spread_of_shape(line)
        if line.role in _OF_ONE_ARTICLE or len(line.key) > _LONGEST_READ:
            continue
        is_headline = any(title in line.key for title in titles)
        value = None if is_headline else _naming(line, names, spread)
        is_telling = value is not None or _is_telling(line)
        if value is None and spread > 1 and line.is_open and _is_plain(line):
            value = line.text
        if value and not known.detect(value).evidence:
            note = f"in {spread} of {lines.count}"
            found[is_telling].setdefault(value.casefold(), Seen(value, note))
    return Marks(list(found[True].values())[:_MOST], list(found[False].values())[:_MOST])


def _naming(line: SeenLine, names: Sequence[str], spread: int) -> str | None:
    """A line that names its site, or as much of it as every article prints; else None."""
    if line.role not in _FURNITURE and not (spread > 1 and line.is_open):
        return None
    for name in names:
        at = line.key.find(name.casefold())
        if at < 0 or line.key.strip(_AROUND) == name.casefold() or _DIGIT.search(line.text[:at]):
            continue
        end = at + len(name)
        if len(line.text) <= _LONGEST and not _DIGIT.search(line.text, end):
            return line.text if len(line.text) >= MARK_PREFIX else None
        return f"{line.text[:end]}..." if end >= _SHORTEST_BEGINNING else None
    return None


def _is_plain(line: SeenLine) -> bool:
    return len(line.text) <= _LONGEST and not _DIGIT.search(line.text)


def _is_telling(line: SeenLine) -> bool:
    return line.text.count(" ") >= _FEWEST_BLANKS and len(line.text) >= _SHORTEST
