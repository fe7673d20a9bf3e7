"""Speaker phrases to the right of a cue: `kata Kepala Dinas Air, Rina Sari, Senin`.

The shapes: a pronoun; a name; an office and a name, with or without a comma between, over chains of
body and place ("Kepala Dusun Nila, Kecamatan Lor, Bayu Aji"); an office alone; an office that
points back ("pejabat itu", "sang kurator"); a body; a document.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newsparse.quotes.clauses import (
    DETERMINER,
    FIRST_WORD,
    LAST_DETERMINER,
    clean,
    cut_at_stops,
    cut_at_weak_stops,
    is_verb,
    noun_end,
    parts,
    phrase_end,
)
from newsparse.quotes.names import Names
from newsparse.quotes.people import Person
from newsparse.quotes.runs import RUN, is_time_word
from newsparse.quotes.words import CLASSES, HONORIFICS, PRONOUNS, REGIONS, STOPS, WEAK_STOPS
from newsparse.values import Span

__all__ = ["Phrase", "first_person", "follows_preposition", "named", "phrase_after"]

PhraseKind = Literal["name", "role", "definite", "pronoun", "organisation", "document"]

_LOWER_TITLE = re.compile(r"(?:drg|drh|dr|apt|ns|ustaz|ustadz)\.?[ \xa0]")
_ISSUED = re.compile(
    r"(?:pernyataan|keterangan|siaran|rilis|surat)(?: \w+)? (?:dari|oleh) (?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?:(?:pemilik|pengguna|akun|netizen|warganet) )*"
    r"(?:(?:Instagram|Twitter|X|TikTok|YouTube|Facebook) )?(?P<name>@[\w.]*\w)"
)
_INDEFINITE = ("seorang", "sang", "salah", "satu", "para", "si", "seseorang", "sejumlah")
_MOST_LATER_PARTS = 7
_YANG_REACH = 60  # characters in which "yang" opens a relative clause of the phrase


class Phrase(NamedTuple):
    """A speaker as an attribution names them."""

    kind: PhraseKind
    name: str
    start: int
    end: int
    role: str | None = None
    sure: bool = True

    @property
    def head(self) -> str:
        """The noun the phrase is built on, lower case: `pejabat` of `pejabat itu`."""
        words = self.name.casefold().split()
        return next((word for word in words if word not in _INDEFINITE), self.name.casefold())


def phrase_after(text: str, start: int, end: int, names: Names) -> Phrase | None:
    """The speaker named right after a cue; None where nobody is named there.

    >>> text = "kata Kepala Dinas Air, Rina Sari, Senin."
    >>> phrase_after(text, 4, len(text), Names(text, "")).name
    'Rina Sari'
    """
    segments = parts(text, start, phrase_end(text, start, end))
    if not segments:
        return None
    low, high = segments[0]
    handle = _HANDLE.match(text, low, high)
    if handle:
        return Phrase("name", handle["name"], *handle.span("name"))
    first = FIRST_WORD.search(text, low, high)
    if not first or text[low : first.start()].strip(" \t\xa0\0"):
        return None
    word = first[0].casefold()
    named_so = first[0][0].isupper() and _next_is_capital(text, first.end())
    if word in PRONOUNS and not named_so:
        return Phrase("pronoun", word, first.start(), first.end())
    if word in STOPS and not first[0][0].isupper():
        return None
    if is_time_word(word) and not named_so and first.end() < high - 1:
        return None
    cut = cut_at_stops(text, low, high)
    if word in CLASSES["documents"]:
        if first[0][0].isupper() or not first_person(text, low, cut, names):
            return _document(text, low, cut)
    definite = _definite(text, low, cut, high, names)
    if definite:
        apposed = _named_later(text, segments[1:2], names)
        if apposed and (apposed.start, apposed.end) == segments[1]:
            return Phrase("name", apposed.name, low, apposed.end, definite.name)
        return definite
    return _named(text, segments, cut, names) or _unnamed(text, low, cut, names)


def named(text: str, low: int, person: Person) -> Phrase:
    """A name with the office that stands before it in its part."""
    role = text[low : person.start].strip(" ,\0") or None
    if role and "\0" in role:  # other quoted words stand between, so that it is no office
        low, role = person.start, None
    return Phrase("name", person.name, low, person.end, role, person.sure)


def first_person(text: str, low: int, high: int, names: Names) -> Person | None:
    """The first run in a part that holds a name and does not follow a preposition."""
    fallback = None
    for start, end in names.runs(low, high):
        if follows_preposition(text, low, start):
            continue
        person = names.person(start, end)
        if person and person.kind == "person":
            return person
        fallback = fallback or person
    return fallback


def follows_preposition(text: str, low: int, start: int) -> bool:
    """Whether the word before `start` is a preposition, so that no subject follows."""
    before = text[low:start].rsplit(None, 1)
    return bool(before) and before[-1].casefold() in CLASSES["prepositions"]


def _next_is_capital(text: str, at: int) -> bool:
    return text[at : at + 2].strip()[:1].isupper()


def _document(text: str, low: int, cut: int) -> Phrase:
    """A document that speaks, with its number and year, or the body that issued it."""
    determiner = DETERMINER.search(text, low, cut)
    end = determiner.end() if determiner else cut
    issued = _ISSUED.match(text, low, end)
    if issued:
        low = issued.end()
    name = text[low:end].rstrip(" ,.-–—")
    return Phrase("organisation" if issued else "document", name, low, low + len(name))


def _acts(text: str, at: int, end: int) -> bool:
    """Whether a verb follows a name: "Bupati Rina Sari meninjau pasar itu"."""
    following = FIRST_WORD.search(text, at, end)
    return following is not None and is_verb(following[0])


def _definite(text: str, low: int, cut: int, high: int, names: Names) -> Phrase | None:
    """A phrase that points back: "pejabat itu", "sang kurator", "pria yang ... ini"."""
    first = FIRST_WORD.search(text, low, cut)
    if first is None:
        return None
    match = DETERMINER.search(text, low, cut)
    relative = " yang " in text[low : low + _YANG_REACH]
    if not match and (relative or first[0] in CLASSES["by_works"]):
        match = LAST_DETERMINER.search(text, low, high)
    if match and match.start() > low:
        inner = first_person(text, low, match.start(), names)
        if inner and inner.sure and (inner.start == low or _acts(text, inner.end, match.start())):
            return None
        return Phrase("definite", text[low : match.end()], low, match.end())
    if first[0].casefold() in ("sang", "si") and not _next_is_capital(text, first.end()):
        if not first_person(text, low, cut, names):
            end = cut_at_weak_stops(text, low, cut)
            return Phrase("definite", text[low:end].rstrip(), low, end)
    return None


def _named(text: str, segments: list[Span], cut: int, names: Names) -> Phrase | None:
    """A name in the first part, or after an office in one of the next."""
    low, high = segments[0]
    here = first_person(text, low, cut, names)
    if here and here.kind != "person":
        here = None
    if here and here.start == low:
        return named(text, low, here)
    later = _named_later(text, segments[1:], names) if cut >= high else None
    if later and not (here and _is_certain(text, low, here, later, names)):
        return Phrase("name", later.name, low, later.end, text[low:cut].strip(" ,"))
    return named(text, low, here) if here else None


def _is_certain(text: str, low: int, person: Person, later: Person, names: Names) -> bool:
    """Whether a name beside an office beats a name after the comma."""
    role = text[low : person.start].split()
    if role and role[-1].casefold().strip(".") in HONORIFICS:
        return True
    if role and role[0].casefold() in CLASSES["relations"]:
        return False
    in_use = names.evidence.in_use
    if not person.sure or in_use(later.name) or in_use(later.name.split()[0]):
        return False
    return in_use(person.name.split()[0]) or later.name.casefold() in REGIONS


def _named_later(text: str, segments: list[Span], names: Names) -> Person | None:
    """The name after a comma, over parts that are body, place, degree or a second office."""
    for low, high in segments[:_MOST_LATER_PARTS]:
        first = FIRST_WORD.search(text, low, high)
        if not first or first.start() > low + 1 or _ends_chain(text, first):
            return None
        title = _LOWER_TITLE.match(text, low, high)
        run = RUN.match(text, title.end() if title else low, high)
        if run is None:
            inner = first_person(text, low, cut_at_stops(text, low, high), names)
            if inner and inner.kind == "person" and inner.sure:
                return inner
            continue
        person = names.person(*run.span())
        if person is None and run.end() < high:
            return None
        if person and person.kind == "person" and _stands_as_name(text, person, run.start()):
            return person
        if person and text.startswith(" (", run.end()):  # "Brigjen TNI (Purn) Drs. Bayu Aji"
            inner = first_person(text, low, high, names)
            if inner and inner.kind == "person" and inner.sure:
                return inner
    return None


def _ends_chain(text: str, first: re.Match[str]) -> bool:
    """Whether the first word of a part shows that no name of the speaker follows."""
    word = first[0].casefold()
    if is_time_word(word):
        return not _next_is_capital(text, first.end())
    if word in STOPS:
        return first[0].islower()
    return word in WEAK_STOPS and word not in ("dan", "yang")


def _stands_as_name(text: str, person: Person, start: int) -> bool:
    """Whether a run after a comma is a name: "Rina Sari", "AKP Rina", not "Sp.A"."""
    if text.startswith(".", person.end) and text[person.end + 1 : person.end + 2].isalnum():
        return False
    return person.sure if person.start != start else len(person.name) > 2


def _unnamed(text: str, low: int, cut: int, names: Names) -> Phrase | None:
    """An office, a group or a body that speaks without a name."""
    end = noun_end(text, low, cut_at_weak_stops(text, low, cut))
    phrase = clean(text[low:end])
    if not phrase:
        return None
    run = RUN.match(text, low, cut)
    if run is None:
        return Phrase("role", phrase, low, low + len(phrase))
    person = names.person(*run.span())
    if person is None:
        return None
    kind: PhraseKind = "role" if person.kind == "role" else "organisation"
    return Phrase(kind, phrase, low, low + len(phrase))
