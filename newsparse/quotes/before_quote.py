"""Sieves for what stands before a quote or around it: `Budi berkata, "..."`, `menyebut "..."`."""

from __future__ import annotations

import re

from newsparse.quotes.after_quote import phrase_after_cue
from newsparse.quotes.candidates import is_fragment, is_promoted, is_utterance, word_count
from newsparse.quotes.cues import Cue, cues_within
from newsparse.quotes.phrases import Phrase, phrase_after
from newsparse.quotes.reading import Attribution, Reading
from newsparse.quotes.subjects import subject_before
from newsparse.quotes.words import CLASSES, PRONOUNS
from newsparse.values import QuoteKind

__all__ = ["before", "clause_around", "floating", "inscribed", "label", "what_they_call"]

_CALLED = re.compile(
    r"(?:apa )?yang (?P<who>[\w'’-]+) (?P<verb>sebut|gambarkan|katakan|istilahkan)"
    r"(?: sebagai| dengan)?$"
)
_SAID = re.compile(
    r"(?:Hal|Pernyataan|Penegasan|Ungkapan|Harapan|Pesan|Itulah|Demikian\w*|Begitu\w*)\b"
)
_WRITTEN = re.compile(
    r"(?P<where>.*?)(?: yang)?(?: (?:antara lain|juga|hanya))?"
    r" (?P<verb>tertulis|bertuliskan|berbunyi|tertera)[,:]$"
)
_WRITTEN_ENDS = tuple(
    verb + mark for verb in ("tertulis", "bertuliskan", "berbunyi", "tertera") for mark in ",:"
)
_WHERE = re.compile(r"(?:Dalam|Pada|Di) (?=[a-z])")
_CALLED_REACH = 80  # characters before a fragment in which "yang dia sebut" stands
_SHORTEST_ASKED = 3  # words of a fragment under "meminta", "menuding": below it a term
_WORDS_BEFORE_MARK = 7  # between a verb and the comma before a direct quote
_WHOLE = 4  # words of an utterance that follows its verb without a comma
_LONGEST_LABEL = 90  # characters
_CLAUSE_REACH = 300  # characters after a fragment in which its attribution stands
_SAID_REACH = 30
_FEW = 3  # words before a verb that can do without a subject: "Dalam sambutannya mengatakan"


def what_they_call(reading: Reading, number: int) -> Attribution | None:
    """`Budi mengecam apa yang dia sebut sebagai "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    low = max(start, stretch.outer_start - _CALLED_REACH)
    called = _CALLED.search(reading.text[low : stretch.outer_start].rstrip())
    if not called or not is_fragment(reading, stretch):
        return None
    who = low + called.start("who")
    if called["who"].casefold() in PRONOUNS:
        phrase = subject_before(reading.text, start, low + called.start(), reading.names)
    else:
        phrase = phrase_after(reading.text, who, who + len(called["who"]), reading.names)
    return Attribution("mixed", "clause", phrase, called["verb"]) if phrase else None


def before(reading: Reading, number: int) -> Attribution | None:
    """A cue before the opening mark: `Budi berkata, "..."`, `Budi menyebut itu "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    cues = list(cues_within(reading.text, start, stretch.outer_start))
    if not cues:
        return None
    text = reading.quoted(number)
    cue = cues[-1]
    kind = _kind_before(reading, number, cue, start)
    if kind == "mixed":
        cue = next((other for other in reversed(cues) if other.tier < 3), cue)
        if cue.tier == 3 or not is_fragment(reading, stretch):
            return None
        if cue.tier == 2 and word_count(text) < _SHORTEST_ASKED:
            return None
    elif (word_count(text) < 2 and not text.endswith((".", "?", "!", ","))) or is_promoted(
        reading, stretch
    ):
        return None
    by_context = cue.word == "menurutnya" or cue.kind == "nya"
    phrase = None if by_context else _speaker_before(reading, cue, start, stretch.outer_start)
    if phrase is None and not by_context:
        few = len(reading.text[start : cue.start].split()) <= _FEW
        if cue.kind != "active" or not few:
            return None
    return Attribution(kind, "before" if kind == "direct" else "clause", phrase, cue.word)


def _kind_before(reading: Reading, number: int, cue: Cue, start: int) -> QuoteKind:
    """Direct where the mark follows verb and comma or colon; mixed inside the reported clause."""
    stretch = reading.stretches[number]
    text = reading.quoted(number)
    tail = reading.text[cue.end : stretch.outer_start]
    last = tail.rstrip()[-1:]
    words = tail.replace("\0", "").split()
    if (
        cue.kind in ("bare", "nya")
        and text[:1].islower()
        and reading.text[start : cue.start].strip()
    ):
        return "mixed"  # an aside: "Ongkos itu, kata Budi, "lebih mahal ...""
    if "bahwa" in words or cue.kind == "menurut":
        return "mixed"
    if last in (":", ";"):
        return "direct"
    if last == "," and len(words) <= _WORDS_BEFORE_MARK and "\0" not in tail:
        return "direct"
    is_whole = word_count(text) >= _WHOLE or text.endswith((".", "?", "!"))
    return "direct" if not words and is_whole and text[:1].isupper() else "mixed"


def _speaker_before(reading: Reading, cue: Cue, start: int, limit: int) -> Phrase | None:
    """Who governs the clause of a cue."""
    if cue.kind == "active":
        return subject_before(reading.text, start, cue.start, reading.names)
    return phrase_after_cue(reading, cue, limit)


def inscribed(reading: Reading, number: int) -> Attribution | None:
    """A document before a verb of writing: `Dalam surat itu tertulis, "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    lead = reading.text[start : stretch.outer_start].rstrip()
    written = _WRITTEN.match(lead) if lead.endswith(_WRITTEN_ENDS) else None
    if not written or word_count(reading.quoted(number)) < _SHORTEST_ASKED:
        return None
    low, end = start, start + written.end("where")
    opening = _WHERE.match(reading.text, start, end)
    if opening:
        low = opening.end()
    else:
        words = re.finditer(r"[\w-]+", written["where"].casefold())
        documents = [word.start() for word in words if word[0] in CLASSES["documents"]]
        if not documents:
            return None
        nearest = written["where"].rfind(",") + 1
        low += next((at for at in documents if at >= nearest), documents[-1])
    phrase = Phrase("document", reading.body[low:end], low, end)
    return Attribution("direct", "before", phrase, written["verb"])


def clause_around(reading: Reading, number: int) -> Attribution | None:
    """A fragment in a clause whose attribution comes after it: `"..." itu, kata Budi, ...`."""
    stretch = reading.stretches[number]
    if not is_fragment(reading, stretch):
        return None
    end = reading.sentence_at(stretch.outer_start, stretch.paragraph)[1]
    near = min(end, stretch.outer_end + _CLAUSE_REACH)
    for cue in cues_within(reading.text, stretch.outer_end, near):
        if cue.kind == "nya" or cue.word == "menurutnya":
            return Attribution("mixed", "clause", None, cue.word)
        if cue.kind in ("bare", "menurut"):
            phrase = phrase_after(reading.text, cue.end, end, reading.names)
            if phrase:
                return Attribution("mixed", "clause", phrase, cue.word)
    return None


def label(reading: Reading, number: int) -> Attribution | None:
    """`Budi: "..."` at the start of a sentence; also `Rina, ketua panitia: "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    lead = reading.text[start : stretch.outer_start].rstrip()
    text = reading.quoted(number)
    if not lead.endswith((":", ",")) or len(lead) > _LONGEST_LABEL or word_count(text) < 2:
        return None
    phrase = phrase_after(reading.text, start, stretch.outer_start, reading.names)
    if phrase is None or phrase.kind not in ("name", "role", "pronoun") or not lead[:1].isalpha():
        return None
    if lead.endswith(","):
        whole = text[:1].isupper() and text.endswith((".", "?", "!"))
        if not whole or phrase.end < start + len(lead) - 1:
            return None
    return Attribution("direct", "label", phrase)


def floating(reading: Reading, number: int) -> Attribution | None:
    """A whole utterance without a cue: whoever is in focus speaks it."""
    stretch = reading.stretches[number]
    if not is_utterance(reading, stretch):
        return None
    end = reading.paragraphs[stretch.paragraph][1]
    said = _SAID.search(reading.text, stretch.outer_end, min(end, stretch.outer_end + _SAID_REACH))
    if said and not reading.text[stretch.outer_end : said.start()].strip(" .\xa0"):
        near = min(end, said.start() + _CLAUSE_REACH)
        cue = next(cues_within(reading.text, said.start(), near), None)
        if cue and cue.kind == "passive":  # '"...". Hal itu disampaikan Budi.'
            phrase = phrase_after_cue(reading, cue, end)
            if phrase and phrase.kind == "name":
                return Attribution("direct", "sentence-after", phrase, cue.word)
    return Attribution("direct", "floating")
