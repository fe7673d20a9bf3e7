"""Who is meant where an attribution names nobody: `katanya`, `ujar dia`, a quote without a cue.

The sentences before the quote are asked in turn, nearest first, whom they put in focus: the speaker
of a quote, the subject of a reporting verb, the agent of a passive, or else the person they are
about. A body or a country does not speak on in a person's place, and who is named inside the quote
is not its speaker. A second choice is kept for when no better one comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsparse.quotes.clauses import is_verb
from newsparse.quotes.cues import Cue, cues_within
from newsparse.quotes.holders import holder_of
from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import Phrase, phrase_after
from newsparse.quotes.reading import Candidate, Reading
from newsparse.quotes.runs import has_word
from newsparse.quotes.speakers import is_one_person, speaker_of
from newsparse.quotes.subjects import (
    arrives_at_end,
    is_in_subject_place,
    subject_before,
    subject_start,
)
from newsparse.quotes.words import ROLES
from newsparse.values import Speaker

__all__ = ["candidates_before", "earlier_in_sentence", "in_focus"]

_SENTENCES_BACK = 14
_SENTENCES_ON = 3
_PARAGRAPHS_ON = 3
_BESIDE = 25  # characters between a name and its verb
_MOST_RUNS = 6  # runs of capitals of a sentence that are looked at for its subject
_KIN = re.compile(
    r"(?:ayah|ibu|istri|suami|anak|kakak|adik|putra|putri|kekasih|mantan|orang tua|paman|bibi"
    r"|mendiang|almarhum)(?:nya)?\b",
    re.IGNORECASE,
)
_INITIALS = 5  # letters below which a name in capitals is initials
_AGENT = re.compile(r"\s+(?:(?:langsung|juga|pula|kembali|sendiri|pun)\s+)?(?:oleh\s+)?")
_PRONOUN_OPENS = re.compile(
    r"(?:(?:namun|kemudian|lalu|meski begitu|selain itu),? )?"
    r"(?:ia|dia|beliau|pihaknya|menurutnya)\b",
    re.IGNORECASE,
)


def in_focus(
    reading: Reading,
    stretch: Stretch,
    *,
    additive: bool = False,
    floating: bool = False,
    not_by: str | None = None,
) -> Speaker | None:
    """Whom the text before a stretch puts in focus; None where it names no person.

    `additive` is for cues that carry a speech on ("tambahnya"): there one who only acts in between
    comes second to one who spoke. It, and a quote without a cue (`floating`), may go on with the
    words of a body. `not_by` is who asked, where an answer is meant.
    """
    quoted = reading.body[stretch.start : stretch.end]
    asked = False
    second: Candidate | None = None
    body: Candidate | None = None
    for candidate in candidates_before(reading, stretch):
        if not_by is not None:
            asked = asked or candidate.speaker.name == not_by
            if candidate.speaker.name == not_by or (asked and candidate.how != "quote"):
                continue
        passing = (
            candidate.how in ("kin", "mention")
            or (
                additive
                and candidate.how == "subject"
                and not _comes_back(reading, stretch, candidate)
            )
            or (candidate.how == "lone" and not _is_beside(reading, stretch, candidate))
        )
        if candidate.speaker.type != "person":
            if candidate.how == "quote" and (additive or floating) and not (body or second):
                return _meant(candidate)
            if body is None or (body.how == "subject" and candidate.how == "report"):
                body = candidate  # who acts in between comes second to who speaks
        elif passing or _is_named_in(candidate.speaker.name, quoted):
            second = second or candidate
        else:
            return _meant(candidate)
    chosen = second or (None if asked else _ahead(reading, stretch, quoted) or body)
    return _meant(chosen) if chosen else None


def _comes_back(reading: Reading, stretch: Stretch, candidate: Candidate) -> bool:
    """Whether one who spoke before is what the sentence right before a quote is about."""
    if candidate.span is None or candidate.speaker.name not in reading.speakers:
        return False
    return reading.text.find("\0", candidate.span[1], stretch.outer_start) < 0


def _is_beside(reading: Reading, stretch: Stretch, candidate: Candidate) -> bool:
    """Whether a candidate stands in the paragraph of the quote."""
    start = reading.paragraphs[stretch.paragraph][0]
    return candidate.span is not None and candidate.span[0] >= start


def earlier_in_sentence(reading: Reading, stretch: Stretch, phrase: Phrase) -> Speaker | None:
    """Whom a pronoun before a quote takes up: "Ketika Budi datang, dia berkata, ..."."""
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    found = None
    for run in reading.names.runs(start, phrase.start):
        person = reading.names.person(*run)
        if person and person.kind == "person":
            if person.sure or reading.names.is_known(person.name):
                found = Phrase("name", person.name, person.start, person.end)
    return _meant(_candidate(reading, found, "subject")) if found else None


def candidates_before(reading: Reading, stretch: Stretch) -> Iterator[Candidate]:
    """Candidates of the sentences before a stretch, nearest first."""
    left = _SENTENCES_BACK
    limit = stretch.outer_start
    for paragraph in range(stretch.paragraph, -1, -1):
        for start, end in reading.sentences_before(limit, paragraph):
            yield from _candidates(reading, start, end)
            left -= 1
            if left == 0:
                return
        limit = len(reading.body)


def _meant(candidate: Candidate) -> Speaker:
    """A candidate as the speaker of a quote that does not name them."""
    return replace(candidate.speaker, surface=None, antecedent=candidate.span)


def _is_named_in(name: str, quoted: str) -> bool:
    return any(
        len(word) > 2 and word[0].isupper() and has_word(quoted, word) for word in name.split()
    )


def _ahead(reading: Reading, stretch: Stretch, quoted: str) -> Candidate | None:
    """Whom the next sentences name: for a quote that opens an article."""
    left = _SENTENCES_ON
    last = min(stretch.paragraph + _PARAGRAPHS_ON, len(reading.paragraphs))
    for paragraph in range(stretch.paragraph, last):
        for start, end in reading.sentences_after(stretch.outer_end, paragraph):
            for candidate in _candidates(reading, start, end):
                speaker = candidate.speaker
                if speaker.type == "person" and not _is_named_in(speaker.name, quoted):
                    return candidate
            left -= 1
            if left == 0:
                return None
    return None


def _candidates(reading: Reading, start: int, end: int) -> list[Candidate]:
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
        if phrase and _can_speak(reading, phrase, cue):
            found.append((cue.start, _candidate(reading, phrase, "report")))
        elif phrase and phrase.kind == "name" and _touches(phrase, cue):
            found.append((cue.start, _candidate(reading, phrase, "lone")))
    if not refers_back and not any(c.speaker.type == "person" for _, c in found):
        subject = _subject(reading, start, end)
        if subject:
            found.append((start, subject))
    found.sort(key=lambda pair: (pair[1].speaker.type == "person", pair[0]), reverse=True)
    return [candidate for _, candidate in found]


def _touches(phrase: Phrase, cue: Cue) -> bool:
    return phrase.kind == "name" and cue.start - phrase.end <= _BESIDE


def _candidate(reading: Reading, phrase: Phrase, how: str) -> Candidate:
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
            found = _candidate(reading, phrase, "subject")
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
        return _candidate(reading, phrase, "subject")
    elif phrase and points_back:
        holder = holder_of(reading, phrase.head, start)
        if holder:
            return _candidate(reading, holder, "subject")
    found_later = _first_named(reading, start, end, points_back=points_back)
    if found_later is None and phrase and phrase.kind == "organisation":
        return _candidate(reading, phrase, "subject")
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
            return _candidate(reading, phrase, how)
    return None
