"""A link's headline that runs into the next sentence without a mark: where it ends."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.segmenting.draft import Draft

__all__ = ["end_of_headline"]

_HONORIFICS = frozenset(
    """
    presiden wakil menteri gubernur bupati wali walikota kepala ketua sekretaris direktur jenderal
    kapolri kapolres kapolda juru pelatih manajer dokter profesor pemimpin anggota pengamat ahli
    pakar peneliti dosen komandan kapten camat lurah rektor pengacara pejabat perwakilan
    """.split()
)
_LOOK_BACK = 4  # capitalised words of a name in which its title can stand
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
            for back in range(max(3, start - _LOOK_BACK), start):
                if words[back][0].casefold() in _HONORIFICS:
                    start = back  # "... Afrika Tengah Presiden Joko Widodo mengatakan ..."
                    break
            return words[start].start() if words[start][0][0].isupper() else None
    return None
