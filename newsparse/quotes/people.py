"""Which part of a run of capitals is a person's name: `Kepala Dinas Kesehatan Bogor | Rina Sari`.

A run is cut after its last word of office, rank or body and the region behind it; what remains is
the name. Where a body's or a place's own name stands between ("Ketua Yayasan Bina Warga Rina
Sari"), the rest of the article decides (`evidence.py`).
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
from newsparse.quotes.runs import Word, is_time_word, opens_sentence, words_of
from newsparse.quotes.words import CLASSES, FORMS, HONORIFICS, ORGANISATIONS, ROLES, TITLE_WORDS

__all__ = ["Person", "person_in"]

_DERIVED = re.compile(r"(?:pe|ke)\w{4,}an")
_PRESENTED = re.compile(r" \((?:\d|[a-z])|, \d+ tahun|, (?P<word>[a-z-]+)")
_HONOURED = re.compile(r"[ \xa0](?:dr|drg|ir|prof|apt|ns)\.[ \xa0]?(?=[A-Z])")
_OFFICE_COMMA = re.compile(r"([\w-]+), $")
_ONLY_ONE = ("dewan", "parlemen", "kabinet")  # bodies that need no name of their own
_OF_PEOPLE = ROLES | HONORIFICS
_IN_AREA = CLASSES["areas"] | CLASSES["placed"]
_COMPANY_NAME = 3  # words after "PT" from which the last two are a person's


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
    words = _from_name_on(text, words_of(text, start, end), evidence)
    if not words or words[0][0].casefold() in CLASSES["documents"]:
        return None
    if len(words) > 1 and evidence.is_initials(words[-1][0]):
        words = words[-1:]
    end = words[-1][2]
    if _HONOURED.match(text, end):  # "Dokter Spesialis Anak dr. Rina Sari"
        return Person(text[words[0][1] : end], words[0][1], end, False, "role")
    office = last_office(words)
    rest = words[office + 1 :]
    if not rest:
        return Person(text[words[0][1] : end], words[0][1], end, False, kind_without_name(words))
    last = words[office][0].casefold().strip(".") if office >= 0 else ""
    context = [*office_before(text, start), *(word for word, _, _ in words[: office + 1])]
    if is_qualifier(rest, within=bool(context)):
        return Person(text[start:end], start, end, False, kind_without_name(words))
    qualified = rest
    if (context and last not in HONORIFICS) or (len(rest) > 2 and is_country(rest[0][0])):
        rest = after_qualifiers(rest, within_body=last in ORGANISATIONS)
    if not rest:
        return Person(text[start:end], start, end, False, kind_without_name(words))
    if context and last not in HONORIFICS:
        placed = len(rest) < len(qualified)
        rest, is_name = _after_own_names(text, context, rest, evidence, placed=placed)
        if not is_name:
            return Person(text[start:end], start, end, False, "organisation")
    return _named(text, start, rest, context, evidence)


def _named(
    text: str, start: int, words: list[Word], context: list[str], evidence: Evidence
) -> Person | None:
    """A name of the words that remain, with what speaks for it."""
    if any(map(str.isdigit, text[words[0][1] : words[-1][2]])):
        return None
    if len(words) > 2 + bool(context):
        words = _as_elsewhere(words, evidence)
    low, high = words[0][1], words[-1][2]
    name = " ".join(text[low:high].split())
    is_adverb = len(words) == 1 and name.endswith("nya") and opens_sentence(text, start)
    if len(name) < 2 or is_adverb:
        return None
    presented = _is_presented(text, high)
    reports = 1 < len(words) < 4 and REPORTS.match(text, high) is not None
    evident = bool(context) or presented or reports or _is_apposed(text, start)
    is_ranked = bool(context) and context[-1].casefold().strip(".") in HONORIFICS
    leads = len(words) == 1 and bool(context) and context[-1].casefold() in CLASSES["leaders"]
    sure = (
        is_ranked
        or presented
        or leads
        or (len(words) > 1 and (bool(context) or not _is_ordinary(words, evidence)))
    )
    last = words[-1][0].casefold()
    if len(words) > 1 and last in QUALIFIERS and last not in CLASSES["also_names"]:
        if not context:  # "Pusdataru Jateng"
            return Person(name, low, high, False, "organisation")
        sure = False
    return Person(name, low, high, sure, evident=evident)


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
    if len(words) > 2 and evidence.in_use(words[1][0]) and not _opens_name(words[0], evidence):
        return True
    if words[0][0].casefold() != first:  # words before it were left out
        return False
    plain = _DERIVED.fullmatch(first) is not None or evidence.is_plain(first)
    return plain and not evidence.in_use(words[0][0])


def _is_opener(word: str) -> bool:
    folded = word.casefold()
    return folded in CLASSES["openers"] or folded in FORMS  # "Dijelaskan Rina Sari, ..."


def _opens_name(word: Word, evidence: Evidence) -> bool:
    """Whether a name begins at a word: one that is used alone, or that is rarely used alone."""
    return evidence.in_use(word[0]) or word[0].casefold().strip(".") in CLASSES["forenames"]


def _as_elsewhere(words: list[Word], evidence: Evidence) -> list[Word]:
    """The end of a long run that stands alone elsewhere: "Warner Bros Incar | Andy Serkis"."""
    for size in (3, 2):
        if len(words) > size:
            if evidence.is_whole_run(" ".join(word for word, _, _ in words[-size:])):
                return words[-size:]
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


def _is_apposed(text: str, start: int) -> bool:
    """Whether an office stands before the comma before a name: "saksi, Sabar Ginting"."""
    before = text[max(0, start - 24) : start]
    match = _OFFICE_COMMA.search(before) if ", " in before else None
    return match is not None and match[1].casefold() in ROLES


def _after_own_names(
    text: str, office: list[str], rest: list[Word], evidence: Evidence, *, placed: bool
) -> tuple[list[Word], bool]:
    """Drop what a body or a place is called from before a name; False where no name is left.

    `placed` says that a known region was there already, so that no unknown one is looked for.
    """
    last, folded = office[-1], office[-1].casefold()
    heads = {word.casefold() for word in office}
    ranked = bool((heads - {"jenderal"}) & HONORIFICS)
    of_person = not heads.isdisjoint(_OF_PEOPLE) or (
        office[0].islower() and office[0] not in ORGANISATIONS
    )
    if not of_person or (office[0].casefold() in ORGANISATIONS and not ranked):
        return rest, False
    if last[0].isupper():
        if folded in CLASSES["geographic"]:
            return rest[1:], len(rest) > 1
        if rest[0][0].casefold() in CLASSES["geographic"]:
            return rest[2:], len(rest) > 2
    in_area = folded in _IN_AREA or last[0].isdigit()  # "RW 22"
    is_area = not placed and (last[0].isupper() or last[0].isdigit()) and in_area
    if is_area and len(rest) < 3 and not heads & CLASSES["leaders"]:
        return rest, False
    if len(rest) == 1:
        names_body = len(office) > 1 and office[-2].casefold() in ORGANISATIONS
        if names_body and folded in ROLES and not evidence.in_use(rest[0][0]):
            return rest, False  # "Ketua Koperasi Sumber Rejeki"
        return rest, _is_lone_name(last, rest[0][0], evidence)
    if placed and last.isupper():
        return rest, True  # "DPR RI | Rina Sari": a body, its place, and nothing more
    if folded in ("pt", "cv") and len(rest) > _COMPANY_NAME:
        return rest[-2:], True
    return rest[_own_length(text, last, rest, heads, is_area, evidence) :], True


def _is_lone_name(office: str, word: str, evidence: Evidence) -> bool:
    """Whether the one word after an office is a name: "Kapolres Rina", not "Dinas Sagara"."""
    folded = office.casefold()
    return (
        folded in ROLES
        or folded in HONORIFICS
        or office.isupper()
        or office == "Agung"
        or evidence.in_use(word)
        or (folded in TITLE_WORDS and not evidence.is_place(word, office))
    )


def _own_length(
    text: str, office: str, rest: list[Word], heads: set[str], is_area: bool, evidence: Evidence
) -> int:
    """How many words of `rest` are a body's or a place's own name, before a person's."""
    folded = office.casefold()
    low = rest[0][1]
    if folded not in ROLES:
        for cut in range(1, len(rest)):
            own = office + " " + text[low : rest[cut - 1][2]]
            if evidence.stands_alone(own, rest[cut][0]):
                return cut
    for cut in range(len(rest) - 1, 1, -1):
        inner = rest[cut - 1][0].casefold()
        if inner in QUALIFIERS and inner not in CLASSES["namesakes"]:
            greater = rest[cut][0] == "Raya" and cut + 1 < len(rest)
            return cut + greater
        if evidence.stands_alone(text[low : rest[cut - 1][2]], rest[cut][0]):
            return cut
    first_in_use = _opens_name(rest[0], evidence)
    if len(rest) > 2 and not first_in_use and evidence.stands_alone(rest[0][0], rest[1][0]):
        return 1
    followed = not first_in_use and evidence.in_use(rest[1][0])
    if is_area and (len(rest) > 2 or followed):
        return 1
    if evidence.is_place(rest[0][0], office):
        return 1
    if len(rest) > 3 and evidence.in_use(rest[2][0]) and not first_in_use:
        return 2 if not _opens_name(rest[1], evidence) else 0
    if heads & ORGANISATIONS and office[0].isupper() and not first_in_use:
        for cut in range(1, len(rest) - 1):
            if _opens_name(rest[cut], evidence):
                return cut
    is_named_body = folded in ORGANISATIONS and not office.isupper() and office not in _ONLY_ONE
    return int(is_named_body and len(rest) > 2 and not first_in_use)
