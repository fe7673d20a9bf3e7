"""Subjects to the left of a verb: `Kepala Dinas, Rina Sari, kepada wartawan | mengatakan`.

The parts between commas are asked from the verb back: asides are passed over, a name ends the
search, an office, a body or a document waits in case a name stands further left.
"""

from __future__ import annotations

import re

from newsparse.quotes.clauses import (
    FIRST_WORD,
    LAST_DETERMINER,
    REACH,
    after_conjunction,
    clean,
    is_role,
    is_verb,
    noun_end,
    parts,
    without_adverbs,
)
from newsparse.quotes.names import Names
from newsparse.quotes.people import Person
from newsparse.quotes.phrases import Phrase, follows_preposition, named
from newsparse.quotes.runs import RUN, is_time_word
from newsparse.quotes.words import CLASSES, ORGANISATIONS, PRONOUNS, ROLES
from newsparse.values import Span

__all__ = ["arrives_at_end", "is_in_subject_place", "subject_before", "subject_start"]

_OPENING = re.compile(
    r"(?:(?:namun|tetapi|tapi|adapun|sementara itu|di sisi lain|sebaliknya|selain itu|terpisah"
    r"|secara terpisah|lebih lanjut|lebih jauh|selanjutnya|kemudian|lalu|dan|sedangkan|sementara"
    r"|karena itu|oleh karena itu|bahkan|bagi|menurut|meski begitu|meski demikian"
    r"|kendati demikian|sebelumnya|untuk itu|senada|hal senada|kata|pun|begitu pula|begitu juga"
    r"|demikian pula|demikian juga)(?:\s+|,\s*))+",
    re.IGNORECASE,
)
_UNNAMED = ("seorang", "seseorang", "salah")
_SEVERAL = ("para", "sejumlah", "beberapa", "sebagian")
_LONGEST_SUBJECT = 90  # characters of a subject without a name
_JOINS = ("dan", "serta", "lalu", "kemudian", "tetapi", "namun", "sementara", "sedangkan")
_LEADING = ' ,.-–—\0"“”'
_OF_A_KIND = tuple(
    f"ber{base} " for base in "latar usia nama darah gelar paspor kacamata kebangsaan asal".split()
)
_PLACING = frozenset("di dari pada ke asal kelahiran untuk".split())
_IN_PLACE = re.compile(r"(?<!\w)(?:di|ke|pada) $")
_ARRIVES = re.compile(
    r"(?:datang dari|datang juga dari|muncul dari|bagi|menurut|dialami|dirasakan|bernama"
    r"|ditanggapi|dibantah|ditentang|dibenarkan|diamini|ditolak|dibalas|dikritik|ditepis"
    r"|disampaikan|dilontarkan|diungkapkan|dikemukakan) "
    r"(?:[a-z-]+,? ){0,4}$",
    re.IGNORECASE,
)
_ARRIVAL_WORDS = 8  # the longest of those has seven words and a blank
_FARTHEST_PART = 4  # parts left of the verb that may hold its subject
_WORDS_BEFORE_NAME = 7  # of an office, in the place of a subject


def subject_before(text: str, start: int, verb: int, names: Names) -> Phrase | None:
    """The subject of a verb at `verb` in a sentence that begins at `start`.

    >>> text = "Kepala Desa, Rina Sari, kepada wartawan mengatakan air surut."
    >>> subject_before(text, 0, 39, Names(text, "")).name
    'Rina Sari'
    """
    start = max(start, verb - REACH)
    opening = _OPENING.match(text, start, verb)
    if opening and opening.end() < verb:
        start = opening.end()
    segments = [part for part in parts(text, start, verb) if part[0] < part[1]]
    waiting: Phrase | None = None
    for number, (low, high) in enumerate(reversed(segments)):
        found = _subject_in(text, low, high, names, adjacent=number == 0)
        if found is None:
            continue
        if found.kind in ("name", "pronoun"):
            if number == 0 and found.kind == "name" and len(segments) > 1:
                found = _before_apposition(text, found, segments, names) or found
            if waiting and waiting.kind == "definite":
                return waiting
            return _with_role(text, found, segments[: len(segments) - number])
        if waiting is None or found.kind == "definite":
            waiting = found
        if number >= _FARTHEST_PART:
            break
    return waiting


def _before_apposition(
    text: str, found: Phrase, segments: list[Span], names: Names
) -> Phrase | None:
    """The name before what is said of its bearer: `Rina Sari, dokter di rumah sakit Lereng,`."""
    (low, high), (start, _) = segments[-2], segments[-1]
    first = FIRST_WORD.match(text, start)
    if first is None or not first[0][0].islower() or not text[low].isupper():
        return None
    word = first[0]
    between = text[first.end() : found.end - len(found.name)].split()
    by_another = word in CLASSES["by_works"] or word in CLASSES["relations"]
    is_apposed = by_another or (is_role(word) and not _PLACING.isdisjoint(between))
    opening = FIRST_WORD.match(text, low)
    if not is_apposed or (opening and opening[0].casefold() in CLASSES["adjuncts"]):
        return None
    touching, _ = _people_in(text, low, high, names)
    if touching and (touching[-1].sure or names.is_known(touching[-1].name)):
        return named(text, low, touching[-1])
    return None


def arrives_at_end(lead: str) -> bool:
    """Whether what stands before a name says that something comes from there."""
    near = " ".join(lead.rsplit(" ", _ARRIVAL_WORDS)[-_ARRIVAL_WORDS:])
    return _ARRIVES.search(near) is not None and not _IN_PLACE.search(near)


def subject_start(text: str, start: int, end: int) -> int:
    """Where the subject of a sentence begins: after "Sementara itu,", "Adapun"."""
    while start < end and not text[start].isalnum():
        start += 1
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening else start


def is_in_subject_place(text: str, start: int, at: int) -> bool:
    """Whether what stands between a sentence's start and a name lets the name be its subject."""
    before = text[subject_start(text, start, at) : at]
    first = before.split(None, 1)[:1]
    aside = bool(first) and first[0].casefold() in CLASSES["adjuncts"]
    words = (before.rpartition(",")[2] if aside else before).split()
    return len(words) <= _WORDS_BEFORE_NAME and not any(
        is_verb(word) or word in CLASSES["prepositions"] or word in CLASSES["no_subject"]
        for word in words
    )


def _with_role(text: str, found: Phrase, segments: list[Span]) -> Phrase:
    """A bare name with the office that stands before the comma: "Kurator museum, Rina Sari,"."""
    if found.role or found.kind != "name" or len(segments) < 2:
        return found
    low, high = segments[-2]
    first = FIRST_WORD.search(text, low, high)
    if segments[-1][0] == found.start and first and is_role(first[0].casefold()):
        return Phrase("name", found.name, low, found.end, text[low:high], found.sure)
    return found


def _subject_in(text: str, low: int, high: int, names: Names, *, adjacent: bool) -> Phrase | None:
    """The subject that one part of a sentence holds, if it does."""
    end = without_adverbs(text, low, high)
    first = FIRST_WORD.search(text, low, high)
    if end <= low or not first:
        return None
    if first[0].casefold() in _UNNAMED and "bernama" not in text[low:high]:
        return _without_name(text, low, end, names)  # "Seorang pejabat Gedung Putih"
    if adjacent:
        low = after_conjunction(text, low, end)
        first = FIRST_WORD.search(text, low, end)
        if first is None:
            return None
    word = first[0].casefold()
    if word in CLASSES["documents"] and first.start() <= low + 1:
        return _without_name(text, low, end, names)
    touching, people = _people_in(text, low, end, names)
    if word in PRONOUNS and not touching:
        return Phrase("pronoun", word, first.start(), first.end())
    if touching and adjacent:
        return named(text, low, touching[-1])
    last = text[low:end].rsplit(None, 1)[-1].casefold()
    if last in PRONOUNS:
        return Phrase("pronoun", last, end - len(last), end)
    is_aside = word in CLASSES["adjuncts"]
    if people and (adjacent or not is_aside):
        return named(text, low, people[-1] if is_aside else people[0])
    far_from_verb = not adjacent and first[0].islower() and not is_role(word)
    if is_aside or is_time_word(word) or far_from_verb:
        return None
    return _without_name(text, low, end, names)


def _people_in(text: str, low: int, end: int, names: Names) -> tuple[list[Person], list[Person]]:
    """People whose name touches the end of a part, and all who can be its subject."""
    found: list[Person] = []
    for run in names.runs(low, end):
        person = names.person(*run)
        if person is None or person.kind != "person":
            continue
        # "Hadis dari Anas bin Malik berkata": the source speaks, where nobody else can
        speaks = not found and person.end >= end - 1 and text[low : person.start].endswith("dari ")
        if speaks or not follows_preposition(text, low, person.start):
            found.append(person)
    touching = [p for p in found if p.end >= end - 1 or text.startswith(" (", p.end)]
    people = [
        p for p in found if p.sure or names.is_known(p.name) or (p.start, p.end) == (low, end)
    ]
    if LAST_DETERMINER.search(text, low, end):  # "pemain film Laut itu": the phrase points back
        begins = people and (people[0].start == low or text.startswith(" yang ", people[0].end))
        if not begins:
            return [], []
    return touching, people


def _after_quotation(text: str, low: int, end: int) -> int:
    """Where a clause begins behind another one with its quote: `X berkata: "..." dan | Y`."""
    blanked = text.rfind("\0", low, end)
    if blanked < 0 or not any(is_verb(word.strip(".,:")) for word in text[low:blanked].split()):
        return low
    following = FIRST_WORD.search(text, blanked, end)
    if following and following[0] in _JOINS:
        following = FIRST_WORD.search(text, following.end(), end)
    return following.start() if following else low


def _without_name(text: str, low: int, end: int, names: Names) -> Phrase | None:
    """A subject that is an office, a body, a document, or a noun that points back."""
    low = after_conjunction(text, _after_quotation(text, low, end), end)
    while low < end and text[low] in _LEADING:
        low += 1
    cut = noun_end(text, low, end)
    if text.startswith(_OF_A_KIND, cut) and LAST_DETERMINER.search(text, cut, end):
        cut = end  # "Legislator berlatar pengacara itu"
    phrase = clean(text[low:cut]).removesuffix(" yang")
    words = phrase.split()
    if not words or len(phrase) > _LONGEST_SUBJECT:
        return None
    if phrase.startswith(("pihak ", "Pihak ")) and words[1:]:
        if words[1].casefold() in ORGANISATIONS:
            low += len("pihak ")
            rest = phrase[len("pihak ") :]
            return Phrase("definite", rest, low, low + len(rest))
    first = words[0].casefold()
    is_document = first in CLASSES["documents"]
    if LAST_DETERMINER.search(phrase) or first in ("sang", "si"):
        return Phrase("document" if is_document else "definite", phrase, low, low + len(phrase))
    if is_document:
        return Phrase("document", phrase, low, low + len(phrase))
    run = RUN.match(text, low, end)
    person = names.person(*run.span()) if run else None
    if (person and person.kind == "role") or first in ROLES or first in (*_UNNAMED, *_SEVERAL):
        return Phrase("role", phrase, low, low + len(phrase))
    if first in ORGANISATIONS or person:
        return Phrase("organisation", phrase, low, low + len(phrase))
    return None
