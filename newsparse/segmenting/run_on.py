"""A link's headline that runs into the next sentence without a mark: where it ends."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.segmenting.draft import Draft

__all__ = ["end_of_headline"]

_HONORIFICS = frozenset(
    """
    presiden wakil menteri gubernur bupati wali walikota kota kepala ketua sekretaris
    direktur jenderal kapolri kapolres kapolda juru bicara pelatih manajer dr dokter prof
    profesor
    """.split()
)
_WORD = regex.compile(r"\S++")


def end_of_headline(draft: Draft, line: Line, value: str) -> int | None:
    """Where a headline ends that runs into the next sentence without a mark.

    `value` is the line, or what follows its label. A second print of the sentence elsewhere settles
    it. Else the sentence begins with the last capitalised word before two words in small letters:
    headlines capitalise all but particles.
    """
    for other in draft.ending_like(value):
        if other is not line and len(other.view) >= 40 and value.endswith(other.view):
            return len(value) - len(other.view)
    words = list(_WORD.finditer(value))
    for at in range(3, len(words) - 1):
        if words[at][0][0].islower() and words[at + 1][0][0].islower():
            start = at - 1
            while start > 2 and words[start - 1][0].casefold() in _HONORIFICS:
                start -= 1
            return words[start].start() if words[start][0][0].isupper() else None
    return None
