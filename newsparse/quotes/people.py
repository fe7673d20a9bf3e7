"""Which part of a run of capitals is a person's name: `Kepala Dinas Kesehatan Bogor | Rina Sari`.

A run is cut after its last word of office, rank or body and the region behind it; what remains is
the name. Where a body's or a place's own name stands between ("Ketua Yayasan Bina Warga Rina
Sari"), the rest of the article decides (`own_names.py`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

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
from newsparse.quotes.words import CLASSES, FORMS, HONORIFICS, ORGANISATIONS, PRONOUNS, ROLES

__all__ = ["Person", "person_in"]

_GLUED_ON = re.compile(
    r"(?<=\w{3})(?:(?:me[mnl]|ber|ter|di)(?=[a-z]{3})|di(?![a-z])"
    r"|jelang|dan|yang|ini|itu|pun|juga|akan|pada|saat|yakin|soal|ke|oleh|tampil)"
)

_ACTIVE = re.compile(r"me[mn]\w{4,}(?:kan|i)")  # "membagikan", "mendatangi"
_SHORTEST_TAIL = 5  # letters of a word that may be glued to a name nobody prints elsewhere
_WITH_GLUE = range(7, 40)  # letters of a word that can hold a name and a plain word
_IN_TITLES = frozenset(
    "dalam untuk dan yang dari dengan pada saat soal bakal akan tak tidak jadi".split()
)
_MOST_WORDS_LED = 4  # words of a name before the letters of its bearer's body
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
    words = words_of(text, start, end)
    if _GLUED_ON.search(text, start, end):
        words = _unglued(words, evidence)
    words = _from_name_on(text, words, evidence)
    if not words or words[0][0].casefold() in _NOBODY:
        return None
    if len(words) > 1 and evidence.is_initials(words[-1][0]):
        words = words[-1:]
    end = words[-1][2]
    if _HONOURED.match(text, end):  # "Dokter Spesialis Anak dr. Rina Sari"
        return Person(text[words[0][1] : end], words[0][1], end, False, "role")
    if words[-1][0].isupper():
        words = _without_letters(text, words, evidence)
    office = last_office(words)
    rest = words[office + 1 :]
    if not rest:
        return _unnamed(text, words)
    if office >= 0 and _HOLDER_BEHIND.match(text, end) and words[0][0].casefold() in ROLES:
        return _unnamed(text, words, "role")
    last = words[office][0].casefold().strip(".") if office >= 0 else ""
    context = [*office_before(text, start), *(word for word, _, _ in words[: office + 1])]
    if is_qualifier(rest, within=bool(context)):
        return _unnamed(text, words)
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


def _unnamed(text: str, words: list[Word], kind: str | None = None) -> Person:
    """A run that names no person: an office, a body, a place."""
    low, high = words[0][1], words[-1][2]
    return Person(text[low:high], low, high, False, kind or kind_without_name(words))


def _named(
    text: str, start: int, words: list[Word], context: list[str], evidence: Evidence
) -> Person | None:
    """A name of the words that remain, with what speaks for it."""
    if text.count(" ", words[0][1], words[-1][2]) < len(words) - 1:
        words = _after_seam(words, evidence)
    if not words or any(map(str.isdigit, text[words[0][1] : words[-1][2]])):
        return None
    apposed = _is_apposed(text, start)
    is_whole = apposed or _is_enclosed(text, start, words[-1][2])
    if len(words) > 2 + bool(context) and not is_whole and not _is_presented(text, words[-1][2]):
        words = _before_title_words(_as_elsewhere(words, evidence))
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


def _after_seam(words: list[Word], evidence: Evidence) -> list[Word]:
    """A name without the word glued before it: "Expert|Rina Sari", with "Rina" elsewhere.

    Nothing where a pronoun is glued on: "vaksin CoronaDia" names nobody.
    """
    for at in range(len(words) - 1, 0, -1):
        word, start, _ = words[at]
        if words[at - 1][2] != start:
            continue
        folded = word.casefold()
        if folded in PRONOUNS:
            return []
        if folded in QUALIFIERS:  # "TribunnewsBogor.com"
            continue
        is_whole = len(words) - at > 1 and evidence.is_word(words[at - 1][0])
        if is_whole or evidence.is_word(word):
            return words[at:]
    return words


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


def _without_letters(text: str, words: list[Word], evidence: Evidence) -> list[Word]:
    """A name in apposition without its body's letters: "Deputi Statistik, Rina Sari BPS, ..."."""
    last, start, _ = words[-1]
    if not 2 < len(words) <= _MOST_WORDS_LED or not last.isalpha():
        return words
    name = words[:-1]
    is_apposed = text[words[0][1] - 2 : words[0][1]] == ", " and last_office(name) < 0
    elsewhere = 0 <= evidence.find(last) < start or evidence.find(last, start + 1) > 0
    return name if is_apposed and elsewhere else words


def _unglued(words: list[Word], evidence: Evidence) -> list[Word]:
    """A run up to a word that lost its blank: "Rina Sarimembagikan", with "Sari" elsewhere."""
    for at, (word, start, end) in enumerate(words):
        is_open = at + 1 == len(words) or words[at + 1][1] == end
        for glue in _GLUED_ON.finditer(word) if is_open and len(word) in _WITH_GLUE else ():
            stem, tail = word[: glue.start()], word[glue.start() :]
            if evidence.is_word(stem) or _is_verb(tail, evidence):
                return [*words[:at], (stem, start, start + len(stem))]
    return words


def _is_verb(tail: str, evidence: Evidence) -> bool:
    """Whether what is glued to a name is a word: by its form, or as one that stands elsewhere."""
    return _ACTIVE.fullmatch(tail) is not None or (
        len(tail) >= _SHORTEST_TAIL and evidence.is_plain(tail)
    )


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


def _as_elsewhere(words: list[Word], evidence: Evidence) -> list[Word]:
    """The end of a long run that stands alone elsewhere: "Warner Bros Incar | Andy Serkis"."""
    for size in (3, 2):
        if len(words) > size:
            if evidence.is_whole_run(" ".join(word for word, _, _ in words[-size:])):
                return words[-size:]
    return words


def _before_title_words(words: list[Word]) -> list[Word]:
    """A name without what a title makes of it: "kanal | Rina Sari | Dalam Berita"."""
    for at, (word, _, _) in enumerate(words):
        if word == "Menurut" and at + 1 < len(words):
            return words[at + 1 :]
        if at > 1 and word.casefold() in _IN_TITLES:
            return words[:at]
    return words


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
