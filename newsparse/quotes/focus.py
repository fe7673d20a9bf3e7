"""Who is meant where an attribution names nobody: `katanya`, `ujar dia`, a quote without a cue.

The sentences before the quote are asked in turn, nearest first, whom they put in focus
(`sentence_focus.py`). A body or a country does not speak on in a person's place, and who is named
inside the quote is not its speaker. A second choice is kept for when no better one comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsparse.quotes.marks import Stretch
from newsparse.quotes.phrases import Phrase
from newsparse.quotes.reading import Candidate, Reading
from newsparse.quotes.runs import has_word
from newsparse.quotes.sentence_focus import candidate_of, candidates_in
from newsparse.values import Speaker

__all__ = ["candidates_before", "earlier_in_sentence", "in_focus"]

_SENTENCES_BACK = 14
_SENTENCES_ON = 3
_PARAGRAPHS_ON = 3


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
    return _meant(candidate_of(reading, found, "subject")) if found else None


def candidates_before(reading: Reading, stretch: Stretch) -> Iterator[Candidate]:
    """Candidates of the sentences before a stretch, nearest first."""
    left = _SENTENCES_BACK
    limit = stretch.outer_start
    for paragraph in range(stretch.paragraph, -1, -1):
        for start, end in reading.sentences_before(limit, paragraph):
            yield from candidates_in(reading, start, end)
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
            for candidate in candidates_in(reading, start, end):
                speaker = candidate.speaker
                if speaker.type == "person" and not _is_named_in(speaker.name, quoted):
                    return candidate
            left -= 1
            if left == 0:
                return None
    return None
