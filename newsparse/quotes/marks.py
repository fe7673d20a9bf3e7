"""Quotation marks, typed by where they stand, joined to stretches.

Newspapers mix curly and straight marks, print `”` on both sides, and lose one of a pair. So a
mark's glyph says little and its neighbours say nearly all: what follows a blank and touches a
word opens; what touches a word or a comma and precedes a blank closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.quotes.cues import starts_cue

__all__ = ["Stretch", "find_stretches", "has_marks"]

_MARKS = re.compile("[\"“”„‟″'`’](?:(?<!['`’])|(?<=')'|(?<=`)`|(?<=’)’)")
"""A mark, or two of a sign that is none alone; the sign first, so that the search can leap."""

_SINGLE_CLOSE = re.compile(r"(?<=[,.?!…])\s?['’](?!\w)")
_SINGLE_OPEN = re.compile(r"(?:(?<=\s)|(?<![\s\S]))['‘’](?=\w)")
_SHORTEST_SINGLE = 25  # characters: below it single marks are scare quotes or nested words
_SHORTEST_UNOPENED = 30  # characters before a lone closing mark that can be speech
_OPENING_NEIGHBOURS = " \t\xa0([{:/–—-="
_CLOSING_NEIGHBOURS = " \t\xa0.,;:?!)]}…–—-"
_INCHES = ('"', "″", "''", "”")
_MOST_PARAGRAPHS = 4  # that one speech without inner marks goes on for
_BREAK = re.compile(r"[,.?!…]\s+(?=\w)")


class Stretch(NamedTuple):
    """What stands between two marks: `start` and `end` exclude them, `outer_*` include them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    flags: tuple[str, ...] = ()
    goes_on: bool = False
    """Whether the next paragraph opens with a mark that carries the speech on."""


Mark = tuple[int, int, str]
"""Start, end, and type: `O` opens, `C` closes, `?` either."""


def has_marks(body: str) -> bool:
    """Whether there is any mark to look at; most of the cost of an article without quotes."""
    if _MARKS.search(body):
        return True
    return _has_apostrophes(body) and _SINGLE_CLOSE.search(body) is not None


def _has_apostrophes(body: str) -> bool:
    """Whether there is a sign that can close single marks; most articles have none."""
    return "'" in body or "’" in body


def find_stretches(body: str, paragraphs: list[tuple[int, int]]) -> list[Stretch]:
    """All stretches between marks, in order, disjoint.

    >>> text = '“Air surut," kata Rini. Layar 14" itu murah.'
    >>> [text[s.start:s.end] for s in find_stretches(text, [(0, len(text))])]
    ['Air surut,']
    """
    found: list[Stretch] = []
    marks = [match.span() for match in _MARKS.finditer(body)]
    may_be_single = _has_apostrophes(body)
    first = 0
    for number, (start, end) in enumerate(paragraphs):
        last = first
        while last < len(marks) and marks[last][0] < end:
            last += 1
        here = [(s, e, _type_of(body, s, e, start, end)) for s, e in marks[first:last]]
        first = last
        if here:
            opens_next = (
                first < len(marks)
                and number + 1 < len(paragraphs)
                and (marks[first][0] == paragraphs[number + 1][0])
            )
            found.extend(_Paragraph(body, number, start, end, here, opens_next).stretches())
        elif may_be_single:
            found.extend(_single_marked(body, number, start, end))
    return _joined(found, body, paragraphs)


def _joined(found: list[Stretch], body: str, paragraphs: list[tuple[int, int]]) -> list[Stretch]:
    """Speech over paragraphs with marks only at its ends: those between are its parts too."""
    joined: list[Stretch] = []
    for stretch in found:
        before = joined[-1] if joined else None
        if before and _spans_paragraphs(before, stretch, paragraphs):
            joined[-1] = before._replace(flags=(), goes_on=True)
            for number in range(before.paragraph + 1, stretch.paragraph):
                start, end = paragraphs[number]
                joined.append(Stretch(start, end, start, end, number, goes_on=True))
            stretch = stretch._replace(flags=())
        joined.append(stretch)
    return joined


def _spans_paragraphs(first: Stretch, last: Stretch, paragraphs: list[tuple[int, int]]) -> bool:
    """Whether a quote that never closes and one that never opened are the ends of one."""
    apart = last.paragraph - first.paragraph
    return (
        1 <= apart <= _MOST_PARAGRAPHS
        and "unclosed" in first.flags
        and first.outer_end == paragraphs[first.paragraph][1]
        and "noopen" in last.flags
        and last.start == paragraphs[last.paragraph][0]
    )


def _type_of(body: str, start: int, end: int, low: int, high: int) -> str:
    """What the neighbours of a mark say it is."""
    before = body[start - 1] if start > low else " "
    after = body[end] if end < high else " "
    opens = before in _OPENING_NEIGHBOURS and after not in _CLOSING_NEIGHBOURS
    closes = before not in " \t\xa0([{" and after in _CLOSING_NEIGHBOURS
    if opens != closes:
        return "O" if opens else "C"
    if end == high and start > low:
        return "C"
    if start == low and end < high:
        return "O"
    return "?"


class _Paragraph:
    """The marks of one paragraph, walked from left to right."""

    def __init__(
        self, body: str, number: int, start: int, end: int, marks: list[Mark], opens_next: bool
    ) -> None:
        self.body, self.number, self.start, self.end = body, number, start, end
        self.marks, self.opens_next = marks, opens_next
        self.spoken_to = start  # where what is left for an unopened quote begins

    def stretches(self) -> Iterator[Stretch]:
        """Pairs of marks; a missing half is supplied where a cue shows where it stood."""
        at, open_mark, nested = 0, None, False
        while at < len(self.marks):
            mark = self.marks[at]
            kind = self._settled(at, open_mark is not None)
            if kind == "O" and open_mark is None:
                open_mark, nested = mark, False
            elif kind == "O" and open_mark is not None:
                if self._is_nested(at):
                    nested = True
                    at += 1
                else:
                    yield from self._cut(open_mark, mark[0])
                    open_mark, nested = mark, False
            elif kind == "C" and open_mark is not None:
                yield self._between(open_mark, mark, nested)
                open_mark = None
            elif kind == "C":
                yield from self._unopened(mark)
            at += 1
        if open_mark is not None:
            yield from self._cut(open_mark, self.end)

    def _settled(self, at: int, is_open: bool) -> str:
        """The type of a mark once it is known whether one stands open."""
        start, end, kind = self.marks[at]
        before = self.body[start - 1 : start]
        glyph = self.body[start:end]
        if before.isdigit() and glyph in _INCHES:
            if not is_open and kind != "O":
                return "inch"
            if is_open and self._closed_later(at):
                return "inch"
        if kind == "?":
            return "C" if is_open else "O"
        if kind == "C" and not is_open and before in ".,?!" and glyph != "”":
            # "tahun.”Kami ...": a lost blank; a closing mark needs something to close
            return "C" if starts_cue(self.body, end) else "?"
        return kind

    def _closed_later(self, at: int) -> bool:
        """Whether the next mark closes, so that this one, after a digit, is an inch."""
        if at + 1 >= len(self.marks) or starts_cue(self.body, self.marks[at][1]):
            return False
        return (
            self.marks[at + 1][2] == "C"
            and self.body[self.marks[at][1] : self.marks[at][1] + 1] == " "
        )

    def _is_nested(self, at: int) -> bool:
        """Whether an opening mark inside a quote has its own pair: O O C C."""
        following = [kind for _, _, kind in self.marks[at + 1 : at + 3]]
        return len(following) == 2 and following[0] != "O" and following[1] == "C"

    def _between(self, opening: Mark, closing: Mark, nested: bool) -> Stretch:
        pair = self.body[opening[0] : opening[1]] + self.body[closing[0] : closing[1]]
        flags: tuple[str, ...] = ("nested",) if nested else ()
        if pair not in ('""', "“”", "””", "''''", "’’’’", "``''", "„“", "„”", "““"):
            flags += ("mismatched",)
        self.spoken_to = closing[1]
        return self._made(opening[1], closing[0], opening[0], closing[1], flags)

    def _made(
        self, start: int, end: int, outer_start: int, outer_end: int, flags: tuple[str, ...]
    ) -> Stretch:
        text = self.body[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        return Stretch(start, max(start, end), outer_start, outer_end, self.number, flags)

    def _cut(self, opening: Mark, limit: int) -> Iterator[Stretch]:
        """A quote without its closing mark: it ends before the cue, or with the paragraph."""
        start, end, _ = opening
        for match in _BREAK.finditer(self.body, end, limit):
            if starts_cue(self.body, match.end()):
                yield self._made(end, match.start() + 1, start, match.start() + 1, ("unclosed",))
                self.spoken_to = limit
                return
        if limit == self.end and self.opens_next:
            made = self._made(end, limit, start, limit, ())
            yield Stretch(made.start, made.end, start, limit, self.number, goes_on=True)
        elif start == self.start or self.body[start - 2 : start - 1] in (":", ","):
            yield self._made(end, limit, start, limit, ("unclosed",))
        self.spoken_to = limit

    def _unopened(self, closing: Mark) -> Iterator[Stretch]:
        """A quote without its opening mark, where a cue follows the closing one."""
        start, end, _ = closing
        long_enough = start - self.spoken_to >= _SHORTEST_UNOPENED
        if long_enough and self.body[start - 1] in ",.?!…" and starts_cue(self.body, end):
            cut = self.spoken_to
            if cut > self.start:  # after an earlier quote the speech begins with a sentence
                sentence = self.body.find(". ", cut, start - 1)
                if sentence < 0:
                    return
                cut = sentence + 1
            yield self._made(cut, start, cut, end, ("noopen",))
            self.spoken_to = end


def _single_marked(body: str, number: int, start: int, end: int) -> Iterator[Stretch]:
    """Speech in single marks: long, ended by punctuation, and followed by a cue."""
    at = start
    for match in _SINGLE_CLOSE.finditer(body, start, end):
        if match.start() < at or not starts_cue(body, match.end()):
            continue
        opening = None
        for opening in _SINGLE_OPEN.finditer(body, at, match.start()):  # noqa: B007
            pass
        if opening and match.start() - opening.end() >= _SHORTEST_SINGLE:
            yield Stretch(
                opening.end(), match.start(), opening.start(), match.end(), number, ("single",)
            )
            at = match.end()
