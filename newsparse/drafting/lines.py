"""The lines of samples as rules see them: what they were read as, and which stand in several."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from newsparse.article import Article
from newsparse.document import cut_lines
from newsparse.limits import Limits
from newsparse.outlets.rules import Kind
from newsparse.reading.text import read_text
from newsparse.roles import Role
from newsparse.segmenting.shapes import is_prose

__all__ = ["Place", "SeenLine", "SeenLines"]

_KINDS = frozenset(get_args(Kind))
_DOUBTFUL = frozenset((Role.BODY, Role.SUBHEAD, Role.UNKNOWN, Role.TITLE, Role.DECK))
"""Roles that furniture gets which no rule knows."""
_GUESSED = frozenset(("headline below the body",))
"""Reasons that are guesses, whatever the role."""
_FIGURES = re.compile("[0-9][0-9.,:/-]*")
_SAME = 100  # characters of a first paragraph by which two samples are the same article

Place = tuple[int, int]
"""Number of the article, number of the line in it."""


@dataclass(frozen=True)
class SeenLine:
    """One line: its text as rules see it, its key, and what the parser made of it."""

    text: str
    key: str
    role: Role
    rule: str

    @property
    def is_labelled(self) -> bool:
        """Whether a line rule gave it its role."""
        return self.rule.partition(":")[0] in _KINDS

    @property
    def is_open(self) -> bool:
        """Whether it may need a rule: nothing but its place or its shape spoke for its role."""
        if self.is_labelled or not any(map(str.isalpha, self.text)):
            return False
        return self.role in _DOUBTFUL or self.rule in _GUESSED


class SeenLines:
    """The lines of all samples. A text and the page of the same article count as one sample."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = [_lines_of(article) for article in articles]
        self._groups = _groups_of(articles)
        self._places_by_key: dict[str, list[Place]] = {}
        self._groups_by_key: dict[str, set[int]] = {}
        self._groups_by_shape: dict[str, set[int]] = {}
        for place in self.places():
            self._places_by_key.setdefault(self.at(place).key, []).append(place)
        for group, lines in zip(self._groups, self.articles, strict=True):
            for line in lines:
                self._groups_by_key.setdefault(line.key, set()).add(group)
                self._groups_by_shape.setdefault(_shape(line), set()).add(group)
        self._feet = [self._foot(lines) for lines in self.articles]

    @property
    def count(self) -> int:
        """How many different articles there are."""
        return len(set(self._groups))

    def group(self, place: Place) -> int:
        """Which article a line stands in, a text and its page taken for one."""
        return self._groups[place[0]]

    def at(self, place: Place) -> SeenLine:
        """The line of a place."""
        return self.articles[place[0]][place[1]]

    def places(self) -> list[Place]:
        """Every line of every article, in order."""
        return [(a, b) for a, lines in enumerate(self.articles) for b in range(len(lines))]

    def places_of(self, line: SeenLine) -> list[Place]:
        """Every place where a line stands, letter case aside."""
        return self._places_by_key[line.key]

    def spread(self, line: SeenLine) -> int:
        """In how many different articles a line stands, letter case aside."""
        return len(self._groups_by_key[line.key])

    def spread_of_shape(self, line: SeenLine) -> int:
        """The same, figures aside."""
        return len(self._groups_by_shape[_shape(line)])

    def is_foot(self, place: Place) -> bool:
        """Whether a line stands below the last paragraph that is its article's own."""
        return place[1] > self._feet[place[0]]

    def _foot(self, lines: Sequence[SeenLine]) -> int:
        return max(
            (
                index
                for index, line in enumerate(lines)
                if line.role is Role.BODY and is_prose(line.text) and self.spread(line) == 1
            ),
            default=-1,
        )


def _shape(line: SeenLine) -> str:
    return _FIGURES.sub("0", line.key)


def _lines_of(article: Article) -> list[SeenLine]:
    """The lines of an article; of one that was split, the first part tells the role."""
    starts = [segment.start for segment in article.segments]
    found = []
    for line in cut_lines(read_text(article.text, Limits())):
        at = line.start
        while at < line.end - 1 and article.text[at].isspace():
            at += 1
        segment = article.segments[bisect_right(starts, at) - 1]
        found.append(SeenLine(line.view, line.key, segment.role, segment.rule))
    return found


def _groups_of(articles: Sequence[Article]) -> list[int]:
    """For each article the number of the first that is the same one."""
    known: dict[str, int] = {}
    groups = []
    for number, article in enumerate(articles):
        first = "".join(filter(str.isalnum, (article.paragraphs or [""])[0].casefold()))[:_SAME]
        groups.append(known.setdefault(first, number) if first else number)
    return groups
