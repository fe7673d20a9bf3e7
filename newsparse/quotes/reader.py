"""`read_quotes`: from a body to its quotes with their speakers."""

from __future__ import annotations

from dataclasses import replace

from newsparse.fields.citations import find_cited
from newsparse.quotes.attribution import CONFIDENCE, attribute, has_words
from newsparse.quotes.definites import body_meant, document_meant, person_meant, proclaimer
from newsparse.quotes.focus import earlier_in_sentence, in_focus
from newsparse.quotes.indirect import read_indirect
from newsparse.quotes.marks import Stretch, find_stretches, has_marks
from newsparse.quotes.names import Names
from newsparse.quotes.reading import Attribution, Reading, masked
from newsparse.quotes.speakers import as_printed, speaker_of
from newsparse.quotes.words import ORGANISATIONS
from newsparse.values import Quote, Span, Speaker

__all__ = ["MOST_STRETCHES", "read_capped", "read_quotes"]

MOST_STRETCHES = 50_000
"""Pairs of marks that are read in one article; news has less than a thousandth of them."""

_FLAG_COSTS = {
    "unclosed": 0.1,
    "noopen": 0.2,
    "mismatched": 0.02,
    "unlisted_cue": 0.15,
    "no_cue": 0.1,
}
_ANSWERS = ("jawabnya", "menjawab", "jawab", "timpalnya", "menjawabnya")
_ANSWER_REACH = 120  # characters between a question and its answer
_UNKNOWN = 0.4  # highest confidence of a quote whose speaker nobody names
_LOWEST = 0.05
_CITED_REACH = 300  # characters after a quote in which its medium is named
_TAKEN_FROM = ("kutip", "lansir", "sitat", "nukil")


def read_quotes(paragraphs: list[str], heads: str = "", *, indirect: bool = False) -> list[Quote]:
    """The quotes of an article's paragraphs, in order.

    Spans refer to the paragraphs joined by a blank line. `heads` (headline, deck, captions, a line
    each) serves only to find people's full names. `indirect` adds reported speech without marks.

    >>> told = ['"Air surut," kata Lurah Nilasari, Rini Astuti.', '"Aman," ujarnya.']
    >>> for quote in read_quotes(told):
    ...     print(quote.text, "-", quote.speaker.name)
    Air surut - Rini Astuti
    Aman - Rini Astuti
    """
    return read_capped(paragraphs, heads, indirect=indirect)[0]


def read_capped(
    paragraphs: list[str], heads: str = "", *, indirect: bool = False
) -> tuple[list[Quote], int | None]:
    """As `read_quotes`, with where reading ended for there were too many marks; None: nowhere."""
    body = "\n\n".join(paragraphs)
    if not indirect and not has_marks(body):
        return [], None
    spans: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    stretches = find_stretches(body, spans)
    if not stretches and not indirect:
        return [], None
    capped = stretches[MOST_STRETCHES].start if len(stretches) > MOST_STRETCHES else None
    del stretches[MOST_STRETCHES:]
    text = masked(body, stretches)
    reading = Reading(body, text, spans, stretches, Names(text, heads))
    for number in range(len(stretches)):
        found = attribute(reading, number)
        if found:
            found = reading.found[number] = _with_speaker(reading, number, found)
            _remember(reading, found)
    _carry_over(reading)
    quotes = [_quote(reading, number, found) for number, found in sorted(reading.found.items())]
    if indirect:
        quotes = sorted([*quotes, *read_indirect(reading)], key=lambda quote: quote.span)
    return quotes, capped


def _with_speaker(reading: Reading, number: int, found: Attribution) -> Attribution:
    """An attribution whose speaker is worked out."""
    if found.speaker:
        return found
    stretch, phrase = reading.stretches[number], found.phrase
    if phrase is None or phrase.kind == "pronoun":
        return found._replace(speaker=_in_context(reading, number, found))
    phrase = as_printed(reading, phrase)
    if phrase.kind == "document":
        return found._replace(speaker=document_meant(reading, phrase))
    if phrase.kind == "definite":
        return found._replace(speaker=person_meant(reading, stretch, phrase))
    if (phrase.kind == "role" or phrase.name.islower()) and phrase.head in ORGANISATIONS:
        return found._replace(speaker=body_meant(reading, stretch, phrase))
    return found._replace(speaker=speaker_of(reading, phrase))


def _in_context(reading: Reading, number: int, found: Attribution) -> Speaker | None:
    """Who speaks where the attribution names nobody."""
    stretch, phrase = reading.stretches[number], found.phrase
    speaker = proclaimer(reading, stretch, found.cue)
    asked = _asked_by(reading, number) if found.cue in _ANSWERS else None
    if speaker is None and phrase and phrase.end <= stretch.outer_start:
        speaker = earlier_in_sentence(reading, stretch, phrase)
        if speaker and speaker.name == asked:
            speaker = None
    if speaker is None:
        floating = found.sieve == "floating"
        speaker = in_focus(
            reading, stretch, additive=found.additive, floating=floating, not_by=asked
        )
    is_told = asked is not None and found.sieve == "before"
    if speaker and is_told and not _takes_turns(reading, number, speaker):
        return None  # in a dialogue that is told somebody answers who was not heard before
    if speaker and phrase:
        speaker = replace(speaker, surface=reading.body[phrase.start : phrase.end])
    return speaker


def _asked_by(reading: Reading, number: int) -> str | None:
    """Who asked the question right before an answer: not the one who answers."""
    earlier = reading.found.get(number - 1)
    if earlier is None or earlier.speaker is None:
        return None
    here, before = reading.stretches[number], reading.stretches[number - 1]
    near = here.outer_start - before.outer_end < _ANSWER_REACH
    return earlier.speaker.name if near and reading.quoted(number - 1).endswith("?") else None


def _takes_turns(reading: Reading, number: int, speaker: Speaker) -> bool:
    """Whether somebody spoke right before the question that a stretch answers."""
    earlier = reading.found.get(number - 2)
    return (
        earlier is not None and earlier.speaker is not None and earlier.speaker.name == speaker.name
    )


def _remember(reading: Reading, found: Attribution) -> None:
    """A short name goes on meaning who it meant when it was first quoted."""
    phrase, speaker = found.phrase, found.speaker
    if speaker and speaker.type == "person":
        reading.speakers.add(speaker.name)
    if phrase and speaker and phrase.kind == "name" and " " in speaker.name:
        reading.spoken.setdefault(phrase.name, speaker.name)


def _carry_over(reading: Reading) -> None:
    """A speech over several paragraphs: one attribution, first or last, holds for all."""
    found = reading.found
    for number, stretch in enumerate(reading.stretches[:-1]):
        own = found.get(number)
        if stretch.goes_on and own and own.sieve != "floating" and _is_open(found.get(number + 1)):
            if has_words(reading.quoted(number + 1)):
                found[number + 1] = own._replace(sieve="carried-on", flags=())
    for number in range(len(reading.stretches) - 2, -1, -1):
        following = found.get(number + 1)
        if reading.stretches[number].goes_on and following and _is_open(found.get(number)):
            if has_words(reading.quoted(number)):
                found[number] = following._replace(sieve="carried-on", flags=())


def _is_open(found: Attribution | None) -> bool:
    return found is None or found.sieve == "floating"


def _cited(reading: Reading, stretch: Stretch) -> str | None:
    """The medium the sentence around a quote takes it from."""
    start, end = reading.sentence_at(stretch.outer_start, stretch.paragraph)
    end = min(end, stretch.outer_end + _CITED_REACH)
    if not any(reading.text.find(stem, start, end) >= 0 for stem in _TAKEN_FROM):
        return None
    return next(iter(find_cited(reading.text[start:end].replace("\0", " "))), None)


def _quote(reading: Reading, number: int, found: Attribution) -> Quote:
    stretch = reading.stretches[number]
    end = stretch.end
    if reading.body[end - 1 : end] == "," and end > stretch.start:
        end -= 1
    flags = (*stretch.flags, *found.flags)
    confidence = CONFIDENCE[found.sieve] if found.speaker else _UNKNOWN
    confidence -= sum(_FLAG_COSTS.get(flag, 0.0) for flag in flags)
    return Quote(
        text=reading.body[stretch.start : end],
        kind=found.kind,
        span=(stretch.start, end),
        paragraph=stretch.paragraph,
        speaker=found.speaker,
        cue=found.cue,
        cited=_cited(reading, stretch),
        resolved_by=found.sieve,
        confidence=round(max(confidence, _LOWEST), 2),
        flags=flags,
    )
