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
    low = max(0, before - _REACH)
    window = reading.text[low:before].casefold()
    if len(window) != before - low:  # a letter that folds to two: offsets would not hold
        window = reading.text[low:before].lower()[: before - low]
    for office in dict.fromkeys((head, SHORT_OFFICES.get(head, head))):  # no set: its order varies
        at = window.rfind(office)
        while at >= 0:
            end = at + len(office)
            if not window[at - 1 : at].isalnum() and not window[end : end + 1].isalnum():
                found = _named_after(reading, low + at, low + end, head)
                if found:
                    return found
            at = window.rfind(office, 0, at)
    return None


def _named_after(reading: Reading, start: int, end: int, head: str) -> Phrase | None:
    """The sure name that an office at `start` introduces, before its clause ends."""
    limit = _CLAUSE.search(reading.text, end, end + _BEFORE_NAME)
    high = limit.start() if limit else end + _BEFORE_NAME
    for run in reading.names.runs(start, end + _BEFORE_NAME):
        if run[0] >= high or _leaves_office(reading.text[end : run[0]].rpartition(" ")[0]):
            return None
        person = reading.names.person(*run)
        if person is None or person.kind != "person" or not person.sure or person.start < end:
            continue
        if _leaves_office(reading.text[end : person.start]):
            return None
        return Phrase("name", person.name, person.start, person.end, head)
    return None


def _leaves_office(between: str) -> bool:
    """Whether what stands between an office and a name shows that they are not one's."""
    return any(word.strip(",").casefold() in _OUTSIDE for word in between.split())


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
