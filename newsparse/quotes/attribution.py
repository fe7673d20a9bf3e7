"""The sieves that say who speaks a stretch, in order; the first that catches it decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse.fields.person_names import OUTLETS
from newsparse.quotes.candidates import is_fragment, is_promoted, is_utterance, word_count
from newsparse.quotes.cues import Cue, cue_after, cues_within
from newsparse.quotes.names import RUN
from newsparse.quotes.phrases import Phrase, phrase_after, phrase_end, subject_before
from newsparse.quotes.reading import Attribution, Reading
from newsparse.quotes.words import BASES, ORGANISATIONS, PRONOUNS

__all__ = ["SIEVES", "attribute"]

_SAID = re.compile(r"(?:Hal|Pernyataan|Penegasan|Ungkapan|Harapan|Pesan|Itulah|Demikian\w*|Begitu\w*)\b")
_THUS = re.compile(r"[ \xa0,.]*(?P<word>demikian|begitu)(?: kata)? ", re.IGNORECASE)
_REPORTS = frozenset(("lapor", "tulis", "dilaporkan", "kutip", "catat", "sebut"))
_CALLED = re.compile(
    r"(?:apa )?yang (?P<who>[\w'’-]+) (?P<verb>sebut|gambarkan|katakan|istilahkan)(?: sebagai| dengan)?$"
)
_SKIPPED = re.compile(r"\s*(?:(?:langsung|juga|pula|kembali|oleh|dalam|di|pada)\s+)*")
_SHORTEST_ASKED = 3  # words of a fragment under "meminta", "menuding": below it a term
_WORDS_BEFORE_MARK = 7  # between a verb and the comma before a direct quote


def attribute(reading: Reading, number: int) -> Attribution | None:
    """The first sieve's finding for a stretch; None where it is no quotation."""
    for sieve in SIEVES:
        found = sieve(reading, number)
        if found:
            return found
    return None


def split_quote(reading: Reading, number: int) -> Attribution | None:
    """`"A," kata Budi, "B"`: the second part is Budi's too."""
    if number == 0:
        return None
    before, here = reading.stretches[number - 1], reading.stretches[number]
    earlier = reading.found.get(number - 1)
    if earlier is None or before.paragraph != here.paragraph or earlier.kind != "direct":
        return None
    between = reading.text[before.outer_end : here.outer_start]
    if len(between) > 200 or not between.strip():
        return None
    tail = between.rstrip()
    if tail.endswith(",") and not _has_sentence_end(between) and earlier.sieve.startswith("after"):
        verbs = [c.word for c in cues_within(reading.text, before.outer_end, here.outer_start)]
        joined = re.search(r"(?:seraya|sambil|sembari|dan|lalu)\s+\w+,$", tail)
        return _like(earlier, "split", 0.95, verbs[-1] if joined and verbs else None)
    if tail.endswith(".") and not _has_sentence_end(tail[:-1]) and earlier.sieve.startswith("after"):
        # "A," kata Budi. "B.": a second utterance in the same breath
        following = cue_after(
            reading.text, here.outer_end, reading.paragraphs[here.paragraph][1], after_comma=True
        )
        if following is None and is_utterance(reading, here, shortest=2):
            return _like(earlier, "split", 0.9)
    return None


def _like(
    earlier: Attribution, sieve: str, confidence: float, cue: str | None = None
) -> Attribution:
    return Attribution(
        "direct", sieve, confidence, earlier.phrase, cue or earlier.cue, speaker=earlier.speaker
    )


def _has_sentence_end(text: str) -> bool:
    return re.search(r"[.!?]\s+[A-Z]", text) is not None


def after(reading: Reading, number: int) -> Attribution | None:
    """A cue after the closing mark: `," kata Budi`, `," ujarnya`, `," kata dia`."""
    stretch = reading.stretches[number]
    text = reading.body[stretch.start : stretch.end]
    end = reading.paragraphs[stretch.paragraph][1]
    comma = text.endswith(",") or reading.body[stretch.outer_end : stretch.outer_end + 1] == ","
    cue = cue_after(
        reading.text, stretch.outer_end, end, after_comma=comma, ended=text.endswith(("?", "!"))
    )
    if cue is None:
        return _closing_name(reading, stretch, end) if comma else None
    if cue.kind == "passive" and not (comma or cue.lead):
        return None
    if cue.kind == "menurut" and not comma:
        return None
    is_short = word_count(text) < 2 and not text.endswith((",", ".", "?", "!", "…")) and not comma
    if is_short:
        return None
    kind = "mixed" if _opens_inside(reading, number, text) else "direct"
    if kind == "mixed" and word_count(text) < 2:
        return None
    if cue.kind == "nya":
        return Attribution(
            kind, "after-nya", 0.9, None, cue.word, cue.additive, True, cue.flags
        )
    phrase = _after_cue(reading, cue, end)
    if phrase is None:
        if cue.kind != "bare" or (BASES.get(cue.word) and BASES[cue.word].kind == "E"):
            return None
        return Attribution(kind, "after-bare", 0.8, None, cue.word, cue.additive, True, cue.flags)
    if cue.word in _REPORTS and phrase.name.split()[0].casefold() in OUTLETS:
        return None  # "lapor AFP": a medium passes on what others said
    return _named(kind, phrase, cue)


def _closing_name(reading: Reading, stretch: Stretch, end: int) -> Attribution | None:
    """`," demikian Budi.`: how agency reports close."""
    match = _THUS.match(reading.text, stretch.outer_end, end)
    phrase = phrase_after(reading.text, match.end(), end, reading.names) if match else None
    if match is None or phrase is None or phrase.kind == "role":
        return None
    return Attribution("direct", "after-name", 0.9, phrase, match["word"].casefold())


def _after_cue(reading: Reading, cue: Cue, end: int) -> Phrase | None:
    """The phrase after a cue; a second cue between is stepped over ("ujar ungkap Budi")."""
    at = cue.end
    skipped = _SKIPPED.match(reading.text, at, end)
    at = skipped.end() if skipped else at
    second = re.compile(r"[a-z]+").match(reading.text, at, end)
    if second and second[0] in BASES and BASES[second[0]].kind in "AB":
        at = second.end()
    phrase = phrase_after(reading.text, at, end, reading.names)
    if phrase and cue.word in BASES and BASES[cue.word].kind == "E":
        if phrase.kind in ("definite", "role") and phrase.head in ORGANISATIONS:
            return Phrase("definite", phrase.name, phrase.start, phrase.end)
        if phrase.kind in ("definite", "role"):
            return Phrase("document", phrase.name, phrase.start, phrase.end)
    return phrase


def _named(kind: str, phrase: Phrase, cue: Cue) -> Attribution:
    sieve, sure = {
        "name": ("after-name", 0.98),
        "pronoun": ("after-pronoun", 0.9),
        "definite": ("after-definite", 0.88),
        "role": ("after-role", 0.9),
        "organisation": ("after-organisation", 0.85),
        "document": ("document", 0.9),
    }[phrase.kind]
    return Attribution(kind, sieve, sure, phrase, cue.word, cue.additive, False, cue.flags)


def _opens_inside(reading: Reading, number: int, text: str) -> bool:
    """Whether a stretch is a fragment in the middle of a reported sentence."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    before = reading.text[start : stretch.outer_start].rstrip()
    return bool(before) and before[-1] not in ".:?!,…\"”" and text[:1].islower()


def subject_verb_after(reading: Reading, number: int) -> Attribution | None:
    """`," ia menambahkan` and `," Budi menjelaskan`."""
    stretch = reading.stretches[number]
    at = stretch.outer_end
    if reading.body[at : at + 1] == ",":
        at += 1
    elif not reading.body[stretch.start : stretch.end].endswith((",", "?", "!")):
        return None
    end = phrase_end(reading.text, at, reading.paragraphs[stretch.paragraph][1])
    for cue in cues_within(reading.text, at, min(end, at + 90)):
        if cue.kind != "active":
            return None
        between = reading.text[at : cue.start].strip()
        if not between or "," in between or word_count(between) > 6:
            return None
        if between[0].isupper() and between.split()[0].casefold() in PRONOUNS:
            return None  # a sentence of its own: "..." Dia menambahkan, ...
        phrase = subject_before(reading.text, at, cue.start, reading.names)
        if phrase and phrase.kind in ("name", "pronoun", "definite", "role"):
            return Attribution("direct", "after-subject", 0.95, phrase, cue.word)
        return None
    return None


def name_alone_after(reading: Reading, number: int) -> Attribution | None:
    """`," Agung Wijaya.`: the cue is lost, the name is there."""
    stretch = reading.stretches[number]
    if not reading.body[stretch.start : stretch.end].endswith(","):
        return None
    at = stretch.outer_end
    while reading.text[at : at + 1] in (" ", "\xa0"):
        at += 1
    run = RUN.match(reading.text, at)
    if not run or reading.text[run.end() : run.end() + 1] not in (".", ",", "", "\n"):
        return None
    person = reading.names.person(*run.span())
    if person is None or person.kind != "person":
        return None
    phrase = Phrase("name", person.name, run.start(), person.end)
    return Attribution("direct", "after-name", 0.8, phrase, None, flags=("no_cue",))


def before(reading: Reading, number: int) -> Attribution | None:
    """A cue before the opening mark: `Budi berkata, "..."`, `Budi menyebut itu "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    lead = reading.text[start : stretch.outer_start].rstrip()
    if not lead:
        return None
    cues = list(cues_within(reading.text, start, stretch.outer_start))
    named = _CALLED.search(lead)
    if named:
        return _what_they_call(reading, number, start, start + named.start("who"), named)
    if not cues:
        return None
    text = reading.body[stretch.start : stretch.end]
    cue = cues[-1]
    kind = _kind_before(reading.text[cue.end : stretch.outer_start], lead[-1], cue, text)
    if cue.kind in ("bare", "nya") and text[:1].islower() and reading.text[start : cue.start].strip():
        kind = "mixed"  # an aside: "Ongkos itu, kata Budi, "lebih mahal ...""
    if kind == "mixed":
        cue = next((other for other in reversed(cues) if other.tier < 3), cue)
    if kind == "mixed" and (cue.tier == 3 or not is_fragment(reading, stretch)):
        return None
    if kind == "mixed" and cue.tier == 2 and word_count(text) < _SHORTEST_ASKED:
        return None
    if kind == "direct" and word_count(text) < 2 and not text.endswith((".", "?", "!", ",")):
        return None
    if kind == "direct" and is_promoted(reading, stretch):
        return None
    phrase, from_context = _speaker_before(reading, cue, start, stretch.outer_start)
    if phrase is None and not from_context:
        return None
    sieve, sure = ("before", 0.93) if kind == "direct" else ("clause", 0.8)
    return Attribution(kind, sieve, sure, phrase, cue.word, False, from_context)


def _what_they_call(
    reading: Reading, number: int, start: int, at: int, called: re.Match[str]
) -> Attribution | None:
    """`Budi mengecam apa yang dia sebut sebagai "..."`."""
    if not is_fragment(reading, reading.stretches[number]):
        return None
    text, names = reading.text, reading.names
    if called["who"].casefold() in PRONOUNS:
        phrase = subject_before(text, start, start + called.start(), names)
    else:
        phrase = phrase_after(text, at, at + len(called["who"]), names)
    if phrase is None:
        return None
    return Attribution("mixed", "clause", 0.8, phrase, called["verb"])


def _kind_before(tail: str, last: str, cue: Cue, text: str) -> str:
    """Direct where the mark follows verb and comma or colon; mixed inside the reported clause."""
    words = tail.replace("\0", "").split()
    if "bahwa" in words or cue.kind == "menurut":
        return "mixed"
    if last in ":;":
        return "direct"
    if last == "," and len(words) <= _WORDS_BEFORE_MARK and "\0" not in tail:
        return "direct"
    whole = text[:1].isupper() and (word_count(text) >= 4 or text.endswith((".", "?", "!")))
    return "direct" if not words and whole else "mixed"


def _speaker_before(
    reading: Reading, cue: Cue, start: int, limit: int
) -> tuple[Phrase | None, bool]:
    """Who governs a clause, or whether context must say."""
    if cue.word == "menurutnya" or cue.kind == "nya":
        return None, True
    if cue.kind == "active":
        phrase = subject_before(reading.text, start, cue.start, reading.names)
        return phrase, phrase is None and _is_subjectless(reading.text[start : cue.start])
    skipped = _SKIPPED.match(reading.text, cue.end, limit)
    at = skipped.end() if skipped else cue.end
    return phrase_after(reading.text, at, limit, reading.names), False


def _is_subjectless(lead: str) -> bool:
    return len(lead.split()) <= 3


def clause_around(reading: Reading, number: int) -> Attribution | None:
    """A fragment in a clause whose attribution comes after it: `"..." itu, kata Budi, ...`."""
    stretch = reading.stretches[number]
    start, end = reading.sentence_at(stretch.outer_start, stretch.paragraph)
    if not is_fragment(reading, stretch):
        return None
    for cue in cues_within(reading.text, stretch.outer_end, min(end, stretch.outer_end + 300)):
        if cue.kind not in ("bare", "menurut", "nya"):
            continue
        if cue.kind == "nya" or cue.word == "menurutnya":
            return Attribution("mixed", "clause", 0.75, None, cue.word, False, True)
        phrase = phrase_after(reading.text, cue.end, end, reading.names)
        if phrase:
            return Attribution("mixed", "clause", 0.75, phrase, cue.word)
    return None


def label(reading: Reading, number: int) -> Attribution | None:
    """`Budi: "..."` at the start of a sentence; also `Rina, ketua panitia: "..."`."""
    stretch = reading.stretches[number]
    start = reading.sentence_at(stretch.outer_start, stretch.paragraph)[0]
    lead = reading.text[start : stretch.outer_start].rstrip()
    text = reading.body[stretch.start : stretch.end]
    if not lead or lead[-1] not in ":," or len(lead) > 90:
        return None
    if lead[-1] == "," and not (text[:1].isupper() and text.endswith((".", "?", "!"))):
        return None
    phrase = phrase_after(reading.text, start, stretch.outer_start, reading.names)
    if phrase is None or phrase.kind not in ("name", "role", "pronoun") or word_count(text) < 2:
        return None
    if lead[-1] == "," and phrase.end < start + len(lead) - 1:
        return None
    return Attribution("direct", "label", 0.85, phrase)


def floating(reading: Reading, number: int) -> Attribution | None:
    """A whole utterance without a cue: who is in focus speaks it."""
    stretch = reading.stretches[number]
    if not is_utterance(reading, stretch):
        return None
    end = reading.paragraphs[stretch.paragraph][1]
    said = _SAID.search(reading.text, stretch.outer_end, min(end, stretch.outer_end + 30))
    if said and not reading.text[stretch.outer_end : said.start()].strip(" .\xa0"):
        for cue in cues_within(reading.text, said.start(), min(end, said.start() + 200)):
            if cue.kind == "passive":
                phrase = _after_cue(reading, cue, end)
                if phrase and phrase.kind == "name":
                    return Attribution("direct", "sentence-after", 0.85, phrase, cue.word)
            break
    return Attribution("direct", "floating", 0.8, None, None, False, True)


SIEVES: tuple[Callable[[Reading, int], Attribution | None], ...] = (
    split_quote,
    after,
    subject_verb_after,
    name_alone_after,
    before,
    clause_around,
    label,
    floating,
)
"""In the order of how sure they are. `resolved_by` names the sieve, and what `after` found there."""
