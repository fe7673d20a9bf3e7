"""One body under reading: its stretches, sentences, names, and who was found to speak so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from newsparse.quotes.clauses import NOT_ENDED
from newsparse.quotes.marks import Stretch
from newsparse.quotes.names import Names
from newsparse.quotes.phrases import Phrase
from newsparse.quotes.runs import CAPITAL
from newsparse.values import QuoteKind, Span, Speaker

__all__ = ["Attribution", "Reading", "masked"]

_NEAR = 700  # characters of a sentence that are looked at around an offset
_FAR = 1 << 60
_SENTENCE = re.compile(
    rf"[.!?…](?:[\"”’)](?!\0))*,?(?:\s+(?=[\"“‘(]*[{CAPITAL}\"“”0-9(])|(?=[\"“‘(]*[{CAPITAL}\"“”]))"
)
_ABBREVIATION_REACH = 6


class Attribution(NamedTuple):
    """What a sieve found. Without a phrase, context must say who speaks."""

    kind: QuoteKind
    sieve: str
    phrase: Phrase | None = None
    cue: str | None = None
    additive: bool = False
    """Whether the cue carries an earlier speech on: "tambahnya"."""
    flags: tuple[str, ...] = ()
    speaker: Speaker | None = None


class Candidate(NamedTuple):
    """Somebody whom a sentence puts in focus."""

    speaker: Speaker
    how: str
    """`quote`, `report`, `subject`, `kin` for somebody's wife or father, `lone` for an
    unknown word beside a verb, or `mention`."""
    span: Span | None
    """Where the name stands."""


@dataclass
class Reading:
    """The body, what stands in it, and the speakers found so far, by number of stretch."""

    body: str
    text: str
    """The body with quoted words blanked, so that what is said names nobody and reports nothing."""
    paragraphs: list[Span]
    stretches: list[Stretch]
    names: Names
    found: dict[int, Attribution] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)
    """Short names of those who have spoken, and their full ones."""
    speakers: set[str] = field(default_factory=set)
    """Full names of those who have spoken."""
    focused: dict[Span, list[Candidate]] = field(default_factory=dict)
    """What `focus` found in a sentence, so that it is asked once."""
    _sentences: dict[int, list[Span]] = field(default_factory=dict)

    def sentences(self, paragraph: int) -> list[Span]:
        """The sentences of a paragraph; a quotation counts as a word of the one it stands in."""
        if paragraph not in self._sentences:
            start, end = self.paragraphs[paragraph]
            cuts = [start]
            for match in _SENTENCE.finditer(self.text, start, end):
                low = max(start, match.start() - _ABBREVIATION_REACH)
                if match[0][0] == "." and NOT_ENDED.search(self.text[low : match.start()]):
                    continue
                cuts.append(match.end())
            cuts.append(end)
            self._sentences[paragraph] = [pair for pair in pairwise(cuts) if pair[0] < pair[1]]
        return self._sentences[paragraph]

    def sentence_at(self, offset: int, paragraph: int) -> Span:
        """The sentence that holds an offset, or what of it stands near."""
        sentences = self.sentences(paragraph)
        start, end = sentences[max(0, bisect_right(sentences, (offset, _FAR)) - 1)]
        return max(start, offset - _NEAR), end

    def sentences_before(self, offset: int, paragraph: int) -> Iterator[Span]:
        """The sentences of a paragraph that begin before an offset, the last one first."""
        sentences = self.sentences(paragraph)
        for number in range(bisect_left(sentences, (offset, 0)) - 1, -1, -1):
            start, end = sentences[number]
            end = min(end, offset)
            yield max(start, end - _NEAR), end

    def sentences_after(self, offset: int, paragraph: int) -> Iterator[Span]:
        """The sentences of a paragraph that begin at an offset or later."""
        sentences = self.sentences(paragraph)
        for number in range(bisect_left(sentences, (offset, 0)), len(sentences)):
            start, end = sentences[number]
            yield start, min(end, start + _NEAR)

    def before(self, stretch: Stretch) -> str:
        """The last character that is no blank before a stretch, within its paragraph."""
        at = stretch.outer_start
        low = self.paragraphs[stretch.paragraph][0]
        while at > low and self.text[at - 1].isspace():
            at -= 1
        return self.text[at - 1 : at] if at > low else ""

    def stretches_in(self, start: int, end: int) -> range:
        """Numbers of the stretches that open in a part of the body."""
        return range(bisect_left(self._openings, start), bisect_left(self._openings, end))

    @cached_property
    def _openings(self) -> list[int]:
        return [stretch.outer_start for stretch in self.stretches]

    def quoted(self, number: int) -> str:
        """The words of a stretch."""
        stretch = self.stretches[number]
        return self.body[stretch.start : stretch.end]


def masked(body: str, stretches: list[Stretch]) -> str:
    """The body with the words of every stretch blanked; offsets stay."""
    parts, at = [], 0
    for stretch in stretches:
        parts.append(body[at : stretch.start])
        parts.append("\0" * (stretch.end - stretch.start))
        at = stretch.end
    parts.append(body[at:])
    return "".join(parts)
