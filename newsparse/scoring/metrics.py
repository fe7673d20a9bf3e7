"""How right a reading is: counts and their shares, when two texts are equal, which quotes match.

Texts are compared as people read them: white space, case, zero-width characters and outer
punctuation do not count.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

__all__ = [
    "SAME_QUOTE",
    "Accuracy",
    "Figure",
    "Keyed",
    "Tally",
    "is_same_moment",
    "match_quotes",
    "missing",
    "overlap",
    "person_key",
    "squash",
    "text_key",
    "words",
]

SAME_QUOTE = 0.8
"""The overlap of two stretches from which they are one quote."""
_SHORTEST_COMMON = 4  # characters in a row; shorter ones are common to any two sentences

_ZERO_WIDTH = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_EDGES = " .,:;-–—"
_WORD = re.compile(r"\w+")
_NOT_IN_NAMES = re.compile(r"[^\w ]")

_HONORIFICS = frozenset(
    """
    presiden pak bapak bu ibu bung mas mbak kang teh gus kiai kyai kh k.h. ustaz ustadz habib
    dr dr. drg drg. prof prof. ir ir. drs drs. dra dra. h. hj. haji hajah tgk tgk.
    irjen brigjen kombes akbp komjen jenderal letjen mayjen
    """.split()
)
"""Words before a name that are no part of it, lower case."""
_VICE_PRESIDENT = ["wakil", "presiden"]

Keyed = tuple[Hashable, str]
"""An item of a list: what it is compared by, and how it is printed."""


@dataclass(frozen=True)
class Accuracy:
    """How many of the values asked for are right.

    >>> Accuracy(3, 4).score, Accuracy().score
    (0.75, 1.0)
    """

    right: int = 0
    total: int = 0

    @property
    def score(self) -> float:
        """The share that is right, 0 to 1; 1 where nothing was asked."""
        return self.right / self.total if self.total else 1.0

    @property
    def n(self) -> int:
        """How many values were asked for."""
        return self.total

    def plus(self, other: Figure) -> Accuracy:
        """Both together; raises `TypeError` for a figure of another kind."""
        if not isinstance(other, Accuracy):
            raise TypeError("an accuracy and a tally do not add up")
        return Accuracy(self.right + other.right, self.total + other.total)


@dataclass(frozen=True)
class Tally:
    """Items of a list: how many were found right, were given, were wanted.

    >>> tally = Tally(matched=2, got=2, wanted=4)
    >>> tally.precision, tally.recall, round(tally.score, 3)
    (1.0, 0.5, 0.667)
    >>> Tally.of(["padi", "padi", "jagung"], ["padi", "tebu"])
    Tally(matched=1, got=3, wanted=2)
    """

    matched: int = 0
    got: int = 0
    wanted: int = 0

    @classmethod
    def of(cls, got: Sequence[Hashable], wanted: Sequence[Hashable]) -> Tally:
        """Count two lists, whatever their order; what stands twice counts twice."""
        shared = Counter(got) & Counter(wanted)
        return cls(shared.total(), len(got), len(wanted))

    @property
    def precision(self) -> float:
        """The share of what was given that belongs there, 0 to 1; 1 where nothing is concerned."""
        if self.got:
            return self.matched / self.got
        return 0.0 if self.wanted else 1.0

    @property
    def recall(self) -> float:
        """The share of what belongs there that was given, 0 to 1; 1 where nothing does."""
        return self.matched / self.wanted if self.wanted else 1.0

    @property
    def score(self) -> float:
        """F1, the harmonic mean of the two, 0 to 1."""
        precision, recall = self.precision, self.recall
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0

    @property
    def n(self) -> int:
        """How many items were wanted."""
        return self.wanted

    def plus(self, other: Figure) -> Tally:
        """Both together; raises `TypeError` for a figure of another kind."""
        if not isinstance(other, Tally):
            raise TypeError("a tally and an accuracy do not add up")
        matched = self.matched + other.matched
        return Tally(matched, self.got + other.got, self.wanted + other.wanted)


Figure: TypeAlias = "Accuracy | Tally"


def missing(wanted: Sequence[Keyed], got: Sequence[Hashable]) -> list[str]:
    """What of the wanted items is not among the given keys, as printed.

    >>> missing([("padi", "Padi"), ("padi", "PADI"), ("tebu", "Tebu")], ["padi"])
    ['PADI', 'Tebu']
    """
    left = Counter(got)
    lost = []
    for key, shown in wanted:
        if left[key]:
            left[key] -= 1
        else:
            lost.append(shown)
    return lost


def squash(text: str) -> str:
    r"""A text in NFC, white space folded, zero-width characters dropped.

    >>> squash(" Harga\u200b  beras\n")
    'Harga beras'
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_ZERO_WIDTH).split())


def text_key(text: str | None) -> str:
    """What two equal texts share; None and the empty text are equal.

    >>> text_key("KUPANG –") == text_key("Kupang"), text_key(None)
    (True, '')
    """
    return squash(text or "").casefold().strip(_EDGES)


def words(text: str) -> list[str]:
    """The words of a text, case folded.

    >>> words("Harga beras-ketan: Rp 12.000")
    ['harga', 'beras', 'ketan', 'rp', '12', '000']
    """
    return _WORD.findall(squash(text).casefold())


def person_key(name: str | None) -> str:
    """A name as it is compared: without honorifics and ranks, punctuation and case.

    >>> person_key("Prof. Dr. Sekar Wangi, M.Si."), person_key("Wakil Presiden Bram Wiguna")
    ('sekar wangi msi', 'bram wiguna')
    """
    parts = squash(name or "").split()
    while len(parts) > 1:
        if parts[0].casefold() in _HONORIFICS:
            del parts[0]
        elif len(parts) > 2 and [part.casefold() for part in parts[:2]] == _VICE_PRESIDENT:
            del parts[:2]
        else:
            break
    return _NOT_IN_NAMES.sub("", " ".join(parts)).casefold().strip()


def is_same_moment(got: dt.datetime | None, wanted: dt.datetime | dt.date | None) -> bool:
    """Whether two moments agree to the minute and in their offset; in the day where that is wanted.

    >>> wib = dt.datetime.fromisoformat("2022-04-03T08:54:30+07:00")
    >>> is_same_moment(wib, dt.date(2022, 4, 3))
    True
    >>> is_same_moment(wib, dt.datetime.fromisoformat("2022-04-03T08:54:00+07:00"))
    True
    >>> is_same_moment(wib, dt.datetime.fromisoformat("2022-04-03T09:54:30+08:00"))  # as printed
    False
    """
    if got is None or wanted is None:
        return got is wanted
    if not isinstance(wanted, dt.datetime):
        return got.date() == wanted
    on_clock = got.replace(second=0, microsecond=0, tzinfo=None)
    is_minute = on_clock == wanted.replace(second=0, microsecond=0, tzinfo=None)
    return is_minute and got.utcoffset() == wanted.utcoffset()


def overlap(one: str, other: str, enough: float = 0.0) -> float:
    """The characters two texts share in runs of four or more, by those of both together: 0 to 1.

    Gives 0 where the true figure is below `enough`, often without comparing the texts at all.

    >>> overlap("harga beras naik", "harga beras turun")
    0.5714285714285714
    >>> overlap("harga beras naik", "harga beras turun", enough=0.8)
    0.0
    """
    if one == other:
        return 1.0
    both = len(one) + len(other)
    # Texts share no more than the shorter one has, and no more in runs than as bags of characters.
    # These bounds spare nearly all comparisons, which are quadratic.
    for bound in (_shorter, _in_both):
        most = bound(one, other)
        if most / (both - most) < enough:
            return 0.0
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks if block.size >= _SHORTEST_COMMON)
    share = shared / (both - shared)
    return share if share >= enough else 0.0


def _shorter(one: str, other: str) -> int:
    return min(len(one), len(other))


def _in_both(one: str, other: str) -> int:
    return (Counter(one) & Counter(other)).total()


def match_quotes(got: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of quotes that are the same, one to one, the closest first, as indices.

    Two are the same from an overlap of 0.8 on.

    >>> match_quotes(["Air surut", "Harga naik lagi"], ["Harga naik lagi,", "Air surut"])
    [(0, 1), (1, 0)]
    """
    theirs = [squash(text) for text in wanted]
    pairs = []
    for i, text in enumerate(map(squash, got)):
        for j, their in enumerate(theirs):
            share = overlap(text, their, SAME_QUOTE)
            if share:
                pairs.append((share, i, j))
    pairs.sort(key=lambda pair: -pair[0])  # stable: ties stay in reading order
    free_got, free_wanted = set(range(len(got))), set(range(len(wanted)))
    chosen = []
    for _, i, j in pairs:
        if i in free_got and j in free_wanted:
            free_got.remove(i)
            free_wanted.remove(j)
            chosen.append((i, j))
    return chosen
