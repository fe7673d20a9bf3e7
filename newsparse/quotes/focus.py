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

from newsparse.quotes.cues import cues_within
from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import Phrase, is_in_subject_place, phrase_after, subject_before
from newsparse.quotes.reading import Reading
from newsparse.quotes.words import ORGANISATIONS
from newsparse.values import Span, Speaker

__all__ = ["in_focus", "resolve_definite", "speaker_of"]

_SENTENCES_BACK = 14
_SENTENCES_ON = 3
_AGENT = re.compile(r"\s+(?:(?:langsung|juga|pula|kembali|sendiri|pun)\s+)?(?:oleh\s+)?")
_ARRIVES = re.compile(r"(?:datang dari|datang juga dari|muncul dari|bagi|menurut|oleh|dialami|dirasakan|bernama) $", re.I)
_PRONOUN_OPENS = re.compile(r"(?:(?:namun|kemudian|lalu|meski begitu|selain itu),? )?(?:ia|dia|beliau|pihaknya|menurutnya)\b", re.I)
_GENERIC = frozenset(
    """
    pria wanita perempuan lelaki laki-laki ibu bapak ayah politikus politisi pemuda pemudi gadis artis aktor
    aktris penyanyi mantan eks jenderal pengusaha alumnus lulusan putra putri ayah bunda perwira mojang
    jebolan legislator senator bintang figur sosok tokoh orang pesohor musisi seniman kiai ulama dai
    """.split()
)
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
    """`quote`, `report` or `subject`."""
    head: str = ""


def speaker_of(reading: Reading, phrase: Phrase) -> Speaker:
    """A phrase as a speaker, with the fullest name of that person in the article."""
    surface = reading.body[phrase.start : phrase.end]
    if phrase.kind == "name":
        name = reading.names.full(phrase.name, phrase.start)
        return Speaker(name, surface, phrase.role, "person")
    if phrase.kind == "organisation":
        return Speaker(reading.names.full_body(phrase.name), surface, None, "organisation")
    if phrase.kind == "document":
        return Speaker(phrase.name, surface, None, "document")
    return Speaker(phrase.name, surface, phrase.name, "person")


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
        elif additive and candidate.how == "subject":
            second = second or speaker
        else:
            return speaker
    return second or _ahead(reading, stretch, quoted) or body_speaks


def _is_named_in(name: str, quoted: str) -> bool:
    return any(
        len(word) > 2 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", quoted) for word in name.split()
    )


def _backwards(reading: Reading, stretch: Stretch) -> Iterator[_Candidate]:
    """Candidates of the sentences before a stretch, nearest first."""
    left = _SENTENCES_BACK
    paragraph = stretch.paragraph
    limit = stretch.outer_start
    while paragraph >= 0 and left > 0:
        for start, end in reversed(reading.sentences(paragraph)):
            if start >= limit:
                continue
            yield from _candidates(reading, start, min(end, limit))
            left -= 1
            if left == 0:
                break
        paragraph -= 1
        limit = len(reading.body)


def _ahead(reading: Reading, stretch: Stretch, quoted: str) -> Speaker | None:
    """A quote that opens an article: who the next sentences name, else the headline."""
    left = _SENTENCES_ON
    for paragraph in range(stretch.paragraph, min(stretch.paragraph + 3, len(reading.paragraphs))):
        for start, end in reading.sentences(paragraph):
            if start < stretch.outer_end:
                continue
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
    """Whom one sentence puts in focus, the best first."""
    found: list[tuple[int, _Candidate]] = []
    for number in reading.stretches_in(start, end):
        attribution = reading.found.get(number)
        if attribution and attribution.speaker:
            at = reading.stretches[number].outer_start
            found.append((at, _Candidate(attribution.speaker, "quote")))
    refers_back = _PRONOUN_OPENS.match(reading.text, start, end) is not None
    for cue in cues_within(reading.text, start, end):
        phrase = None
        if cue.kind == "active":
            phrase = subject_before(reading.text, start, cue.start, reading.names)
        elif cue.kind in ("passive", "bare", "menurut") and cue.word != "menurutnya":
            skipped = _AGENT.match(reading.text, cue.end, end)
            if skipped:
                phrase = phrase_after(reading.text, skipped.end(), end, reading.names)
            if phrase and cue.kind == "passive" and phrase.kind not in ("name",):
                phrase = None
        if phrase and phrase.kind in ("pronoun", "definite"):
            refers_back = True
        if phrase and phrase.kind in ("name", "organisation", "role"):
            candidate = _Candidate(speaker_of(reading, phrase), "report", phrase.head)
            if phrase.kind != "name" or phrase.sure or reading.names.is_known(phrase.name):
                found.append((cue.start, candidate))
            elif phrase.kind == "name":
                found.append((cue.start, candidate))
    people = [c for c in found if c[1].speaker.type == "person"]
    if not people and not refers_back:
        subject = _first_person(reading, start, end)
        if subject:
            found.append((start, subject))
    found.sort(key=lambda pair: (pair[1].speaker.type == "person", pair[0]), reverse=True)
    return [candidate for _, candidate in found]


def _first_person(reading: Reading, start: int, end: int) -> _Candidate | None:
    """The first person a sentence names, in a place where its subject stands."""
    names = reading.names
    looked = 0
    for run in names.runs(start, end):
        looked += 1
        if looked > 6:
            return None
        person = names.person(*run)
        if person is None or person.kind != "person":
            continue
        before = reading.text[start : run[0]]
        arrives = _ARRIVES.search(before) is not None
        if not arrives and not is_in_subject_place(reading.text, start, run[0]):
            continue
        if not (person.sure or arrives or names.is_known(person.name)):
            continue
        phrase = Phrase("name", person.name, person.start, person.end)
        role = reading.text[run[0] : person.start].strip(" ,") or None
        return _Candidate(
            Speaker(names.full(person.name, person.start), phrase.name, role, "person"), "subject"
        )
    return None


def resolve_definite(reading: Reading, stretch: Stretch, phrase: Phrase) -> Speaker:
    """Who "pejabat itu" or "sang kurator" is: somebody of that office, else whoever is in focus.

    Where nobody fits, the phrase speaks for itself.
    """
    own = Speaker(phrase.name, reading.body[phrase.start : phrase.end], phrase.name, "person")
    head = phrase.head
    if head in _BODIES or head in ORGANISATIONS:
        kind = "organisation" if head in ORGANISATIONS else "document"
        return Speaker(phrase.name, own.surface, None, kind)  # type: ignore[arg-type]
    nearest: Speaker | None = None
    for candidate in _backwards(reading, stretch):
        speaker = candidate.speaker
        if speaker.type != "person":
            continue
        fits = head in (speaker.role or "").casefold().split() or head in speaker.name.casefold().split()
        if fits:
            if speaker.role == speaker.name:
                return own
            return Speaker(speaker.name, own.surface, speaker.role, "person")
        if nearest is None:
            nearest = speaker
            if speaker.role == speaker.name and head not in _GENERIC:
                return own
    if nearest and nearest.role != nearest.name:
        return Speaker(nearest.name, own.surface, nearest.role, "person")
    return own
