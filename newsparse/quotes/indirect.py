"""Indirect speech: reported clauses without marks, in tiers, on request only.

A clause counts where a reporting verb (tier 1, or tier 2 with less confidence) has a subject, or
where "Menurut X," or ", kata X," says whose it is, and where it is a clause: four words and more.
Verbs of tier 3 say how somebody took something, not what they said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.quotes.candidates import word_count
from newsparse.quotes.cues import Cue, cues_within
from newsparse.quotes.definites import person_meant
from newsparse.quotes.focus import in_focus
from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import Phrase, phrase_after
from newsparse.quotes.reading import Reading
from newsparse.quotes.speakers import as_printed, speaker_of
from newsparse.quotes.subjects import subject_before
from newsparse.quotes.words import BASES, CLASSES, ROLES
from newsparse.values import Quote, Speaker

__all__ = ["read_indirect"]

_TIERS = {1: 0.75, 2: 0.6}
_SHORTEST = 4  # words of a clause; after "bahwa" one less will do
_LINK = re.compile(
    r"(?:\s+(?:kepada|di|pada|saat|dalam|lewat|melalui|usai|ketika)\s[^,.\0]{1,80}?(?=,|\sbahwa))?"
    r"(?P<comma>,)?\s*(?P<that>bahwa(?:sanya)?|jika|kalau|agar|supaya|untuk)?\b\s*"
)
_DIRECTIVE = re.compile(r"\s(?:agar|supaya|untuk)\s")


def read_indirect(reading: Reading) -> list[Quote]:
    """The indirect quotes of a body, in order; at most one a sentence."""
    found = []
    for number in range(len(reading.paragraphs)):
        for start, end in reading.sentences_after(reading.paragraphs[number][0], number):
            quote = _of_sentence(reading, number, start, end)
            if quote:
                found.append(quote)
    return found


def _of_sentence(reading: Reading, number: int, start: int, end: int) -> Quote | None:
    for cue in cues_within(reading.text, start, end):
        for phrase, low, high in _clause(reading, cue, start, end):
            low, high = _trimmed(reading.body, low, high)
            shortest = _SHORTEST - (" bahwa " in reading.text[cue.end : low])
            if word_count(reading.body[low:high]) < shortest or _is_quoted(reading, low, high):
                continue
            speaker = _speaker(reading, number, start, (low, high), phrase)
            if speaker is None:
                return None
            return Quote(
                text=reading.body[low:high],
                kind="indirect",
                span=(low, high),
                paragraph=number,
                speaker=speaker,
                cue=cue.word,
                resolved_by=f"indirect-{cue.kind}",
                confidence=_TIERS.get(cue.tier, 0.6),
            )
    return None


def _clause(
    reading: Reading, cue: Cue, start: int, end: int
) -> Iterator[tuple[Phrase | None, int, int]]:
    """The clause a cue governs, and the phrase that names its speaker (None: context does)."""
    text = reading.text
    if cue.kind == "active" and cue.tier < 3:
        phrase = subject_before(text, start, cue.start, reading.names)
        low = _content_start(text, cue, end)
        if phrase and low is not None:
            yield phrase, low, end
    elif cue.kind == "menurut":
        if cue.word == "menurutnya":
            yield None, cue.end, end
            return
        phrase = phrase_after(text, cue.end, end, reading.names)
        if phrase and phrase.kind != "document":
            yield phrase, _after_phrase(text, phrase, end), end
    elif cue.kind == "bare" and text[start : cue.start].rstrip().endswith(","):
        phrase = phrase_after(text, cue.end, end, reading.names)
        if phrase and _is_somebody(phrase) and BASES[cue.word].kind in "ABC":
            rest = text[phrase.end : end].lstrip()
            goes_on = rest.startswith(",") and word_count(rest) > 2
            yield phrase, start, end if goes_on else _before_comma(text, start, cue.start)


def _is_somebody(phrase: Phrase) -> bool:
    return phrase.kind in ("name", "pronoun", "definite") or phrase.head in ROLES


def _before_comma(text: str, start: int, cue: int) -> int:
    return start + len(text[start:cue].rstrip().rstrip(","))


def _after_phrase(text: str, phrase: Phrase, end: int) -> int:
    """Where the clause begins after "Menurut X": behind the comma, if one stands near."""
    comma = text.find(",", phrase.end, min(end, phrase.end + 80))
    return comma + 1 if comma >= 0 else phrase.end


def _content_start(text: str, cue: Cue, end: int) -> int | None:
    """Where the reported clause begins; None where a noun follows instead."""
    match = _LINK.match(text, cue.end, end)
    if match is None:
        return None
    if cue.word in CLASSES["orders"]:
        order = _DIRECTIVE.search(text, cue.end, end)
        return order.end() if order else match.end()
    if cue.word in CLASSES["bare_object"] and not (match["comma"] or match["that"]):
        return None
    return match.end()


def _trimmed(body: str, low: int, high: int) -> tuple[int, int]:
    while low < high and (body[low].isspace() or body[low] in ",:"):
        low += 1
    while high > low and (body[high - 1].isspace() or body[high - 1] in ".,"):
        high -= 1
    return low, high


def _is_quoted(reading: Reading, low: int, high: int) -> bool:
    """Whether what would be indirect holds a quote in marks."""
    return any(n in reading.found for n in reading.stretches_in(low, high)) or reading.text[
        low : low + 1
    ] in ('"', "“", "”")


def _speaker(
    reading: Reading, number: int, start: int, clause: tuple[int, int], phrase: Phrase | None
) -> Speaker | None:
    here = Stretch(*clause, start, clause[1], number)
    if phrase is None or phrase.kind == "pronoun":
        return in_focus(reading, here)
    if phrase.kind == "definite":
        return person_meant(reading, here, as_printed(reading, phrase))
    return speaker_of(reading, phrase)
