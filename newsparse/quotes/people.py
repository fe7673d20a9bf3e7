"""Which part of a run of capitals is a person's name: `Kepala Dinas Kesehatan Bogor | Rina Sari`.

A run is cut after its last word of office, rank or body and the region behind it; what remains is
the name. Where a body's or a place's own name stands between ("Ketua Yayasan Bina Warga Rina
Sari"), the rest of the article decides (`own_names.py`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.quotes.edges import (
    after_seam,
    as_elsewhere,
    before_title_words,
    may_be_glued,
    unglued,
    without_letters,
)
from newsparse.quotes.evidence import REPORTS, Evidence
from newsparse.quotes.offices import (
    QUALIFIERS,
    after_qualifiers,
    is_country,
    is_office,
    is_qualifier,
    kind_without_name,
    last_office,
    office_before,
)
from newsparse.quotes.own_names import after_own_names, opens_name
from newsparse.quotes.runs import CAPITAL, Word, is_time_word, opens_sentence, words_of
from newsparse.quotes.words import CLASSES, FORMS, HONORIFICS, ORGANISATIONS, ROLES

__all__ = ["Person", "person_in"]


_SHORTEST_NAME = 2  # words of a full one
_NOBODY = CLASSES["documents"] | CLASSES["generations"]
_DERIVED = re.compile(r"(?:pe|ke)\w{4,}an")
_PRESENTED = re.compile(r" \((?:\d|[a-z])|, \d+ tahun|, (?P<word>[a-z-]+)")
_HONOURED = re.compile(r"[ \xa0](?:dr|drg|ir|prof|apt|ns)\.[ \xa0]?(?=[A-Z])")
_HOLDER_BEHIND = re.compile(
    rf", [{CAPITAL}][\w.'’]*(?: [{CAPITAL}][\w.'’]*){{1,3}}, (?:juga |pun )?me[mn][a-z]+kan\b"
)
_OFFICE_COMMA = re.compile(r"([\w-]+), $")


class Person(NamedTuple):
    """What a run of capitals names, where, and how sure that is."""

    name: str
    start: int
    end: int
    sure: bool
    """Whether the words alone say that it is a name."""
    kind: str = "person"
    """`person`, `organisation`, or `role` for an office without a name."""
    evident: bool = False
    """Whether an office, an age or an apposition says that this is a person."""


def person_in(text: str, start: int, end: int, evidence: Evidence) -> Person | None:
    """What the run `text[start:end]` names; None where it names nothing.

    >>> text = "Kepala Dinas Kesehatan Bogor Rina Sari"
    >>> person_in(text, 0, len(text), Evidence(text)).name
    'Rina Sari'
    """
    run = text[start:end]
    if evidence.is_initials(run):
        return Person(run, start, end, True, evident=True)
    words = _words_in(text, start, end, evidence)
    if not words or words[0][0].casefold() in _NOBODY:
        return None
    end = words[-1][2]
    if _HONOURED.match(text, end):  # "Dokter Spesialis Anak dr. Rina Sari"
        return Person(text[words[0][1] : end], words[0][1], end, False, "role")
    if words[-1][0].isupper():
        words = without_letters(text, words, evidence)
    office = last_office(words)
    rest = words[office + 1 :]
    is_held = office >= 0 and _HOLDER_BEHIND.match(text, end) and words[0][0].casefold() in ROLES
    if not rest or is_held:
        return _unnamed(text, words, "role" if is_held else None)
    last = words[office][0].casefold().strip(".") if office >= 0 else ""
    context = [*office_before(text, start), *(word for word, _, _ in words[: office + 1])]
    if is_qualifier(rest, within=bool(context)):
        return _unnamed(text, words)
    if office < 0 and text[start - 2 : start] == ") " and len(rest) == _SHORTEST_NAME:
        return _named(text, start, rest, context, evidence)  # "... Keuangan (BK) Lisbon Sirat"
    qualified = rest
    if (context and last not in HONORIFICS) or (len(rest) > 2 and is_country(rest[0][0])):
        rest = after_qualifiers(rest, within_body=last in ORGANISATIONS)
    if not rest:
        return _unnamed(text, words)
    if context and last not in HONORIFICS:
        placed = len(rest) < len(qualified)
        rest, is_name = after_own_names(text, context, rest, evidence, placed=placed)
        if not is_name:
            return _unnamed(text, words, "organisation")
    return _named(text, start, rest, context, evidence)


def _words_in(text: str, start: int, end: int, evidence: Evidence) -> list[Word]:
    """The words of a run without what a sentence's opening or a lost blank adds to them."""
    words = words_of(text, start, end)
    if may_be_glued(text, start, end):
        words = unglued(words, evidence)
    words = _from_name_on(text, words, evidence)
    if len(words) > 1 and evidence.is_initials(words[-1][0]):
        words = words[-1:]
    return words


def _unnamed(text: str, words: list[Word], kind: str | None = None) -> Person:
    """A run that names no person: an office, a body, a place."""
    low, high = words[0][1], words[-1][2]
    return Person(text[low:high], low, high, False, kind or kind_without_name(words))


def _named(
    text: str, start: int, words: list[Word], context: list[str], evidence: Evidence
) -> Person | None:
    """A name of the words that remain, with what speaks for it."""
    if text.count(" ", words[0][1], words[-1][2]) < len(words) - 1:
        words = after_seam(words, evidence)
    if not words or any(map(str.isdigit, text[words[0][1] : words[-1][2]])):
        return None
    apposed = _is_apposed(text, start)
    is_whole = apposed or _is_enclosed(text, start, words[-1][2])
    if len(words) > 2 + bool(context) and not is_whole and not _is_presented(text, words[-1][2]):
        words = before_title_words(as_elsewhere(words, evidence))
    low, high = words[0][1], words[-1][2]
    name = " ".join(text[low:high].split()).rstrip("-")
    is_adverb = len(words) == 1 and name.endswith("nya") and opens_sentence(text, start)
    if len(name) < 2 or is_adverb:
        return None
    presented = _is_presented(text, high)
    reports = 1 < len(words) < 4 and REPORTS.match(text, high) is not None
    evident = bool(context) or presented or reports or apposed
    is_ranked = bool(context) and context[-1].casefold().strip(".") in HONORIFICS
    leads = len(words) == 1 and bool(context) and context[-1].casefold() in CLASSES["leaders"]
    sure = (
        is_ranked
        or presented
        or leads
        or (len(words) > 1 and (bool(context) or not _is_ordinary(words, evidence)))
    )
    last = words[-1][0].casefold()
    if not context and last in CLASSES["channels"]:
        return Person(name, low, high, False, "organisation")
    if not evident and text.startswith(" (", high) and _is_term(text, words, evidence):
        return Person(name, low, high, False, "organisation")  # "Grand Parent Stock (GPS)"
    if len(words) > 1 and last in QUALIFIERS and last not in CLASSES["also_names"]:
        if not context and not evidence.in_use(words[-1][0]):  # "Pusdataru Jateng"
            return Person(name, low, high, False, "organisation")
        sure = False
    return Person(name, low, high, sure, evident=evident)


def _is_term(text: str, words: list[Word], evidence: Evidence) -> bool:
    """Whether the first letters of the words follow in brackets and name nobody who speaks."""
    letters = "".join(word[0] for word, _, _ in words).upper()
    if len(words) < 2 or not text.startswith(f"{letters})", words[-1][2] + len(" (")):
        return False
    return not any(evidence.in_use(word) for word in (letters, *(word for word, _, _ in words)))


def _from_name_on(text: str, words: list[Word], evidence: Evidence) -> list[Word]:
    """A run without the ordinary words that are capitalised because a sentence opens."""
    if words and opens_sentence(text, words[0][1]):
        first = words[0][0].casefold()
        if len(words) > 1 and first.endswith("nya") and len(first) > 6:
            words = words[1:]
        while words and _is_opener(words[0][0]) and not evidence.in_use(words[0][0]):
            words = words[1:]
        if (
            len(words) > 1
            and not is_office(words[0][0])
            and _is_plain_before(words, first, evidence)
        ):
            words = words[1:]
    if words and is_time_word(words[0][0]) and (len(words) < 2 or is_time_word(words[1][0])):
        return []
    return words


def _is_plain_before(words: list[Word], first: str, evidence: Evidence) -> bool:
    """Whether a name begins at the second word: "Langkah Aditya Restu terhenti", "kata Aditya"."""
    if len(words) > 2 and evidence.in_use(words[1][0]) and not opens_name(words[0], evidence):
        return True
    if words[0][0].casefold() != first:  # words before it were left out
        return False
    plain = _DERIVED.fullmatch(first) is not None or evidence.is_plain(first)
    return plain and not evidence.in_use(words[0][0])


def _is_opener(word: str) -> bool:
    folded = word.casefold()
    return folded in CLASSES["openers"] or folded in FORMS  # "Dijelaskan Rina Sari, ..."


def _is_ordinary(words: list[Word], evidence: Evidence) -> bool:
    """Whether words that could be a name stand in the article in lower case too."""
    if evidence.in_use(words[0][0]):
        return False
    return any(len(word) > 2 and evidence.is_plain(word) for word, _, _ in words)


def _is_presented(text: str, end: int) -> bool:
    """Whether an age or an office follows, as after a person: "Marlina, pemilik", "SL (44)"."""
    match = _PRESENTED.match(text, end)
    if not match:
        return False
    return match["word"] is None or match["word"] in ROLES or match["word"] in ("seorang", "salah")


def _is_enclosed(text: str, start: int, end: int) -> bool:
    """Whether commas or brackets stand around a name: "Ketua Subak, I Nyoman Rai, berkata"."""
    return text[start - 2 : start] == ", " and text[end : end + 2] in (", ", " (")


def _is_apposed(text: str, start: int) -> bool:
    """Whether an office stands before the comma before a name: "saksi, Sabar Ginting"."""
    before = text[max(0, start - 24) : start]
    match = _OFFICE_COMMA.search(before) if ", " in before else None
    return match is not None and match[1].casefold() in ROLES
