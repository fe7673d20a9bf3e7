"""Runs of capitalised words, and the words of a run: what names are read from.

Link tags that were stripped leave words without a blank between them ("DepokSupian Suri",
"Sarwendah Tanakhirnya"); a run is taken apart at such seams.
"""

from __future__ import annotations

import re

from newsparse.quotes.words import CLASSES, DEGREES, FORMS

__all__ = [
    "CAPITAL",
    "RUN",
    "TOKEN",
    "Word",
    "has_word",
    "is_in_word",
    "is_time_word",
    "opens_sentence",
    "words_of",
]

Word = tuple[str, int, int]
"""A word of a run with its start and end in the text."""

CAPITAL = "A-Z" + "".join(
    chr(code)
    for first, last in ((0xC0, 0x250), (0x1E00, 0x1F00))
    for code in range(first, last)
    if chr(code).isupper()
)
"""Inside a character class: the capital letters of the Latin script."""

_ABBREVIATIONS = """
    Moh Muh Mhd Muhd Dr Drs Dra Prof Ir Hj KH K.H Tgk Pdt Brigjen Kol St Ns Abd Dg Capt Rm Tb Sr Rd
    Mgr
""".split()
_STOPPED = "|".join(rf"(?<=\b{re.escape(word)})" for word in _ABBREVIATIONS)
_REST = rf"(?:\.(?:[{CAPITAL}]\.){{0,2}}|[\w'’`-]*(?:(?=\.)(?:{_STOPPED})\.)?)"
_PREFIX = r"(?:(?:al|el|ar|as|at|az|an|ul|ad)-)?"
TOKEN = rf"{_PREFIX}[{CAPITAL}]{_REST}"
"""One word of a run: capitalised, an initial, or an abbreviation with its stop."""

_PARTICLE = "|".join(sorted(CLASSES["particles"]))
_JOINT = rf"(?:[ \xa0](?:(?:{_PARTICLE})[ \xa0]){{0,2}}|(?<=\.))"
_OPENS = r"(?:(?<![\w@#'‘-].)|(?<=[a-z][A-Z])(?=[a-z]))"
RUN = re.compile(rf"[{CAPITAL}]{_OPENS}{_REST}(?:{_JOINT}{TOKEN})*")
"""A capital comes first in the pattern, so that the search can leap to the next one."""

_SEAM = re.compile(
    r"(?<=^Mgr)(?=[A-Z][a-z])|(?<=[a-z]{3})(?=[A-Z][A-Za-z]{2})|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
)
_GLUED_ON = tuple(
    """akhirnya bernama untuk dengan menjadi adalah setelah saat dalam kepada ketika sebagai tidak
    telah sudah sempat bahwa hingga seperti""".split()
)
_GLUE = re.compile(rf"(?<=\w[a-z]{{2}})(?:{'|'.join(_GLUED_ON)})$|(?<=[A-Z])bernama$")
_SHORTEST_GLUED = 7  # letters of a word that can hold a name and a plain word


def is_time_word(word: str) -> bool:
    """Whether a word is a weekday, a month or a zone."""
    return word.casefold().strip(".,") in CLASSES["times"]


def opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` may owe itself to the sentence it opens."""
    before = text[max(0, start - 3) : start].rstrip(" \xa0")
    return not before or before.endswith(".,") or before[-1] in '.!?\n"“”\0:…'


def has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, not as a part of another.

    >>> has_word("Ibu Rinawati dan Rina", "Rina"), has_word("Ibu Rinawati", "Rina")
    (True, False)
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not is_in_word(text[at - 1 : at]) and not is_in_word(text[end : end + 1]):
            return True
        at = text.find(word, at + 1)
    return False


def is_in_word(neighbour: str) -> bool:
    """Whether a character beside a word belongs to it; none is no character."""
    return neighbour.isalnum() or neighbour == "_"


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a run without glue and without degrees at its end.

    >>> [word for word, _, _ in words_of("DepokSupian Suri SH", 0, 19)]
    ['Depok', 'Supian', 'Suri']
    >>> [word for word, _, _ in words_of("Sarwendah Tanakhirnya", 0, 21)]
    ['Sarwendah', 'Tan']
    """
    run = text[start:end]
    words = run.split()
    if not (run.istitle() or run.isupper()) and _SEAM.search(text, start, end):
        words = [part for word in words for part in _SEAM.split(word)]
    found: list[Word] = []
    at = start
    for word in words:
        at = text.find(word, at)
        found.append((word, at, at + len(word)))
        at += len(word)
    if end - start >= _SHORTEST_GLUED:
        found = _unglued(found)
    while found and _is_degree(found[-1][0]):
        found.pop()
    if len(found) == 1 and text[max(0, start - 2) : start] == ", " and text[end : end + 1] == ".":
        if found[0][0].casefold() in DEGREES:  # "Rina Sari, S.E., Ak., mengatakan"
            return []
    return found


def _unglued(words: list[Word]) -> list[Word]:
    """What comes before a plain word that lost its blank; after it for "bernama"."""
    for at, (word, start, end) in enumerate(words):
        cut = _glued(word)
        if cut < end - start:
            if word.endswith("bernama"):
                return words[at + 1 :]
            return [*words[:at], (word[:cut], start, start + cut)]
    return words


def _glued(word: str) -> int:
    """Where in a word a plain one begins ("Bakrie|untuk"); its length where none does."""
    if len(word) < _SHORTEST_GLUED:
        return len(word)
    glue = _GLUE.search(word) if word.endswith(_GLUED_ON) else None
    if glue:
        return glue.start()
    at = word.rfind("me", 2)
    while at > 2:
        if word[at:] in FORMS:
            return at
        at = word.rfind("me", 2, at)
    return len(word)


def _is_degree(word: str) -> bool:
    if word[1:].islower():  # a name, most often
        return False
    folded = word.replace(".", "").partition("-")[0].casefold()
    return folded in DEGREES and (word.isupper() or any(char.isupper() for char in word[1:]))
