"""Where an office ends inside a run of capitals, and what still qualifies it.

"Kepala Dinas Kesehatan Kabupaten Bogor Rina Sari": the last word of office is "Kabupaten", the
region that qualifies it is "Bogor", and a name begins behind it.
"""

from __future__ import annotations

import re

from newsparse.fields.places import PLACES
from newsparse.quotes.runs import Word
from newsparse.quotes.words import (
    CLASSES,
    HONORIFICS,
    INSTITUTIONS,
    MINISTRY_WORDS,
    ORGANISATIONS,
    REGIONS,
    ROLES,
    TITLE_WORDS,
    WORLD,
)

__all__ = [
    "QUALIFIERS",
    "after_qualifiers",
    "is_country",
    "is_of_person",
    "is_office",
    "is_qualifier",
    "kind_without_name",
    "last_office",
    "office_before",
    "own_name",
]

QUALIFIERS = REGIONS | WORLD | PLACES | INSTITUTIONS
"""Regions, countries, cities and institutions, lower case."""

_NAMESAKES = CLASSES["namesakes"]
_NAMEABLE = CLASSES["nameable"]
_OFFICE_WORDS = (HONORIFICS | ROLES | ORGANISATIONS | TITLE_WORDS | MINISTRY_WORDS) - _NAMEABLE
_PREFIXES = tuple(
    """kemen kemlu kemhan pemkot pemprov pemkab polres polda kodim kejari kejati disdik dishub
    dinkes diskominfo kadis kaban kasat wakapol kapol kadiv puskes rsud kepsek dirres satres bappe
    bapen satpol mabes mapol kejagung""".split()
)
_DERIVED = re.compile(r"(?:pe|ke)\w{4,20}an")
_ONE_WORD = re.compile(r"\w+")
_OF_PEOPLE = ROLES | HONORIFICS
_ROLE_PREFIXES = ("kadis", "kasat", "kapol", "wakapol")
_NUMERALS = ("II", "III", "IV", "V", "VI", "XI", "XIII")
_RANK_NUMERALS = ("Satu", "Dua")  # "Inspektur Dua", "Brigadir Polisi Satu"
_ADDRESS = frozenset("papa mama opa oma kakak abah ning bunda koh cici wak".split())
_MID_NAMES = ("sheikh", "syekh", "sayyid")  # titles that stand inside names, too
_HEADS_OF_THREE = ("Hakim", "Guru", "Imam")  # offices where two words of name follow
_SUPREME = ("jaksa", "hakim", "mahkamah", "kejaksaan", "imam")  # "Jaksa Agung", but "Ketua | Agung"
_TWO_LETTERS = 2  # of what goes on with a body's own letters: "RSPI SS"
_TWO_WORDS = 2  # at least, of the name behind them
_BEFORE_REACH = 60  # characters before a name in which its office is looked for
_LONGEST_BEFORE = 4  # words
_LONGEST_QUALIFIER = 4  # words


def is_office(word: str) -> bool:
    """Whether a word belongs to an office, a rank or a body and never to a name."""
    folded = word.casefold().strip(".")
    if folded in _OFFICE_WORDS:
        return True
    if folded in _NAMEABLE:
        return False
    if word.isupper() and len(word) > 2 and word.isalpha():
        return True
    return folded.startswith(_PREFIXES) and _ONE_WORD.fullmatch(folded) is not None


def is_of_person(word: str) -> bool:
    """Whether a word of office is held by somebody: "Kepala", "Kompol", "Kadishub", no "Dinas"."""
    folded = word.casefold()
    return folded in _OF_PEOPLE or folded.startswith(_ROLE_PREFIXES)


def last_office(words: list[Word]) -> int:
    """Index of the last word of an office; -1 where there is none."""
    last, ranked = -1, False
    for at, (word, _, _) in enumerate(words):
        folded = word.casefold().strip(".")
        if ranked and last < at - 1 and folded not in HONORIFICS and folded not in ROLES:
            continue  # after a rank and a name nothing is an office: "AKP Yogi Pratama"
        if at and folded in _MID_NAMES and not is_office(words[at - 1][0]):
            continue  # "Fatuma Sheikh Ali"
        if word == "Anak" and at + 1 < len(words) and words[at + 1][0] == "Agung":
            break  # a Balinese name
        if is_office(word) or (ranked and word in _RANK_NUMERALS and last == at - 1):
            if folded in _ADDRESS and last < at - 1 and at and at + 1 == len(words):
                break  # "Benedikta Papa": in front of no name
            last = at
            ranked = ranked or folded in HONORIFICS
        elif at + 1 == len(words):
            break
        elif folded in _NAMEABLE and last == at - 1:
            if _is_still_office(words, at, last):
                last = at
        elif (
            (last == at - 1 >= 0 and _DERIVED.fullmatch(folded))  # "Direktur Kepesertaan"
            or word[0].isdigit()
            or (word in _NUMERALS and last >= 0)
            or (len(word) == _TWO_LETTERS and _are_letters_after(words, at, last))
        ):
            last = at
    return last


def _are_letters_after(words: list[Word], at: int, last: int) -> bool:
    """Whether two letters go on with a body's: "Dirut RSPI | SS | Rina Sari"."""
    word, before = words[at][0], words[last][0]
    return (
        last == at - 1 >= 0
        and word.isupper()
        and word.isalpha()
        and before.isupper()
        and not is_country(word)
        and before.casefold() not in HONORIFICS
        and len(words) - at > _TWO_WORDS
    )


def _is_still_office(words: list[Word], at: int, last: int) -> bool:
    """Whether a word that can be a name is part of the office here: "Direktur Utama Rina"."""
    word = words[at][0]
    if word == "Agung":
        return last >= 0 and words[last][0].casefold() in _SUPREME
    return (
        is_office(words[at + 1][0])
        or (last >= 0 and word.casefold() in CLASSES["after_office"])
        or (len(words) - at > 2 and word in _HEADS_OF_THREE)
    )


def office_before(text: str, start: int) -> list[str]:
    """The words of office right before a run: "ketua kelompok nelayan | Lapulu ..."."""
    words = _words_before(text, start)
    if not words:
        return []
    last = words[-1]
    if last == "of" and len(words) > 1 and is_office(words[-2]):  # "Head of | Marketing Rina"
        return [words[-2]]
    if last in ("dan", "serta"):  # "Pendidikan dan | Kebudayaan Rina"
        joined = len(words) > 1 and words[-2][0].isupper() and is_office(words[-2])
        return ["kepala"] if joined else []
    if last == "bicara":
        return ["juru"]
    is_last = is_office(last) or last in _NAMEABLE or last[-1].isdigit()
    if last.casefold() in CLASSES["particles"] or not is_last:
        return []
    offices = [word for word in words if is_office(word) or word in _NAMEABLE]
    while offices and offices[0].casefold() not in ROLES:
        offices.pop(0)
    if not offices and text[start - 2 : start - 1] == ")":
        return ["kepala"]  # "Direktur Pesisir Direktorat Jenderal Kelautan (DJPK) | Rina Sari"
    return offices or ([last] if last.islower() else [])


def _words_before(text: str, start: int) -> list[str]:
    """The plain words right before a place, with nothing but blanks between them."""
    if text[start - 1 : start] not in (" ", "\xa0"):
        return []
    before = text[max(0, start - _BEFORE_REACH) : start - 1].replace("\xa0", " ")
    if before.endswith(")"):  # "Ketua Panitia Haji (PPIH) | Arab Saudi Rina Sari"
        before = before.rpartition(" (")[0]
    words: list[str] = []
    for word in reversed(before.rsplit(None, _LONGEST_BEFORE)[-_LONGEST_BEFORE:]):
        if not word.replace("-", "").isalnum():
            break
        words.append(word)
    return words[::-1]


def after_qualifiers(words: list[Word], *, within_body: bool) -> list[Word]:
    """What follows the regions, countries and institutions that qualify an office.

    `within_body` says that a body's kind stands right before ("Universitas | Hasanuddin").
    """
    seen = 0
    while words:
        for size in range(min(_LONGEST_QUALIFIER, len(words)), 0, -1):
            joined = " ".join(word for word, _, _ in words[:size]).casefold()
            known = joined in QUALIFIERS and (within_body or joined not in _NAMESAKES)
            if seen and joined in CLASSES["also_names"] and len(words) > size:
                return words  # "Wali Kota Bogor | Bima Arya"
            if known and (len(joined) > 3 or words[0][0].isupper()):
                greater = len(words) > size and words[size][0] == "Raya"  # "Serang Raya"
                words = words[size + greater :]
                seen += 1
                break
        else:
            return words
    return words


def is_country(word: str) -> bool:
    """Whether a word names a country, or Indonesia."""
    folded = word.casefold()
    return folded in WORLD or folded in ("indonesia", "ri")


def is_qualifier(words: list[Word], *, within: bool) -> bool:
    """Whether words name a region, a country or, within an office, an institution as a whole."""
    joined = " ".join(word for word, _, _ in words).casefold()
    if len(joined) < 4 and not words[0][0].isupper():  # "Ri Chol-guk" is not RI
        return False
    if joined in _NAMESAKES and joined not in REGIONS:
        return False
    return joined in QUALIFIERS and (within or joined not in INSTITUTIONS or joined in REGIONS)


def kind_without_name(words: list[Word]) -> str:
    """What a run without a name is: somebody's `role`, or an `organisation`."""
    first = words[0][0].casefold().strip(".")
    return "role" if is_of_person(first) else "organisation"


def own_name(run: str) -> str:
    """A body's name without the office before it: "Deputi Gubernur | Bank Negara Vietnam"."""
    words = run.split()
    for at, word in enumerate(words):
        if word.casefold() in ORGANISATIONS:
            return " ".join(words[at:])
    return run
