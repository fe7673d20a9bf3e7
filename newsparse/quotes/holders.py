"""Who holds an office and what a body is called: `sang kurator`, `Kapolres`, `perusahaan itu`."""

from __future__ import annotations

import re

from newsparse.quotes.clauses import noun_end, phrase_end
from newsparse.quotes.phrases import Phrase
from newsparse.quotes.reading import Reading
from newsparse.quotes.words import CLASSES, KINDS_OF_BODY, SHORT_OFFICES, STOPS

__all__ = ["holder_of", "printed_body"]

_REACH = 1500  # characters in which an office was given to somebody
_BEFORE_NAME = 90  # characters of an office before a name
_LONGEST_BODY = 60  # characters
_OUTSIDE = STOPS | frozenset("di ke dari yang".split())
_CLAUSE = re.compile(r"[.!?\n\0]")


def holder_of(reading: Reading, head: str, before: int) -> Phrase | None:
    """Who was last named with an office before an offset: "Kurator museum, Rina Sari"."""
    names = reading.names
    full = re.escape(SHORT_OFFICES.get(head, head))
    wanted = re.compile(rf"(?<!\w)(?:{re.escape(head)}|{full})(?!\w)")
    best = None
    for start, end in names.runs(max(0, before - _REACH), before):
        person = names.person(start, end)
        if person is None or person.kind != "person" or not person.sure:
            continue
        low = max(0, person.start - _BEFORE_NAME)
        office = _CLAUSE.split(reading.text[low : person.start])[-1].casefold()
        match = wanted.search(office)
        if match and not any(word.strip(",") in _OUTSIDE for word in office[match.end() :].split()):
            best = person
    return Phrase("name", best.name, best.start, best.end, head) if best else None


def printed_body(reading: Reading, head: str, before: int) -> str | None:
    """The body last named that a noun can point back to: "perusahaan itu" to "PT Bumi Lestari"."""
    wanted = KINDS_OF_BODY.get(head, (head,))
    low = max(0, before - _REACH)
    found = None
    for start, end in reading.names.runs(low, before):
        run = reading.text[start:end]
        if " " in run and run.split()[0].casefold().rstrip(".") in wanted:
            found = run
    if found is None and head not in CLASSES["any_body"]:
        at = reading.text.rfind(f"{head.capitalize()} ", low, before)
        if at >= 0:  # "Serikat pegawai museum"
            end = noun_end(reading.text, at, phrase_end(reading.text, at, before))
            phrase = reading.text[at:end].strip(" ,\0")
            found = phrase if " " in phrase and len(phrase) < _LONGEST_BODY else None
    return found
