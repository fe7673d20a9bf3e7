"""One body under reading: its stretches, sentences, names, and who was found to speak so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsparse.quotes.marks import Stretch
from newsparse.quotes.names import CAPITAL, Names
from newsparse.quotes.phrases import Phrase
from newsparse.values import Span, Speaker

__all__ = ["Attribution", "Reading", "masked"]

_SENTENCE = re.compile(rf"[.!?…][\"”’)\0]*,?\s*(?=[\s\"“‘(]*[{CAPITAL}\"“”0-9(])")
_NOT_ENDED = re.compile(
    rf"(?:^|[\s(.\"“”])(?:[{CAPITAL}]|[Dd]r|[Dd]rs|[Dd]ra|[Pp]rof|[Ii]r|H|Hj|KH|St|Moh|Muh|Mhd|Tgk|Pdt"
    r"|[Dd]rg|[Aa]lm|No|Jl|Rp|S\.\w+|M\.\w+|\d+)$"
)


@dataclass(frozen=True)
class Attribution:
    """What a sieve found: the phrase that names the speaker, or that context must supply one."""

    kind: str
    sieve: str
    confidence: float
    phrase: Phrase | None = None
    cue: str | None = None
    additive: bool = False
    from_context: bool = False
    flags: tuple[str, ...] = ()
    speaker: Speaker | None = None


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
    _sentences: dict[int, list[Span]] = field(default_factory=dict)
    _first_stretch: list[int] | None = None

    def sentences(self, paragraph: int) -> list[Span]:
        """The sentences of a paragraph; a quotation counts as a word of the one it stands in."""
        if paragraph not in self._sentences:
            start, end = self.paragraphs[paragraph]
            cuts = [start]
            for match in _SENTENCE.finditer(self.text, start, end):
                if match[0][0] == "." and _NOT_ENDED.search(
                    self.text[max(start, match.start() - 6) : match.start()]
                ):
                    if match.end() == match.start() + 1 or not self.text[match.end() - 1] == "\0":
                        continue
                cuts.append(match.end())
            cuts.append(end)
            self._sentences[paragraph] = [
                (low, high) for low, high in zip(cuts, cuts[1:]) if low < high
            ]
        return self._sentences[paragraph]

    def sentence_at(self, offset: int, paragraph: int) -> Span:
        """The sentence that holds an offset."""
        sentences = self.sentences(paragraph)
        low, high = 0, len(sentences)
        while low + 1 < high:
            middle = (low + high) // 2
            if sentences[middle][0] <= offset:
                low = middle
            else:
                high = middle
        return sentences[low]

    def stretches_in(self, start: int, end: int) -> range:
        """Numbers of the stretches that open in a part of the body."""
        if self._first_stretch is None:
            self._first_stretch = [s.outer_start for s in self.stretches]
        from bisect import bisect_left

        return range(bisect_left(self._first_stretch, start), bisect_left(self._first_stretch, end))


def masked(body: str, stretches: list[Stretch]) -> str:
    """The body with the words of every stretch blanked; offsets stay."""
    parts, at = [], 0
    for stretch in stretches:
        parts.append(body[at : stretch.start])
        parts.append("\0" * (stretch.end - stretch.start))
        at = stretch.end
    parts.append(body[at:])
    return "".join(parts)
