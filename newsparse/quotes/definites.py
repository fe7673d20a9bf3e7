"""Who a noun or a solemn verb means: `kata pejabat itu`, `sang kurator`, `beliau bersabda`."""

from __future__ import annotations

import re
from dataclasses import replace

from newsparse.quotes.clauses import LAST_DETERMINER
from newsparse.quotes.focus import candidates_before
from newsparse.quotes.holders import holder_of, printed_body
from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import Phrase, first_person
from newsparse.quotes.reading import Reading
from newsparse.quotes.runs import CAPITAL, RUN, is_time_word
from newsparse.quotes.speakers import document_name, speaker_of
from newsparse.quotes.words import CLASSES, ORGANISATIONS
from newsparse.values import Speaker

__all__ = ["body_meant", "document_meant", "person_meant", "proclaimer"]

_CALLED = re.compile(r"(?:disapa|dipanggil|bernama|dikenal sebagai) ")
_OWN_NAME = re.compile(r"(?<= )[A-Z]{3,}$")  # "lembaga nonprofit WALHI"
_PROCLAIMERS = {
    "sabda": re.compile(r"\b(?:Rasulullah|Nabi [A-Z][\w'’]+|Yesus|Buddha)"),
    "firman": re.compile(r"\b(?:Allah|Tuhan)\b"),
}
"""Who is said to proclaim, by the base of the verb (KBBI: sabda, firman)."""
_DOCUMENT_REACH = 6000  # characters before "laporan tersebut" in which it is named
_NOUN_AND_POINTER = 2  # words of "laporan tersebut"
_PROCLAIMER_REACH = 1500  # characters before a quote in which they are named


def proclaimer(reading: Reading, stretch: Stretch, cue: str | None) -> Speaker | None:
    """Who alone "bersabda" or "berfirman", where the text has named them before."""
    pattern = next((p for base, p in _PROCLAIMERS.items() if cue and base in cue), None)
    if pattern is None:
        return None
    low = max(0, stretch.outer_start - _PROCLAIMER_REACH)
    last = None
    for match in pattern.finditer(reading.body, low, stretch.outer_start):
        last = match
    return (
        Speaker(last[0].removeprefix("Nabi "), None, None, "person", last.span()) if last else None
    )


def person_meant(reading: Reading, stretch: Stretch, phrase: Phrase) -> Speaker:
    """Who is meant: somebody of that office, else whoever is in focus.

    Where nobody fits, or where the one in focus has no name either, the phrase speaks for itself.
    """
    surface = reading.body[phrase.start : phrase.end]
    own = Speaker(phrase.name, surface, phrase.name, "person")
    head = phrase.head
    if phrase.name.startswith("para "):
        return own
    nickname: Speaker | None = None
    called = _CALLED.search(phrase.name)
    if called:  # "perempuan yang akrab disapa Mbok Sri itu"
        at = phrase.start + called.end()
        person = first_person(reading.text, at, phrase.end, reading.names)
        if person and person.kind == "person":
            found = speaker_of(reading, Phrase("name", person.name, person.start, person.end))
            nickname = replace(found, surface=surface)
            if found.name != person.name:
                return nickname
    if head in CLASSES["bodies"] or head in ORGANISATIONS:
        return body_meant(reading, stretch, phrase)
    nearest: Speaker | None = None
    for candidate in candidates_before(reading, stretch):
        speaker = candidate.speaker
        if speaker.type != "person":
            continue
        is_unnamed = speaker.role == speaker.name
        meant = replace(speaker, surface=surface, antecedent=candidate.span)
        if head in (speaker.role or "").casefold().split():
            return own if is_unnamed else meant
        if nearest is None:
            if is_unnamed:
                return own
            nearest = meant
    holder = None if head in CLASSES["generic"] else holder_of(reading, head, phrase.start)
    if holder:
        found = speaker_of(reading, holder)
        return replace(found, surface=surface, antecedent=(holder.start, holder.end))
    if nearest is None or phrase.name.startswith("juru bicara"):  # nobody but themselves
        return nickname or own
    return nearest


def document_meant(reading: Reading, phrase: Phrase) -> Speaker:
    """A document, by the body it was introduced with: "laporan tersebut" of an institute."""
    surface = reading.body[phrase.start : phrase.end]
    own = Speaker(document_name(phrase.name), surface, None, "document")
    if not LAST_DETERMINER.search(phrase.name) or len(phrase.name.split()) != _NOUN_AND_POINTER:
        return own
    named = re.compile(rf"\b(?i:{re.escape(phrase.head)}) (?=[{CAPITAL}])")
    last = None
    for match in named.finditer(reading.text, max(0, phrase.start - _DOCUMENT_REACH), phrase.start):
        last = match
    run = RUN.match(reading.text, last.end()) if last else None
    if last is None or run is None or is_time_word(run[0].split()[0]):
        return own
    span = (last.start(), run.end())
    return Speaker(reading.body[slice(*span)], surface, None, "document", span)


def body_meant(reading: Reading, stretch: Stretch, phrase: Phrase) -> Speaker:
    """The body or document that is pointed back to, by the name it was introduced with."""
    head = phrase.head
    surface = reading.body[phrase.start : phrase.end]
    own_name = _OWN_NAME.search(phrase.name)
    if own_name:
        return Speaker(own_name[0], surface, None, "organisation")
    if head not in ORGANISATIONS:
        return Speaker(document_name(phrase.name), surface, None, "document")
    bodies = [
        candidate.speaker.name
        for candidate in candidates_before(reading, stretch)
        if candidate.speaker.type == "organisation"
    ]
    for body in bodies:
        if head in body.casefold().split():
            return Speaker(body, surface, None, "organisation")
    printed = printed_body(reading, head, phrase.start)
    if printed is None and bodies and head in CLASSES["any_body"]:
        printed = bodies[0]
    return Speaker(printed or phrase.name, surface, None, "organisation")
