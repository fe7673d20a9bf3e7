"""Sieves for what follows a quote: `," kata Budi`, `," ujarnya`, `," ia menambahkan`."""

from __future__ import annotations

import re

from newsparse.fields.person_names import OUTLETS
from newsparse.quotes.candidates import is_utterance, word_count
from newsparse.quotes.clauses import phrase_end
from newsparse.quotes.cues import Cue, cue_after, cues_within
from newsparse.quotes.phrases import Phrase, named, phrase_after
from newsparse.quotes.reading import Attribution, Reading
from newsparse.quotes.runs import RUN
from newsparse.quotes.subjects import subject_before
from newsparse.quotes.words import BASES, ORGANISATIONS, PRONOUNS
from newsparse.values import QuoteKind

__all__ = ["after", "name_alone_after", "phrase_after_cue", "split_quote", "subject_verb_after"]

_THUS = re.compile(r"[ \xa0,.]*(?P<word>demikian|begitu)(?: kata)? ", re.IGNORECASE)
_SKIPPED = re.compile(r"\s*(?:(?:langsung|juga|pula|kembali|oleh|dalam|di|pada)\s+)*")
_SENTENCE_BREAK = re.compile(r"[.!?]\s+[A-Z]")
_JOINED = re.compile(r"(?:seraya|sambil|sembari|dan|lalu)\s+\w+,$")
_LOWER_WORD = re.compile(r"[a-z]+")
_PASSED_ON = frozenset(("lapor", "tulis", "dilaporkan", "kutip", "catat", "sebut"))
_POINTERS = ("itu", "ini", "tersebut")
_ENDS = (",", ".", "?", "!", "…")
_BETWEEN = 200  # characters between the halves of a split quote
_VERB_REACH = 90  # characters between a mark and the verb of "..., ia menambahkan"
_LONGEST_SUBJECT = 6  # words


def split_quote(reading: Reading, number: int) -> Attribution | None:
    """`"A," kata Budi, "B"` and `"A," kata Budi. "B."`: the second part is Budi's too."""
    earlier = reading.found.get(number - 1) if number else None
    before, here = reading.stretches[number - 1], reading.stretches[number]
    if earlier is None or earlier.kind != "direct" or before.paragraph != here.paragraph:
        return None
    tail = reading.text[before.outer_end : here.outer_start].rstrip()
    if not tail or len(tail) > _BETWEEN or not earlier.sieve.startswith("after"):
        return None
    if tail.endswith(",") and not _SENTENCE_BREAK.search(tail):
        verbs = [c.word for c in cues_within(reading.text, before.outer_end, here.outer_start)]
        return _like(earlier, verbs[-1] if verbs and _JOINED.search(tail) else None)
    if tail.endswith(".") and not _SENTENCE_BREAK.search(tail[:-1]):
        end = reading.paragraphs[here.paragraph][1]
        own_cue = cue_after(reading.text, here.outer_end, end, after_comma=True)
        if own_cue is None and is_utterance(reading, here, shortest=2):
            return _like(earlier, None)
    return None


def _like(earlier: Attribution, cue: str | None) -> Attribution:
    return Attribution(
        "direct", "split", earlier.phrase, cue or earlier.cue, speaker=earlier.speaker
    )


def after(reading: Reading, number: int) -> Attribution | None:
    """A cue after the closing mark: `," kata Budi`, `," ujarnya`, `," kata dia`."""
    stretch = reading.stretches[number]
    text = reading.quoted(number)
    end = reading.paragraphs[stretch.paragraph][1]
    comma = text.endswith(",") or reading.body.startswith(",", stretch.outer_end)
    ended = text.endswith(("?", "!"))
    cue = cue_after(reading.text, stretch.outer_end, end, after_comma=comma, ended=ended)
    if cue is None:
        return _closing_name(reading, stretch.outer_end, end) if comma else None
    if not comma and (cue.kind == "menurut" or (cue.kind == "passive" and not cue.lead)):
        return None
    kind: QuoteKind = "mixed" if _opens_inside(reading, number, text) else "direct"
    is_whole = kind == "direct" and (comma or text.endswith(_ENDS))
    if not is_whole and word_count(text) < 2:
        return None
    phrase = None
    if cue.kind != "nya":
        phrase = phrase_after_cue(reading, cue, end)
        if phrase is None and (cue.kind != "bare" or _is_document_cue(cue)):
            return None
        if phrase and cue.word in _PASSED_ON and phrase.name.split()[0].casefold() in OUTLETS:
            return None  # "lapor AFP": a medium passes on what others said
    sieve = (
        f"after-{phrase.kind}" if phrase else ("after-nya" if cue.kind == "nya" else "after-bare")
    )
    return Attribution(kind, sieve, phrase, cue.word, cue.additive, cue.flags)


def _is_document_cue(cue: Cue) -> bool:
    return cue.word in BASES and BASES[cue.word].kind == "E"


def _closing_name(reading: Reading, at: int, end: int) -> Attribution | None:
    """`," demikian Budi.`: how agency reports close."""
    match = _THUS.match(reading.text, at, end)
    phrase = phrase_after(reading.text, match.end(), end, reading.names) if match else None
    if match is None or phrase is None or phrase.kind == "role":
        return None
    return Attribution("direct", f"after-{phrase.kind}", phrase, match["word"].casefold())


def phrase_after_cue(reading: Reading, cue: Cue, end: int) -> Phrase | None:
    """The phrase after a cue; a second cue between is stepped over ("ujar ungkap Budi")."""
    skipped = _SKIPPED.match(reading.text, cue.end, end)
    at = skipped.end() if skipped else cue.end
    second = _LOWER_WORD.match(reading.text, at, end)
    if second and second[0] in BASES and BASES[second[0]].kind in "AB":
        at = second.end()
    phrase = phrase_after(reading.text, at, end, reading.names)
    if phrase and _is_document_cue(cue) and phrase.kind in ("definite", "role"):
        if phrase.name in _POINTERS:  # "demikian keterangan itu"
            start = phrase.start - len(cue.word) - 1
            return Phrase("document", f"{cue.word} {phrase.name}", start, phrase.end)
        if phrase.head in ORGANISATIONS:
            return Phrase("definite", phrase.name, phrase.start, phrase.end)
        return Phrase("document", phrase.name, phrase.start, phrase.end)
    return phrase


def _opens_inside(reading: Reading, number: int, text: str) -> bool:
    """Whether a stretch is a fragment in the middle of a reported sentence."""
    before = reading.before(reading.stretches[number])
    return bool(before) and before not in '.:?!,…"”' and text[:1].islower()


def subject_verb_after(reading: Reading, number: int) -> Attribution | None:
    """`," ia menambahkan` and `," Budi menjelaskan`."""
    stretch = reading.stretches[number]
    at = stretch.outer_end
    if reading.body.startswith(",", at):
        at += 1
    elif not reading.quoted(number).endswith((",", "?", "!")):
        return None
    end = phrase_end(reading.text, at, reading.paragraphs[stretch.paragraph][1])
    cue = next(cues_within(reading.text, at, min(end, at + _VERB_REACH)), None)
    if cue is None or cue.kind != "active":
        return None
    between = reading.text[at : cue.start].strip()
    if not between or "," in between or word_count(between) > _LONGEST_SUBJECT:
        return None
    if between[0].isupper() and between.split()[0].casefold() in PRONOUNS:
        return None  # a sentence of its own: "..." Dia menambahkan, ...
    phrase = subject_before(reading.text, at, cue.start, reading.names)
    if phrase is None or phrase.kind in ("organisation", "document"):
        return None
    return Attribution("direct", "after-subject", phrase, cue.word)


def name_alone_after(reading: Reading, number: int) -> Attribution | None:
    """`," Agung Wijaya.`: the cue is lost, the name is there."""
    if not reading.quoted(number).endswith(","):
        return None
    at = reading.stretches[number].outer_end
    while reading.text[at : at + 1] in (" ", "\xa0"):
        at += 1
    run = RUN.match(reading.text, at)
    if not run or reading.text[run.end() : run.end() + 1] not in (".", ",", "", "\n"):
        return None
    person = reading.names.person(*run.span())
    if person is None or person.kind != "person":
        return None
    phrase = named(reading.text, run.start(), person)
    return Attribution("direct", "after-name", phrase, flags=("no_cue",))
