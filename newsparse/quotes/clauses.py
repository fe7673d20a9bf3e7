"""Where sentences, their parts and the phrases in them end: the grammar that both readers share."""

from __future__ import annotations

import re

from newsparse.quotes.runs import CAPITAL, is_time_word
from newsparse.quotes.words import (
    CLASSES,
    HONORIFICS,
    ORGANISATIONS,
    ROLES,
    STOPS,
    TITLE_WORDS,
    WEAK_STOPS,
)
from newsparse.values import Span

__all__ = [
    "DETERMINER",
    "FIRST_WORD",
    "LAST_DETERMINER",
    "NOT_ENDED",
    "REACH",
    "after_conjunction",
    "clean",
    "cut_at_stops",
    "cut_at_weak_stops",
    "is_role",
    "is_verb",
    "noun_end",
    "parts",
    "phrase_end",
    "without_adverbs",
]

REACH = 320
"""Characters that a speaker's phrase may take."""

DETERMINER = re.compile(r"(?<!\w)(?:itu|ini|tersebut|tadi)(?!\w)")
"""What makes a noun point back: "pejabat itu"."""

LAST_DETERMINER = re.compile(r"(?<!\w)(?:itu|ini|tersebut)(?!\w)(?=[^\w]*$)")
"""The same at the end of a part."""

FIRST_WORD = re.compile(r"[^\W_][\w'’-]*")

NOT_ENDED = re.compile(
    rf"(?:^|[\s(.\"“”])(?:[{CAPITAL}]|[Dd]r|[Dd]rs|[Dd]ra|[Pp]rof|[Ii]r|Hj?|KH|St|Moh|Muh|Mhd|Tgk"
    r"|Pdt|Capt|Rm|Tb|Sr|Mgr|Rd|[Dd]rg|[Aa]lm|No|Jl|Rp|S\.\w+|M\.\w+)$"
)
"""An abbreviation or an initial, whose stop ends no sentence."""

_SENTENCE_END = re.compile(r"[.!?…;:\"“”\n](?:(?<=[;:\"“”\n])|(?=[\s\"”’)]|$))")
_BRACKETS = re.compile(r"\([^()\n]{0,80}\)")
_TRAILING_BRACKET = re.compile(r"\s*\([^)]*\)?\s*$")
_WORD = re.compile(r"\S+")
_EULOGY = re.compile(r"\s(?:shallallahu|radhiyallahu|sallallahu|SAW|SWT|saw|ra|RA|AS)\b")
_VERB = re.compile(
    r"(?:me[a-z]{5,}|ber[a-z]{4,}|di[a-z]{5,}|akan|telah|sudah|tidak|tak|segera|bisa|dapat|harus"
    r"|masih|sempat|belum|enggan|mulai|kini|juga)"
)
_NO_VERBS = ("berwenang", "bersangkutan", "berwajib")  # "pihak berwenang"
_CONJUNCTIONS = (
    " bahwasanya ",
    " bahwa ",
    " ketika ",
    " saat ",
    " karena ",
    " tetapi ",
    " namun ",
    " setelah ",
)
_MOST_PARTS = 9


def phrase_end(text: str, start: int, end: int) -> int:
    """Where the sentence, or what a mark leaves of it, ends; at most `REACH` on.

    >>> phrase_end("kata Prof. Rina. Lalu", 0, 21)
    15
    """
    at = start
    end = min(end, start + REACH)
    while True:
        match = _SENTENCE_END.search(text, at, end)
        if not match:
            return end
        if match[0] == "." and NOT_ENDED.search(
            text[max(start, match.start() - 6) : match.start()]
        ):
            at = match.end()
            continue
        return match.start()


def parts(text: str, start: int, end: int) -> list[Span]:
    """The parts between commas; commas in brackets do not count."""
    blanked = text[start:end]
    if "(" in blanked:
        blanked = _BRACKETS.sub(lambda match: "\0" * len(match[0]), blanked)
    found, low = [], start
    for piece in blanked.split(",")[:_MOST_PARTS]:
        lead = len(piece) - len(piece.lstrip())
        found.append((low + lead, max(low + lead, low + len(piece.rstrip()))))
        low += len(piece) + 1
    while found and found[0][0] >= found[0][1]:
        found.pop(0)
    return found


def clean(phrase: str) -> str:
    """A phrase without outer punctuation and without brackets at its end."""
    return _TRAILING_BRACKET.sub("", phrase.strip(" ,.-–—\0"))


def cut_at_stops(text: str, low: int, high: int) -> int:
    """Where the first function word after which no speaker goes on cuts a phrase."""
    at = low
    for word in text[low:high].split():
        at = text.find(word, at)
        if at > low and (word in STOPS or (word[0].isupper() and is_time_word(word))):
            return at
        at += len(word)
    return high


def cut_at_weak_stops(text: str, low: int, high: int) -> int:
    """Where the first preposition or "yang" cuts a phrase that no determiner closes."""
    at = low
    for word in text[low:high].split():
        at = text.find(word, at)
        if at > low and word in WEAK_STOPS:
            return at
        at += len(word)
    return high


def is_role(word: str) -> bool:
    """Whether a lower-case word is a noun for a person or a body."""
    return word in ROLES or word in ORGANISATIONS or word in ("seorang", "salah", "sang")


def is_verb(word: str) -> bool:
    """Whether a word looks like a verb or its auxiliary."""
    return _VERB.fullmatch(word) is not None and not is_role(word)


def noun_end(text: str, low: int, end: int) -> int:
    """Where a subject ends and its verb begins.

    >>> noun_end("Partai itu segera menolak", 0, 25)
    11
    """
    eulogy = _EULOGY.search(text, low, end)
    if eulogy:
        end = eulogy.start()
    for match in _WORD.finditer(text, low, end):
        word = match[0].strip(",.")
        if match.start() == low:
            continue
        if match[0] in STOPS and word not in ("dengan", "bersama"):
            return match.start()
        if is_verb(word) and word not in _NO_VERBS:
            previous = text[low : match.start()].rsplit(None, 1)[-1:]
            if previous != ["yang"] and word not in TITLE_WORDS and word not in HONORIFICS:
                return match.start()
    return end


def after_conjunction(text: str, low: int, end: int) -> int:
    """Where the clause next to a verb begins ("Hadis itu menyebut bahwa | Nabi bersabda")."""
    for word in _CONJUNCTIONS:
        at = text.rfind(word, low, end)
        if at >= 0:
            low = at + len(word)
    return low


def without_adverbs(text: str, low: int, high: int) -> int:
    """The end of a part without the adverbs before its verb ("Rina juga", "Rina lalu")."""
    while high > low:
        at = max(text.rfind(" ", low, high), text.rfind("\xa0", low, high))
        if at < 0 or text[at + 1 : high].casefold() not in CLASSES["adverbs"]:
            break
        high = at
        while high > low and text[high - 1].isspace():
            high -= 1
    return high
