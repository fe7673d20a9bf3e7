"""Whom one sentence puts in focus: the speaker of its quote, who reports, whom it is about."""

from __future__ import annotations

import re

from newsparse.quotes.clauses import is_verb
from newsparse.quotes.cues import Cue, cues_within
from newsparse.quotes.holders import holder_of
from newsparse.quotes.phrases import Phrase, phrase_after
from newsparse.quotes.reading import Candidate, Reading
from newsparse.quotes.speakers import is_one_person, speaker_of
from newsparse.quotes.subjects import (
    arrives_at_end,
    is_in_subject_place,
    subject_before,
    subject_start,
)
from newsparse.quotes.words import ROLES

__all__ = ["candidate_of", "candidates_in"]

_BESIDE = 25  # characters between a name and its verb
_MOST_RUNS = 6  # runs of capitals of a sentence that are looked at for its subject
_INITIALS = 5  # letters below which a name in capitals is initials
_KIN = re.compile(
    r"(?:ayah|ibu|istri|suami|anak|kakak|adik|putra|putri|kekasih|mantan|orang tua|paman|bibi"
    r"|mendiang|almarhum)(?:nya)?\b",
    re.IGNORECASE,
)
_PRONOUN_OPENS = re.compile(
    r"(?:(?:namun|kemudian|lalu|meski begitu|selain itu),? )?"
    r"(?:ia|dia|beliau|pihaknya|menurutnya)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\s+(?:(?:langsung|juga|pula|kembali|sendiri|pun)\s+)?(?:oleh\s+)?")


def candidates_in(reading: Reading, start: int, end: int) -> list[Candidate]:
    """Whom one sentence puts in focus, the best first; worked out once for each."""
    known = reading.focused.get((start, end))
    if known is None:
        known = reading.focused[start, end] = _worked_out(reading, start, end)
    return known


def _worked_out(reading: Reading, start: int, end: int) -> list[Candidate]:
    found = _quoted(reading, start, end)
    refers_back = _PRONOUN_OPENS.match(reading.text, start, end) is not None
    for number, cue in enumerate(cues_within(reading.text, start, end)):
        phrase = _reported_by(reading, cue, start, end)
        if phrase and number and cue.kind == "active" and not _touches(phrase, cue):
            continue  # a verb inside what somebody reports
        if phrase and phrase.kind in ("pronoun", "definite"):
            refers_back = True
            if phrase.kind == "definite":
                phrase = holder_of(reading, phrase.head, start)
        if phrase and _is_joined(reading, phrase):
            found.append((cue.start, candidate_of(reading, phrase, "mention")))
        elif phrase and _can_speak(reading, phrase, cue):
            found.append((cue.start, candidate_of(reading, phrase, "report")))
        elif phrase and phrase.kind == "name" and _touches(phrase, cue):
            found.append((cue.start, candidate_of(reading, phrase, "lone")))
    if not refers_back and not any(c.speaker.type == "person" for _, c in found):
        subject = _subject(reading, start, end)
        if subject:
            found.append((start, subject))
    found.sort(key=lambda pair: (pair[1].speaker.type == "person", pair[0]), reverse=True)
    return [candidate for _, candidate in found]


def _is_joined(reading: Reading, phrase: Phrase) -> bool:
    """Whether somebody is the second of two who report: "Rina Sari dan | Dewi Ayu mengaku"."""
    joint = phrase.end - len(phrase.name) - len(" dan ")
    if phrase.kind != "name" or not reading.text.startswith(" dan ", joint):
        return False
    return any(end == joint for _, end in reading.names.runs(max(0, joint - _BESIDE), joint))


def _touches(phrase: Phrase, cue: Cue) -> bool:
    return phrase.kind == "name" and cue.start - phrase.end <= _BESIDE


def candidate_of(reading: Reading, phrase: Phrase, how: str) -> Candidate:
    """Whoever a phrase names, with how the sentence puts them in focus."""
    return Candidate(speaker_of(reading, phrase), how, (phrase.start, phrase.end))


def _quoted(reading: Reading, start: int, end: int) -> list[tuple[int, Candidate]]:
    """The speakers of the quotes that open in a sentence."""
    found = []
    for number in reading.stretches_in(start, end):
        attribution = reading.found.get(number)
        if attribution and attribution.speaker:
            phrase, speaker = attribution.phrase, attribution.speaker
            named = phrase is not None and phrase.kind == "name"
            span = (phrase.start, phrase.end) if phrase and named else speaker.antecedent
            at = reading.stretches[number].outer_start
            found.append((at, Candidate(speaker, "quote", span)))
    return found


def _reported_by(reading: Reading, cue: Cue, start: int, end: int) -> Phrase | None:
    """Who reports in a sentence without a quote."""
    if cue.kind == "active":
        return subject_before(reading.text, start, cue.start, reading.names)
    skipped = _AGENT.match(reading.text, cue.end, end)
    if cue.kind == "nya" or cue.word == "menurutnya" or skipped is None:
        return None
    phrase = phrase_after(reading.text, skipped.end(), end, reading.names)
    if phrase and cue.kind == "passive" and phrase.kind != "name":
        return None
    if phrase and phrase.kind == "role" and phrase.head not in ROLES:
        return None
    return phrase


def _can_speak(reading: Reading, phrase: Phrase, cue: Cue) -> bool:
    """Whether a phrase beside a cue is somebody: a lone unknown word is not enough."""
    if phrase.kind != "name":
        return phrase.kind == "organisation" or (phrase.kind == "role" and is_one_person(phrase))
    return (
        phrase.sure
        or phrase.role is not None
        or cue.kind in ("bare", "menurut", "passive")
        or reading.names.is_known(phrase.name)
    )


def _subject(reading: Reading, start: int, end: int) -> Candidate | None:
    """The person a sentence without speech is about, where its subject stands."""
    names = reading.names
    opening = subject_start(reading.text, start, end)
    phrase = phrase_after(reading.text, opening, end, names)
    points_back = phrase is not None and phrase.kind == "definite"
    if phrase and phrase.kind == "name" and not _has_verb(phrase.role):
        if phrase.sure or phrase.role or names.is_known(phrase.name):
            found = candidate_of(reading, phrase, "subject")
            if _KIN.match(reading.text, opening):
                return found._replace(how="kin")
            evident = (
                phrase.role is not None
                or found.speaker.name in reading.speakers
                or names.is_evident(found.speaker.name)
            )
            if phrase.name.isupper() and len(phrase.name) < _INITIALS:
                evident = False  # "DK bertugas mengawasi": a suspect in the police's account
            return found if evident else found._replace(how="mention")
    elif phrase and phrase.kind == "role" and is_one_person(phrase):
        return candidate_of(reading, phrase, "subject")
    elif phrase and points_back:
        holder = holder_of(reading, phrase.head, start)
        if holder:
            return candidate_of(reading, holder, "subject")
    found_later = _first_named(reading, start, end, points_back=points_back)
    if found_later is None and phrase and phrase.kind == "organisation":
        return candidate_of(reading, phrase, "subject")
    return found_later


def _has_verb(role: str | None) -> bool:
    return role is not None and any(is_verb(word) for word in role.split())


def _first_named(reading: Reading, start: int, end: int, *, points_back: bool) -> Candidate | None:
    """The first person named where a subject, or one from whom something comes, can stand."""
    names = reading.names
    for number, run in enumerate(names.runs(start, end)):
        if number == _MOST_RUNS:
            return None
        lead = reading.text[start : run[0]]
        arrives = arrives_at_end(lead)
        by_whom = lead.endswith(" oleh ")
        is_subject = not points_back and is_in_subject_place(reading.text, start, run[0])
        if not (arrives or by_whom or is_subject):
            continue
        person = names.person(*run)
        if person is None or person.kind != "person":
            continue
        if person.sure or arrives or names.is_known(person.name):
            evident = person.evident or names.is_evident(person.name)
            how = "subject" if arrives or (evident and not by_whom) else "mention"
            phrase = Phrase("name", person.name, person.start, person.end)
            return candidate_of(reading, phrase, how)
    return None
