"""What people are called besides their names: `alias Bogel`, `(Gus Rul)`, `akrab disapa Dani`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.quotes.evidence import Evidence
from newsparse.quotes.runs import TOKEN, words_of
from newsparse.quotes.words import HONORIFICS

__all__ = ["Alias", "introduced", "is_short_for"]

_ADDRESS = "Gus|Cak|Bang|Kang|Mas|Ustaz|Ustadz|Haji|Om|Mbak|Abah|Buya|Kiai|Bung|Pak|Bu|Tuan Guru"
_ALIAS = re.compile(
    rf"(?:di(?:sapa|panggil|kenal)(?: dengan nama| sebagai| dengan sapaan)?|alias)[ ]"
    rf"(?P<name>{TOKEN}(?:[ ]{TOKEN}){{0,2}})"
    rf"|atau ?(?P<address>(?:{_ADDRESS})[ ]{TOKEN})"
)
_BEHIND = ("sapaan", "panggilan", "begitu ia ", "begitu dia ", "demikian ia ")
_TRIGGERS = ("disapa ", "dipanggil ", "dikenal ", "alias ", "atau", *_BEHIND)
_BEFORE_CALLED = re.compile(rf"(?P<name>{TOKEN}(?:[ ]{TOKEN})?),?[ ](?:begitu ia |demikian ia )?$")
_BRACKETED = re.compile(rf"\((?<= \()(?P<name>(?:(?:{_ADDRESS}) )?[A-Z][a-z'’-]{{2,}})\)")
_CALLED_REACH = 60  # characters before "sapaan" in which the alias stands
_SHORTEST_END = 4  # letters of a name's end that somebody is called by
_SHORTEST_MISPRINT = 6  # letters of a word in which one may differ
_SHORTEST_PART = 2  # letters that a blend takes of each name


class Alias(NamedTuple):
    """What somebody is called, and where that is said."""

    name: str
    at: int
    touching: bool
    """Whether the bearer's name stands right before it."""


def introduced(text: str, evidence: Evidence) -> Iterator[Alias]:
    """All aliases of an article, the surest ways to introduce one first.

    >>> text = "Menteri Sahrul Yahya (Gus Rul) datang."
    >>> [alias.name for alias in introduced(text, Evidence(text))]
    ['Rul']
    """
    for trigger in _TRIGGERS:
        at = evidence.find(trigger)
        while at >= 0:
            if trigger in _BEHIND:  # the alias stands before it
                called = _BEFORE_CALLED.search(text, max(0, at - _CALLED_REACH), at)
                if called:
                    yield Alias(_bare(called["name"]), called.start(), touching=False)
            elif match := _ALIAS.match(text, at):
                name = match["name"] or match["address"]
                yield Alias(_bare(name), at, touching=trigger in ("alias ", "atau"))
            at = evidence.find(trigger, at + 1)
    for match in _BRACKETED.finditer(text):
        yield Alias(_bare(match["name"]), match.start() - 1, touching=True)


def _bare(alias: str) -> str:
    """An alias without honorifics, unless it is nothing else."""
    words = [word for word, _, _ in words_of(alias, 0, len(alias))]
    bare = [word for word in words if word.casefold().strip(".") not in HONORIFICS]
    return " ".join(bare or words)


def is_short_for(nickname: str, name: str) -> bool:
    """Whether a nickname is the end of a name's word, blended of two, or a word misprinted.

    >>> is_short_for("Tini", "Raden Kartini"), is_short_for("Rinas", "Rida Sinas")
    (True, True)
    >>> is_short_for("Basroni", "Muhammad Busroni"), is_short_for("Busrono", "Rida Sinas")
    (True, False)
    """
    short = nickname.casefold()
    words = name.casefold().split()
    if any(len(short) < len(word) and word.endswith(short) for word in words):
        return len(short) >= _SHORTEST_END
    if any(_is_misprint(short, word) for word in words):
        return True
    first, last = words[0], words[-1]
    return any(
        first.startswith(short[:cut]) and last.endswith(short[cut:])
        for cut in range(_SHORTEST_PART, len(short) - _SHORTEST_PART + 1)
    )


def _is_misprint(short: str, word: str) -> bool:
    """Whether one letter, not the first, is another, missing or too much."""
    longer, shorter = (word, short) if len(word) > len(short) else (short, word)
    if len(shorter) < _SHORTEST_MISPRINT or len(longer) - len(shorter) > 1:
        return False
    if short == word:
        return False
    at = next((i for i, char in enumerate(shorter) if char != longer[i]), len(shorter))
    return at > 0 and longer[at + 1 :] in (shorter[at + 1 :], shorter[at:])
