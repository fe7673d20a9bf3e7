"""Speaker phrases: read to the right of a cue (`kata Kepala Dinas, Rina Sari, Senin`) or to the
left of a verb (`Kepala Dinas, Rina Sari, kepada wartawan mengatakan`).

Both know the same shapes: a pronoun; a name; an office and a name, with or without a comma between,
over chains of body and place ("Kepala Dusun Nila, Kecamatan Lor, Bayu Aji"); an office alone; an
office that points back ("pejabat itu", "sang kurator").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsparse.quotes.names import CAPITAL, RUN, Names, Person, is_time_word
from newsparse.quotes.words import (
    HONORIFICS,
    ORGANISATIONS,
    PRONOUNS,
    REGIONS,
    ROLES,
    STOPS,
    TITLE_WORDS,
    WEAK_STOPS,
)

__all__ = ["Phrase", "is_in_subject_place", "noun_end", "subject_start", "follows_preposition", "phrase_after", "phrase_end", "subject_before"]

PhraseKind = Literal["name", "role", "definite", "pronoun", "organisation", "document"]

_REACH = 320  # characters a speaker phrase may take
_SENTENCE_END = re.compile(r"[.!?…](?=[\s\"”’)]|$)|[;:\"“”\n]")
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(.])(?:[{CAPITAL}]|[Dd]r|[Dd]rs|[Dd]ra|[Pp]rof|[Ii]r|Hj?|KH|St|Moh|Muh|Mhd|Tgk|Pdt|[Dd]rg|[Aa]lm|No|Jl|S\.\w+|M\.\w+)$"
)
_BRACKETS = re.compile(r"\([^()\n]{0,80}\)")
_DETERMINER = re.compile(r"(?<!\w)(?:itu|ini|tersebut|tadi)(?!\w)")
_LAST_DETERMINER = re.compile(r"(?<!\w)(?:itu|ini|tersebut)(?!\w)(?=[^\w]*$)")
_LOWER_TITLE = re.compile(r"(?:drg|drh|dr|apt|ns|ustaz|ustadz)\.?[ \xa0]")
_ISSUED = re.compile(r"(?:pernyataan|keterangan|siaran|rilis|surat)(?: \w+)? (?:dari|oleh) (?=[A-Z])", re.I)
_HANDLE = re.compile(
    r"(?:(?:pemilik|pengguna|akun|netizen|warganet) )*(?:(?:Instagram|Twitter|X|TikTok|YouTube|Facebook) )?"
    r"(?P<name>@[\w.]*\w)"
)
_FIRST_WORD = re.compile(r"[^\W_][\w'’-]*")
_WORD = re.compile(r"\S+")
_PREPOSITIONS = frozenset(
    """
    di ke dari pada kepada untuk dengan bersama dalam terhadap tentang soal atas antara melawan menuju asal
    kelahiran versi milik seperti sejak hingga sampai selama lewat melalui via nomor melansir mengutip dilansir dikutip akun usai
    setelah menurut saat mantan-
    """.split()
)
_NO_SUBJECT = frozenset("ada adalah terkait termasuk yakni yaitu bahwa oleh ketika saat belum jika".split())
_EULOGY = re.compile(r"\s(?:shallallahu|radhiyallahu|sallallahu|SAW|SWT|saw|ra|RA|AS)\b")
_VERB = re.compile(
    r"(?:me[a-z]{5,}|ber[a-z]{4,}|di[a-z]{5,}|akan|telah|sudah|tidak|tak|segera|bisa|dapat|harus|masih|sempat|belum"
    r"|enggan|mulai|kini|juga)"
)
_ADVERBS = frozenset(
    """
    juga pun lalu kemudian lantas sendiri turut sempat telah sudah masih kembali akhirnya bahkan hanya
    langsung secara tegas pernah terus sebelumnya sekali lagi kerap sering malah justru antara lain terang-terangan
    ikut mulai tetap selalu ikut-ikutan dengan terus baru singkat tak tidak enggan
    """.split()
)
_OPENING = re.compile(
    r"(?:(?:namun|tetapi|tapi|adapun|sementara itu|di sisi lain|sebaliknya|selain itu|terpisah|secara terpisah"
    r"|lebih lanjut|lebih jauh|selanjutnya|kemudian|lalu|dan|sedangkan|sementara|karena itu|oleh karena itu"
    r"|bahkan|bagi|menurut|meski begitu|meski demikian|kendati demikian|sebelumnya|untuk itu|senada"
    r"|hal senada|kata|pun|begitu pula|begitu juga|demikian pula|demikian juga)(?:\s+|,\s*))+",
    re.IGNORECASE,
)
_ADJUNCT = frozenset(
    """
    saat ketika kepada yang dalam di pada dari usai seusai setelah sebelum sejak dengan untuk melalui lewat
    menanggapi mengomentari berbicara merespons seperti sebagaimana sebagai selaku meski meskipun walau
    seraya sambil sembari ditemui dihubungi dikutip dilansir mengutip melansir karena namun jika kalau
    bila agar hingga sampai selain terkait mengenai tentang akibat berdasarkan via didampingi menurut
    mewakili menyikapi menjawab ditanya ditemui dihubungi disinggung dimintai berbekal bersama
    """.split()
)
_RELATIONS = frozenset(
    """
    sahabat istri suami anak ayah ibu adik kakak kekasih pengacara kuasa manajer ajudan asisten rekan
    teman tetangga keluarga putra putri menantu keponakan penasihat juru tim pihak mantan sepupu paman
    """.split()
)
"""Nouns that name their bearer by somebody else: "pengacara Budi, Togar Sihite"."""

_BY_WORKS = frozenset(
    "pemeran pelantun pemain pencipta bintang penulis sutradara ayah ibu mantan eks personel vokalis".split()
)
"""Nouns that name somebody by a role or a work: "pemeran Doel dalam sinetron ... ini"."""

_DOCUMENTS = frozenset(
    """
    surat laporan data pasal ayat peraturan aturan dokumen pernyataan beleid undang-undang putusan
    maklumat pengumuman siaran rilis unggahan cuitan poster pesan edaran surat-edaran naskah teks isi
    laman situs poin butir diktum hasil jadwal rencana informasi prasasti buku
    kontrak tulisan email surel keputusan uu perda perpres sk memo
    """.split()
)


@dataclass(frozen=True)
class Phrase:
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
        for word in self.name.split():
            folded = word.casefold()
            if folded not in ("seorang", "sang", "salah", "satu", "para", "si", "seseorang", "sejumlah"):
                return folded
        return self.name.casefold()


def phrase_end(text: str, start: int, end: int) -> int:
    """Where the sentence, or what a mark leaves of it, ends."""
    at = start
    end = min(end, start + _REACH)
    while True:
        match = _SENTENCE_END.search(text, at, end)
        if not match:
            return end
        if match[0] == "." and _ABBREVIATION.search(text[max(start, match.start() - 6) : match.start()]):
            at = match.end()
            continue
        return match.start()


def phrase_after(text: str, start: int, end: int, names: Names) -> Phrase | None:
    """The speaker named right after a cue; None where nobody is named there.

    >>> text = "kata Kepala Dinas Air, Rina Sari, Senin."
    >>> phrase_after(text, 4, len(text), Names(text, "")).name
    'Rina Sari'
    """
    limit = phrase_end(text, start, end)
    segments = _segments(text, start, limit)
    if not segments:
        return None
    low, high = segments[0]
    handle = _HANDLE.match(text, low, high)
    if handle:
        return Phrase("name", handle["name"], *handle.span("name"))
    first = _FIRST_WORD.search(text, low, high)
    if not first or text[low : first.start()].strip(" \t\xa0\0"):
        return None
    word = first[0].casefold()
    if word in PRONOUNS and not (first[0][0].isupper() and _next_is_capital(text, first.end())):
        return Phrase("pronoun", word, first.start(), first.end())
    if word in STOPS and not first[0][0].isupper():
        return None
    if is_time_word(word) and not _next_is_capital(text, first.end()) and first.end() < high - 1:
        return None
    cut = _cut_at_stops(text, low, high)
    if word in _DOCUMENTS and not (first[0].islower() and _first_person(text, low, cut, names)):
        return _document(text, low, cut)
    definite = _definite(text, low, cut, high, names)
    if definite:
        apposed = _named_later(text, segments[1:2], names)
        if apposed and (apposed.start, apposed.end) == segments[1]:
            return Phrase("name", apposed.name, low, apposed.end, definite.name)
        return definite
    return _named(text, segments, low, cut, names) or _unnamed(text, low, cut, names)


def _document(text: str, low: int, cut: int) -> Phrase:
    """A document that speaks, with its number and year."""
    match = _DETERMINER.search(text, low, cut)
    end = match.end() if match else cut
    issued = _ISSUED.match(text, low, end)
    if issued:
        name = text[issued.end() : end].rstrip(" ,.-–—")
        return Phrase("organisation", name, issued.end(), issued.end() + len(name))
    name = text[low:end].replace("\0", " ").rstrip(" ,.-–—")
    return Phrase("document", name, low, low + len(name))


def _next_is_capital(text: str, at: int) -> bool:
    return text[at : at + 2].strip()[:1].isupper()


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Parts between commas; what stands in brackets does not count."""
    blanked = _BRACKETS.sub(lambda m: "\0" * len(m[0]), text[start:end])
    found, low = [], 0
    for piece in blanked.split(","):
        high = low + len(piece)
        lead = len(piece) - len(piece.lstrip())
        found.append((start + low + lead, start + low + len(piece.rstrip())))
        low = high + 1
        if len(found) == 9:
            break
    while found and found[0][0] >= found[0][1]:
        found.pop(0)
    return found


def _cut_at_stops(text: str, low: int, high: int) -> int:
    """Where the first strong function word, or a bracket that is no age, cuts a phrase."""
    for match in _WORD.finditer(text, low, high):
        word = match[0]
        if word[0] == "(":
            continue
        if match.start() > low and (word in STOPS or (is_time_word(word) and word[0].isupper())):
            return match.start()
    return high


def _definite(text: str, low: int, cut: int, high: int, names: Names) -> Phrase | None:
    """A phrase that points back: "pejabat itu", "sang kurator", "pria yang ... ini"."""
    match = _DETERMINER.search(text, low, cut)
    first = _FIRST_WORD.search(text, low, cut)
    if not match and (" yang " in text[low : low + 60] or (first and first[0] in _BY_WORKS)):
        match = _LAST_DETERMINER.search(text, low, high)
    if match and match.start() > low:
        inner = _first_person(text, low, match.start(), names)
        if inner and inner.start == low and inner.sure:
            return None
        return Phrase("definite", text[low : match.end()], low, match.end())
    if first and first[0].casefold() in ("sang", "si") and not _next_is_capital(text, first.end()):
        end = _weak_cut(text, low, cut)
        if not _first_person(text, low, cut, names):
            return Phrase("definite", text[low:end].rstrip(), low, end)
    return None


def _named(
    text: str, segments: list[tuple[int, int]], low: int, cut: int, names: Names
) -> Phrase | None:
    """A name in the first part, or after an office in one of the next."""
    here = _first_person(text, low, cut, names)
    bare = here is not None and here.start == low
    if here and here.kind == "person" and bare:
        return _of(text, here, low)
    whole = cut >= segments[0][1]
    later = _named_later(text, segments[1:], names) if whole else None
    if later and (here is None or here.kind != "person" or not _certain(text, low, here, later, names)):
        return Phrase("name", later.name, low, later.end, text[low:cut].strip(" ,"), True)
    if here and here.kind == "person":
        return _of(text, here, low)
    return None


def _certain(text: str, low: int, person: Person, later: Person, names: Names) -> bool:
    """Whether a name beside an office beats a name after the comma."""
    role = text[low : person.start].split()
    if role and role[-1].casefold().strip(".") in HONORIFICS:
        return True
    if role and (role[0].casefold() in _RELATIONS):
        return False
    return person.sure and not {later.name, later.name.split()[0]} & names.shorts and (
        person.name.split()[0] in names.shorts or later.name.casefold() in REGIONS
    )


def _of(text: str, person: Person, low: int) -> Phrase:
    role = text[low : person.start].strip(" ,\0") or None
    return Phrase("name", person.name, low, person.end, role, person.sure)


def _named_later(text: str, segments: list[tuple[int, int]], names: Names) -> Person | None:
    """The name after a comma, over parts that are body, place, degree or a second office."""
    for low, high in segments[:7]:
        first = _FIRST_WORD.search(text, low, high)
        if not first or first.start() > low + 1:
            return None
        word = first[0].casefold()
        if is_time_word(word) and not _next_is_capital(text, first.end()):
            return None
        if (word in STOPS and first[0].islower()) or (word in WEAK_STOPS and word not in ("dan", "yang")):
            return None
        title = _LOWER_TITLE.match(text, low, high)
        run = RUN.match(text, title.end() if title else low, high)
        if run:
            person = names.person(*run.span())
            if person and person.kind == "person" and _stands_as_name(text, person, run.start()):
                return person
            if person is None and run.end() < high:
                return None
            inner = _first_person(text, low, high, names) if person else None
            if inner and inner.kind == "person" and inner.sure and text[run.end() : run.end() + 2] == " (":
                return inner
            continue
        inner = _first_person(text, low, _cut_at_stops(text, low, high), names)
        if inner and inner.kind == "person" and inner.sure:
            return inner
    return None


def _stands_as_name(text: str, person: Person, start: int) -> bool:
    """Whether a run after a comma is a name and no place: "Rina Sari", "AKP Rina", not "Bogor"."""
    if text[person.end : person.end + 1] == "." and text[person.end + 1 : person.end + 2].isalnum():
        return False  # "Sp.A", a degree
    return person.sure if person.start != start else len(person.name) > 2


def _first_person(text: str, low: int, high: int, names: Names) -> Person | None:
    """The first run in a part that holds a name and does not follow a preposition."""
    fallback = None
    for start, end in names.runs(low, high):
        person = names.person(start, end)
        if person is None or follows_preposition(text, low, start):
            continue
        if person.kind == "person":
            return person
        fallback = fallback or person
    return fallback


def follows_preposition(text: str, low: int, start: int) -> bool:
    before = text[low:start].rsplit(None, 1)
    return bool(before) and before[-1].casefold() in _PREPOSITIONS


def _weak_cut(text: str, low: int, cut: int) -> int:
    for match in _WORD.finditer(text, low, cut):
        if match.start() > low and match[0] in WEAK_STOPS:
            return match.start()
    return cut


def _unnamed(text: str, low: int, cut: int, names: Names) -> Phrase | None:
    """An office, a group, a body or a document that speaks without a name."""
    end = noun_end(text, low, _weak_cut(text, low, cut))
    phrase = text[low:end].replace("\0", " ").strip(" ,.-–—")
    phrase = re.sub(r"\s*\([^)]*\)?\s*$", "", phrase)
    if not phrase:
        return None
    first = phrase.split()[0].casefold()
    if first in _DOCUMENTS:
        return Phrase("document", phrase, low, low + len(phrase))
    run = RUN.match(text, low, cut)
    if run:
        person = names.person(*run.span())
        if person and person.kind == "role":
            return Phrase("role", phrase, low, low + len(phrase))
        if person and person.kind == "organisation":
            return Phrase("organisation", phrase, low, low + len(phrase))
        return None if person is None else Phrase("organisation", phrase, low, low + len(phrase))
    return Phrase("role", phrase, low, low + len(phrase))


def subject_before(text: str, start: int, verb: int, names: Names) -> Phrase | None:
    """The subject of a verb at `verb` in a sentence that begins at `start`.

    >>> text = "Kepala Desa, Rina Sari, kepada wartawan mengatakan air surut."
    >>> subject_before(text, 0, 39, Names(text, "")).name
    'Rina Sari'
    """
    start = max(start, verb - _REACH)
    opening = _OPENING.match(text, start, verb)
    if opening and opening.end() < verb:
        start = opening.end()
    segments = [part for part in _segments(text, start, verb) if part[0] < part[1]]
    fallback: Phrase | None = None
    for number, (low, high) in enumerate(reversed(segments)):
        found = _subject_in(text, low, high, names, adjacent=number == 0)
        if found is None:
            continue
        if found.kind in ("name", "pronoun"):
            if fallback and fallback.kind == "definite":
                return fallback
            return _with_role(text, found, segments[: len(segments) - number])
        if fallback is None:
            fallback = found
        elif found.kind == "definite":
            fallback = found
        if number > 3:
            break
    return fallback


def _with_role(text: str, found: Phrase, segments: list[tuple[int, int]]) -> Phrase:
    """A bare name with the office that stands before the comma: "Kurator museum, Rina Sari,"."""
    if found.role or found.kind != "name" or len(segments) < 2 or segments[-1][0] != found.end - len(found.name):
        return found
    low, high = segments[-2]
    first = _FIRST_WORD.search(text, low, high)
    if first and _is_role(first[0].casefold()):
        return Phrase("name", found.name, low, found.end, text[low:high], found.sure)
    return found


def _subject_in(text: str, low: int, high: int, names: Names, *, adjacent: bool) -> Phrase | None:
    """The subject that one part of a sentence holds, if it does."""
    end = _without_adverbs(text, low, high)
    first = _FIRST_WORD.search(text, low, high)
    if end <= low or not first:
        return None
    if _is_unnamed(first[0]) and "bernama" not in text[low:high]:
        return _unnamed_subject(text, low, end, names)  # "Seorang pejabat Gedung Putih"
    if adjacent:
        low = _after_conjunction(text, low, end)
        first = _FIRST_WORD.search(text, low, end)
        if first is None:
            return None
    people: list[Person] = []
    for run in names.runs(low, end):
        person = names.person(*run)
        if person and person.kind == "person" and not follows_preposition(text, low, person.start):
            people.append(person)
    touching = [p for p in people if p.end >= end - 1 or text[p.end : p.end + 2] == " ("]
    people = [
        p for p in people if p.sure or names.is_known(p.name) or (p.start, p.end) == (low, high)
    ]
    if _LAST_DETERMINER.search(text, low, end) and not (
        people and (people[0].start == low or text.startswith(" yang ", people[0].end))
    ):
        people, touching = [], []
    word = first[0].casefold()
    if word in PRONOUNS and not touching:
        return Phrase("pronoun", word, first.start(), first.end())
    if word in _DOCUMENTS and first.start() <= low + 1:
        return _unnamed_subject(text, low, end, names)
    if touching and adjacent:
        return _subject_name(text, low, touching[-1])
    last = text[low:end].rsplit(None, 1)[-1].casefold()
    if last in PRONOUNS:
        return Phrase("pronoun", last, end - len(last), end)
    if word in _ADJUNCT and not people:
        return None
    if people and word not in _ADJUNCT:
        return _subject_name(text, low, people[0])
    if people and adjacent:
        return _subject_name(text, low, people[-1])
    if word in _ADJUNCT or is_time_word(word) or not adjacent and first[0].islower() and not _is_role(word):
        return None
    return _unnamed_subject(text, low, end, names)


def _is_unnamed(word: str) -> bool:
    """Whether a word opens a phrase about somebody who is not named: "seorang", "salah"."""
    return word.casefold() in ("seorang", "seseorang", "salah")


def _is_role(word: str) -> bool:
    return word in ROLES or word in ORGANISATIONS or word in ("seorang", "salah", "sang")


def _subject_name(text: str, low: int, person: Person) -> Phrase:
    role = text[low : person.start].strip(" ,\0") or None
    return Phrase("name", person.name, low, person.end, role, person.sure)


def _unnamed_subject(text: str, low: int, end: int, names: Names) -> Phrase | None:
    low = _after_conjunction(text, low, end)
    end = noun_end(text, low, end)
    phrase = text[low:end].replace("\0", " ").strip(" ,.-–—")
    phrase = re.sub(r"\s*\([^)]*\)?\s*$", "", phrase)
    if not phrase or len(phrase) > 90:
        return None
    if phrase.startswith(("pihak ", "Pihak ")) and len(phrase) > 6:
        low, phrase = low + 6, phrase[6:]
        if phrase.split()[0].casefold() in ORGANISATIONS:
            return Phrase("definite", phrase, low, low + len(phrase))
    first = phrase.split()[0].casefold()
    if _DETERMINER.search(phrase) or first in ("sang", "si"):
        kind: PhraseKind = "document" if first in _DOCUMENTS else "definite"
        return Phrase(kind, phrase, low, low + len(phrase))
    if first in _DOCUMENTS:
        return Phrase("document", phrase, low, low + len(phrase))
    run = RUN.match(text, low, end)
    person = names.person(*run.span()) if run else None
    if person and person.kind == "role":
        return Phrase("role", phrase, low, low + len(phrase))
    if run and person is None and first not in ROLES and first not in ORGANISATIONS:
        if first in ("seorang", "salah", "para", "sejumlah", "beberapa", "sebagian"):
            return Phrase("role", phrase, low, low + len(phrase))
        return None
    if first in ROLES or first in ("seorang", "salah", "para", "sejumlah", "beberapa"):
        return Phrase("role", phrase, low, low + len(phrase))
    if first in ORGANISATIONS or (run and person):
        return Phrase("organisation", phrase, low, low + len(phrase))
    return None


def _after_conjunction(text: str, low: int, end: int) -> int:
    """Where the clause next to the verb begins ("Hadis itu menyebut bahwasanya | Nabi ...")."""
    for word in (" bahwasanya ", " bahwa ", " ketika ", " saat ", " karena ", " tetapi ", " namun ", " setelah "):
        at = text.rfind(word, low, end)
        if at >= 0:
            low = at + len(word)
    return low


def noun_end(text: str, low: int, end: int) -> int:
    """Where a subject ends and its first verb begins ("Partai itu | segera menolak ...")."""
    eulogy = _EULOGY.search(text, low, end)
    if eulogy:
        end = eulogy.start()
    for match in _WORD.finditer(text, low, end):
        word = match[0].strip(",.")
        if match.start() > low and match[0] in STOPS and word not in ("dengan", "bersama"):
            return match.start()
        if match.start() > low and _VERB.fullmatch(word) and not _is_role(word):
            previous = text[low : match.start()].rsplit(None, 1)[-1]
            if previous != "yang" and word not in ("berwenang", "bersangkutan", "berwajib") and word not in TITLE_WORDS and word not in HONORIFICS:
                return match.start()
    return end


def subject_start(text: str, start: int, end: int) -> int:
    """Where the subject of a sentence begins: after "Sementara itu,", "Adapun"."""
    while start < end and not text[start].isalnum():
        start += 1
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening else start


def is_in_subject_place(text: str, start: int, at: int) -> bool:
    """Whether what stands between a sentence's start and a name lets the name be its subject."""
    opening = _OPENING.match(text, start, at)
    before = text[opening.end() if opening else start : at]
    aside = before.split(None, 1)[0].casefold() in _ADJUNCT if before.strip() else False
    words = (before.rpartition(",")[2] if aside else before).split()
    if len(words) > 7:
        return False
    return not any(
        (_VERB.fullmatch(word) and not _is_role(word)) or word in _PREPOSITIONS or word in _NO_SUBJECT
        for word in words
    )


def _without_adverbs(text: str, low: int, high: int) -> int:
    """The end of a part without the adverbs before its verb ("Rina juga", "Rina lalu")."""
    while high > low:
        at = max(text.rfind(" ", low, high), text.rfind("\xa0", low, high))
        if at < 0 or text[at + 1 : high].casefold() not in _ADVERBS:
            break
        high = at
        while high > low and text[high - 1].isspace():
            high -= 1
    return high
