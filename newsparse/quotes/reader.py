"""`read_quotes`: from a body to its quotes with their speakers."""

from __future__ import annotations

from newsparse.quotes.attribution import attribute
import re

from newsparse.fields.citations import find_cited
from newsparse.quotes.focus import body_meant, in_focus, resolve_definite, speaker_of
from newsparse.quotes.indirect import read_indirect
from newsparse.quotes.marks import Stretch, find_stretches, has_marks
from newsparse.quotes.names import Names
from newsparse.quotes.reading import Attribution, Reading, masked
from newsparse.quotes.words import ORGANISATIONS
from newsparse.values import Quote, Span, Speaker

__all__ = ["read_quotes"]

_FLAG_COSTS = {"unclosed": 0.1, "noopen": 0.2, "mismatched": 0.02, "unlisted_cue": 0.15, "no_cue": 0.1}


def read_quotes(
    paragraphs: list[str], heads: str = "", *, indirect: bool = False
) -> list[Quote]:
    r"""The direct and mixed quotes of an article's paragraphs, in order.

    Spans refer to the paragraphs joined by a blank line. `heads`, headline and deck, serves only
    to find people's full names. `indirect` adds reported speech without marks.

    >>> for quote in read_quotes(['"Air surut," kata Lurah Nilasari, Rini Astuti.', '"Aman," ujarnya.']):
    ...     print(quote.text, "-", quote.speaker.name)
    Air surut - Rini Astuti
    Aman - Rini Astuti
    """
    body = "\n\n".join(paragraphs)
    if not indirect and not has_marks(body):
        return []
    spans: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    stretches = find_stretches(body, spans)
    if not stretches and not indirect:
        return []
    text = masked(body, stretches)
    reading = Reading(body, text, spans, stretches, Names(text, heads))
    for number in range(len(stretches)):
        found = attribute(reading, number)
        if found:
            found = reading.found[number] = _with_speaker(reading, number, found)
            _remember(reading, found)
    _carry_back(reading)
    quotes = [_quote(reading, number, found) for number, found in sorted(reading.found.items())]
    if indirect:
        quotes = sorted([*quotes, *read_indirect(reading)], key=lambda quote: quote.span)
    return quotes


def _with_speaker(reading: Reading, number: int, found: Attribution) -> Attribution:
    """An attribution whose speaker is worked out."""
    if found.speaker:
        return found
    stretch = reading.stretches[number]
    speaker: Speaker | None
    phrase = found.phrase
    if phrase is None or phrase.kind == "pronoun":
        speaker = in_focus(reading, stretch, additive=found.additive)
        if speaker:
            surface = reading.body[phrase.start : phrase.end] if phrase else None
            speaker = Speaker(speaker.name, surface, speaker.role, speaker.type)
    elif phrase.kind == "definite":
        speaker = resolve_definite(reading, stretch, phrase)
    elif phrase.kind == "role" and phrase.head in ORGANISATIONS:
        speaker = body_meant(reading, stretch, phrase, reading.body[phrase.start : phrase.end])
    else:
        speaker = speaker_of(reading, phrase)
    return Attribution(
        found.kind,
        found.sieve,
        found.confidence if speaker else min(found.confidence, 0.4),
        phrase,
        found.cue,
        found.additive,
        found.from_context,
        found.flags,
        speaker,
    )


def _remember(reading: Reading, found: Attribution) -> None:
    """A short name goes on meaning who it meant when it was first quoted."""
    phrase, speaker = found.phrase, found.speaker
    if phrase and speaker and phrase.kind == "name" and " " in speaker.name:
        reading.spoken.setdefault(phrase.name, speaker.name)


def _carry_back(reading: Reading) -> None:
    """A speech over several paragraphs: the last one's attribution holds for those before."""
    for number, stretch in enumerate(reading.stretches[:-1]):
        own, following = reading.found.get(number), reading.found.get(number + 1)
        if stretch.goes_on and own and own.sieve != "floating" and (
            following is None or following.sieve == "floating"
        ):
            reading.found[number + 1] = Attribution(
                "direct", "carried-on", own.confidence - 0.05, own.phrase, own.cue, speaker=own.speaker
            )
    for number in range(len(reading.stretches) - 2, -1, -1):
        stretch = reading.stretches[number]
        following = reading.found.get(number + 1)
        own = reading.found.get(number)
        if stretch.goes_on and following and (own is None or own.sieve == "floating"):
            reading.found[number] = Attribution(
                "direct",
                "carried-on",
                following.confidence - 0.05,
                following.phrase,
                following.cue,
                speaker=following.speaker,
            )


_CITED_REACH = 300  # characters after a quote in which its medium is named
_TAKEN_FROM = re.compile(r"(?:kutip|lansir|sitat|nukil)")


def _cited(reading: Reading, stretch: Stretch) -> str | None:
    """The medium the sentence around a quote takes it from."""
    start, end = reading.sentence_at(stretch.outer_start, stretch.paragraph)
    end = min(end, stretch.outer_end + _CITED_REACH)
    if not _TAKEN_FROM.search(reading.text, start, end):
        return None
    return next(iter(find_cited(reading.text[start:end].replace("\0", " "))), None)


def _quote(reading: Reading, number: int, found: Attribution) -> Quote:
    stretch = reading.stretches[number]
    end = stretch.end
    while end > stretch.start and reading.body[end - 1].isspace():
        end -= 1
    if reading.body[end - 1 : end] == ",":
        end -= 1
    flags = (*stretch.flags, *found.flags)
    confidence = found.confidence - sum(_FLAG_COSTS.get(flag, 0.0) for flag in flags)
    return Quote(
        text=reading.body[stretch.start : end],
        kind="mixed" if found.kind == "mixed" else "direct",
        span=(stretch.start, end),
        paragraph=stretch.paragraph,
        speaker=found.speaker,
        cue=found.cue,
        cited=_cited(reading, stretch),
        resolved_by=found.sieve,
        confidence=round(max(confidence, 0.05), 2),
        flags=flags,
    )
