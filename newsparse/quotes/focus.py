"""Who is meant where an attribution names nobody: `katanya`, `ujar dia`, `kata pejabat itu`.

The sentences before the quote are asked in turn, nearest first, whom they put in focus: the speaker
of a quote, the subject of a reporting verb, the agent of a passive, or else their first person. A
body or a country does not speak on in a person's place, and who is named inside the quote is not
its speaker. A second choice is kept for when no better one comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsparse.quotes.cues import Cue, cues_within
from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import (
    Phrase,
    is_in_subject_place,
    noun_end,
    phrase_after,
    phrase_end,
    subject_before,
    subject_start,
)
from newsparse.quotes.reading import Reading
from newsparse.quotes.words import ORGANISATIONS, ROLES, SHORT_OFFICES, SINGLE_OFFICES, STOPS
from newsparse.values import Speaker

__all__ = ["in_focus", "resolve_definite", "speaker_of"]

_SENTENCES_BACK = 14
_SENTENCES_ON = 3
_HOLDER_REACH = 1500  # characters in which an office was given to somebody
_KIN = re.compile(r"(?:ayah|ibu|istri|suami|anak|kakak|adik|putra|putri|kekasih|mantan|orang tua|paman|bibi|mendiang|almarhum)(?:nya)?\b", re.I)
_AGENT = re.compile(r"\s+(?:(?:langsung|juga|pula|kembali|sendiri|pun)\s+)?(?:oleh\s+)?")
_ARRIVES = re.compile(r"(?:datang dari|datang juga dari|muncul dari|bagi|menurut|dialami|dirasakan|bernama) (?:[a-z-]+ ){0,4}$", re.I)
_PRONOUN_OPENS = re.compile(r"(?:(?:namun|kemudian|lalu|meski begitu|selain itu),? )?(?:ia|dia|beliau|pihaknya|menurutnya)\b", re.I)
_GENERIC = frozenset(
    """
    pria wanita perempuan lelaki laki-laki ibu bapak ayah politikus politisi pemuda pemudi gadis artis aktor
    aktris penyanyi mantan eks jenderal pengusaha alumnus lulusan putra putri ayah bunda perwira mojang
    jebolan legislator senator bintang figur sosok tokoh orang pesohor musisi seniman kiai ulama dai
    """.split()
)
_KINDS_OF_BODY = {
    "perusahaan": ("pt", "cv", "bank", "perusahaan"),
    "perseroan": ("pt", "bank"),
    "emiten": ("pt", "bank"),
    "asosiasi": ("asosiasi", "gabungan", "persatuan", "perhimpunan", "ikatan", "himpunan"),
    "organisasi": ("organisasi", "persatuan", "perhimpunan", "ikatan", "yayasan", "lembaga", "serikat"),
    "kelompok": ("kelompok", "asosiasi", "persatuan", "gerakan", "aliansi"),
    "lembaga": ("lembaga", "badan", "dana", "bank", "komisi"),
    "badan": ("badan",),
}
_KIND_OF_BODY = re.compile(r"^(?:[Aa]gensi|[Pp]erusahaan|[Mm]askapai|[Ee]miten|[Ss]aham|[Mm]anajemen|[Kk]lub) (?=[A-Z])")
_ANY_BODY = frozenset(
    "kelompok organisasi lembaga perusahaan badan perseroan asosiasi komunitas klub maskapai".split()
)
_OUTSIDE = STOPS | frozenset("di ke dari yang".split())
_BODIES = frozenset(
    """
    organisasi lembaga asosiasi kementerian perusahaan badan partai komunitas serikat surat laporan
    aturan pasal dokumen undang-undang museum bank kantor kelompok federasi media surat pernyataan isi
    beleid peraturan klub perseroan emiten maskapai
    """.split()
)


@dataclass(frozen=True)
class _Candidate:
    speaker: Speaker
    how: str
    """`quote`, `report`, `subject`, `kin` for somebody's wife or father, or `mention`."""


def speaker_of(reading: Reading, phrase: Phrase) -> Speaker:
    """A phrase as a speaker, with the fullest name of that person in the article."""
    surface = reading.body[phrase.start : phrase.end]
    if phrase.kind == "name":
        name = reading.spoken.get(phrase.name) or reading.names.full(phrase.name, phrase.start)
        body = reading.names.full_body(name) if name == phrase.name else name
        if body != name:
            return Speaker(body, surface, phrase.role, "organisation")
        return Speaker(name, surface, phrase.role, "person")
    if phrase.kind == "role" and phrase.head in SINGLE_OFFICES and len(phrase.name.split()) < 4:
        holder = holder_of(reading, phrase.head, phrase.start)
        if holder:
            return Speaker(holder.name, surface, holder.role, "person")
    if phrase.kind == "organisation":
        name = reading.names.full_body(_KIND_OF_BODY.sub("", phrase.name))
        return Speaker(name, surface, None, "organisation")
    if phrase.kind == "document":
        return Speaker(phrase.name, surface, None, "document")
    return Speaker(phrase.name, surface, phrase.name, "person")


def _is_one(phrase: Phrase) -> bool:
    """Whether a phrase without a name is one human being: "seorang warga", not "warga"."""
    first = phrase.name.split()[0].casefold()
    return first in ("seorang", "salah", "sang", "seseorang") or phrase.head in SINGLE_OFFICES


def in_focus(reading: Reading, stretch: Stretch, *, additive: bool = False) -> Speaker | None:
    """Whom the text before a stretch puts in focus; None where it names no person."""
    quoted = reading.body[stretch.start : stretch.end]
    second: Speaker | None = None
    body_speaks: Speaker | None = None
    for candidate in _backwards(reading, stretch):
        speaker = candidate.speaker
        if speaker.type != "person":
            body_speaks = body_speaks or speaker
        elif _is_named_in(speaker.name, quoted):
            second = second or speaker
        elif candidate.how in ("kin", "mention") or (additive and candidate.how == "subject"):
            second = second or speaker
        else:
            return speaker
    return second or _ahead(reading, stretch, quoted) or body_speaks


def _is_named_in(name: str, quoted: str) -> bool:
    return any(
        len(word) > 2
        and word[0].isupper()
        and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", quoted)
        for word in name.split()
    )


def _backwards(reading: Reading, stretch: Stretch) -> Iterator[_Candidate]:
    """Candidates of the sentences before a stretch, nearest first."""
    left = _SENTENCES_BACK
    paragraph = stretch.paragraph
    limit = stretch.outer_start
    while paragraph >= 0 and left > 0:
        for start, end in reading.sentences_before(limit, paragraph):
            yield from _candidates(reading, start, end)
            left -= 1
            if left == 0:
                break
        paragraph -= 1
        limit = len(reading.body)


def _ahead(reading: Reading, stretch: Stretch, quoted: str) -> Speaker | None:
    """A quote that opens an article: who the next sentences name, else the headline."""
    left = _SENTENCES_ON
    for paragraph in range(stretch.paragraph, min(stretch.paragraph + 3, len(reading.paragraphs))):
        for start, end in reading.sentences_after(stretch.outer_end, paragraph):
            for candidate in _candidates(reading, start, end):
                if candidate.speaker.type == "person" and not _is_named_in(
                    candidate.speaker.name, quoted
                ):
                    return candidate.speaker
            left -= 1
            if left == 0:
                return None
    return None


def _candidates(reading: Reading, start: int, end: int) -> list[_Candidate]:
    """Whom one sentence puts in focus, the best first; worked out once for each."""
    known = reading.focused.get((start, end))
    if known is None:
        known = reading.focused[start, end] = [*_worked_out(reading, start, end)]
    return known  # type: ignore[return-value]


def _worked_out(reading: Reading, start: int, end: int) -> list[_Candidate]:
    found: list[tuple[int, _Candidate]] = []
    for number in reading.stretches_in(start, end):
        attribution = reading.found.get(number)
        if attribution and attribution.speaker:
            at = reading.stretches[number].outer_start
            found.append((at, _Candidate(attribution.speaker, "quote")))
    refers_back = _PRONOUN_OPENS.match(reading.text, start, end) is not None
    for cue in cues_within(reading.text, start, end):
        phrase = _reported_by(reading, cue, start, end)
        if phrase and phrase.kind == "pronoun":
            refers_back = True
        elif phrase and phrase.kind == "definite":
            refers_back = True
            holder = holder_of(reading, phrase.head, start)
            if holder:
                found.append((cue.start, _Candidate(holder, "report")))
        elif phrase and _can_speak(reading, phrase, cue):
            found.append((cue.start, _Candidate(speaker_of(reading, phrase), "report")))
    if not any(c.speaker.type == "person" for _, c in found) and not refers_back:
        subject = _subject(reading, start, end)
        if subject:
            found.append((start, subject))
    found.sort(key=lambda pair: (pair[1].speaker.type == "person", pair[0]), reverse=True)
    return [candidate for _, candidate in found]


def _reported_by(reading: Reading, cue: Cue, start: int, end: int) -> Phrase | None:
    """Who reports in a sentence without a quote."""
    if cue.kind == "active":
        return subject_before(reading.text, start, cue.start, reading.names)
    if cue.kind == "nya" or cue.word == "menurutnya":
        return None
    skipped = _AGENT.match(reading.text, cue.end, end)
    phrase = phrase_after(reading.text, skipped.end(), end, reading.names) if skipped else None
    if phrase and cue.kind == "passive" and phrase.kind != "name":
        return None
    if phrase and phrase.kind == "role" and phrase.head not in ROLES:
        return None
    return phrase


def _can_speak(reading: Reading, phrase: Phrase, cue: Cue) -> bool:
    """Whether a phrase beside a cue is somebody: a lone unknown word is not enough."""
    if phrase.kind != "name":
        return phrase.kind == "organisation" or (phrase.kind == "role" and _is_one(phrase))
    return (
        phrase.sure
        or phrase.role is not None
        or cue.kind in ("bare", "menurut", "passive")
        or reading.names.is_known(phrase.name)
    )


def _subject(reading: Reading, start: int, end: int) -> _Candidate | None:
    """The person a sentence without speech is about, where its subject stands."""
    opening = subject_start(reading.text, start, end)
    phrase = phrase_after(reading.text, opening, end, reading.names)
    names = reading.names
    if phrase and phrase.kind == "name" and (phrase.sure or phrase.role or names.is_known(phrase.name)):
        how = "kin" if _KIN.match(reading.text, opening) else "subject"
        speaker = speaker_of(reading, phrase)
        if phrase.role is None and not names.is_evident(speaker.name):
            how = "mention"
        return _Candidate(speaker, how)
    if phrase and phrase.kind == "role" and _is_one(phrase):
        return _Candidate(speaker_of(reading, phrase), "subject")
    points_back = phrase is not None and phrase.kind == "definite"
    if phrase and points_back:
        holder = holder_of(reading, phrase.head, start)
        if holder:
            return _Candidate(holder, "subject")
    for number, run in enumerate(names.runs(start, end)):
        if number > 5:
            return None
        person = names.person(*run)
        if person is None or person.kind != "person":
            continue
        lead = reading.text[start : run[0]]
        arrives = _ARRIVES.search(lead) is not None
        by_whom = lead.endswith(" oleh ")
        is_subject = not points_back and is_in_subject_place(reading.text, start, run[0])
        if not (arrives or by_whom or is_subject):
            continue
        if person.sure or arrives or names.is_known(person.name):
            phrase = Phrase("name", person.name, person.start, person.end)
            evident = arrives or (
                not by_whom and (person.evident or names.is_evident(person.name))
            )
            return _Candidate(speaker_of(reading, phrase), "subject" if evident else "mention")
    return None


def holder_of(reading: Reading, head: str, before: int) -> Speaker | None:
    """Who was last named with an office: "sang kurator" after "Kurator museum, Rina Sari"."""
    names = reading.names
    full = re.escape(SHORT_OFFICES.get(head, head))
    best = None
    for start, end in names.runs(max(0, before - _HOLDER_REACH), before):
        person = names.person(start, end)
        if person is None or person.kind != "person" or not person.sure:
            continue
        low = max(0, person.start - 90)
        office = re.split(r"[.!?\n\0]", reading.text[low : person.start])[-1].casefold()
        match = re.search(rf"(?<!\w)(?:{re.escape(head)}|{full})(?!\w)", office)
        if match and not any(word.strip(",") in _OUTSIDE for word in office[match.end() :].split()):
            best = person
    if best is None:
        return None
    return speaker_of(reading, Phrase("name", best.name, best.start, best.end, head))


def resolve_definite(reading: Reading, stretch: Stretch, phrase: Phrase) -> Speaker:
    """Who "pejabat itu" or "sang kurator" is: somebody of that office, else whoever is in focus.

    Where nobody fits, the phrase speaks for itself.
    """
    surface = reading.body[phrase.start : phrase.end]
    own = Speaker(phrase.name, surface, phrase.name, "person")
    head = phrase.head
    if phrase.name.startswith("para "):
        return own
    if head in _BODIES or head in ORGANISATIONS:
        return body_meant(reading, stretch, phrase, surface)
    nearest: Speaker | None = None
    for candidate in _backwards(reading, stretch):
        speaker = candidate.speaker
        if speaker.type != "person":
            continue
        unnamed = speaker.role == speaker.name
        if head in (speaker.role or "").casefold().split():
            return own if unnamed else Speaker(speaker.name, surface, speaker.role, "person")
        if nearest is None:
            nearest = speaker
            if unnamed:
                return own
    holder = holder_of(reading, head, phrase.start) if head not in _GENERIC else None
    chosen = holder or (None if phrase.name.startswith("juru bicara") else nearest)
    if chosen is None or chosen.role == chosen.name:
        return own
    return Speaker(chosen.name, surface, chosen.role, "person")


def _printed_body(reading: Reading, head: str, before: int) -> str | None:
    """The body last named in capitals that a noun can point back to: "perusahaan itu" to "PT ..."."""
    wanted = _KINDS_OF_BODY.get(head, (head,))
    found = None
    for start, end in reading.names.runs(max(0, before - _HOLDER_REACH), before):
        first = reading.text[start:end].split()[0].casefold().rstrip(".")
        if first in wanted and " " in reading.text[start:end]:
            found = reading.text[start:end]
    at = reading.text.rfind(f"{head.capitalize()} ", max(0, before - _HOLDER_REACH), before)
    if found is None and at >= 0:
        end = noun_end(reading.text, at, phrase_end(reading.text, at, before))
        found = reading.text[at:end].strip(" ,\0") if end - at < 60 else None
    return found if found and " " in found else None


def body_meant(reading: Reading, stretch: Stretch, phrase: Phrase, surface: str) -> Speaker:
    """A body or document that is pointed back to, by the name it was introduced with."""
    head = phrase.head
    if head not in ORGANISATIONS:
        return Speaker(phrase.name, surface, None, "document")
    bodies = [c.speaker for c in _backwards(reading, stretch) if c.speaker.type == "organisation"]
    for body in bodies:
        if head in body.name.casefold().split():
            return Speaker(body.name, surface, None, "organisation")
    printed = _printed_body(reading, head, phrase.start)
    if printed:
        return Speaker(printed, surface, None, "organisation")
    if bodies and head in _ANY_BODY:
        return Speaker(bodies[0].name, surface, None, "organisation")
    return Speaker(phrase.name, surface, None, "organisation")
