"""Which stretches can be speech at all: titles, slogans, terms and promos stand in marks too."""

from __future__ import annotations

import re

from newsparse.quotes.marks import Stretch
from newsparse.quotes.reading import Reading
from newsparse.quotes.words import CLASSES, NAMING

__all__ = ["is_fragment", "is_promoted", "is_utterance", "word_count"]

_WORD = re.compile(r"\w[\w'’-]*")
_LETTERS = re.compile(r"[^\W\d_][\w'’-]*")
_PROMO = re.compile(
    r"(?:saksikan|tonton|simak|lihat|baca|ikuti|nonton|dengarkan|jangan lewatkan|cek)\b.{0,60}"
    r"(?:video|juga|selengkapnya|pukul|setiap|di sini|channel|kanal|acara|program|live|podcast"
    r"|foto)",
    re.IGNORECASE,
)
_NAMED_BY = re.compile(
    r"\b(?:di(?:sebut|kenal|juluki|namai|namakan|beri|istilahkan|labeli|panggil|sapa)\w*|ber(?:nama|judul|tajuk|tema|tuliskan|bunyi)|bergelar"
    r"|dengan (?:nama|judul|tema|istilah|sebutan|julukan|slogan|tagar|tajuk))"
    r"(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:saya|aku|kami|kita|dia|ia|mereka|anda|kamu|kalian|itu|ini|tidak|tak|bukan|jangan|ada|sudah|belum|harus"
    r"|mau|bisa|akan|apa|siapa|kenapa|mengapa)\b|[?!]",
    re.IGNORECASE,
)
_LONG_NAME = 5  # words: a longer one is no programme's or village's name
_ENDS = ("", ".", "?", "!", "…", ":", '"', "”")
_SMALL = frozenset("di ke dari dan yang untuk dengan pada atau of the in a and for to".split())


def word_count(text: str) -> int:
    """How many words a text has.

    >>> word_count("Air surut, kata-nya.")
    3
    """
    return sum(1 for _ in _WORD.finditer(text))


def is_fragment(reading: Reading, stretch: Stretch) -> bool:
    """Whether a stretch inside a reported clause is quoted words: two and more, and no name."""
    text = reading.body[stretch.start : stretch.end]
    if word_count(text) < 2 or _is_titled(text):
        return False
    return not _is_named(reading, stretch)


def is_utterance(reading: Reading, stretch: Stretch, shortest: int = 4) -> bool:
    """Whether a stretch that no cue governs is a whole utterance, standing on its own."""
    text = reading.body[stretch.start : stretch.end]
    end = reading.paragraphs[stretch.paragraph][1]
    before = reading.before(stretch)
    after = reading.text[stretch.outer_end : min(end, stretch.outer_end + 40)].lstrip(" .,\xa0")
    if before not in _ENDS or (after and not (after[0].isupper() or after[0] in '"“”(')):
        return False
    count = word_count(text)
    if count < shortest or not (text.endswith((".", "?", "!", "…", ",")) or count >= 6):
        return False
    if _is_titled(text) or _is_named(reading, stretch) or _is_biography(text):
        return False
    return not is_promoted(reading, stretch)


def is_promoted(reading: Reading, stretch: Stretch) -> bool:
    """Whether a stretch is a video's title or a programme's slogan beside its promo."""
    start, end = reading.paragraphs[stretch.paragraph]
    if _PROMO.match(reading.text, start, end):
        return True
    if stretch.paragraph and not reading.before(stretch):
        earlier, earlier_end = reading.paragraphs[stretch.paragraph - 1]
        return _PROMO.match(reading.text, earlier, earlier_end) is not None
    return False


def _is_named(reading: Reading, stretch: Stretch) -> bool:
    """Whether the words before the mark say that a name or a term follows."""
    start = max(reading.paragraphs[stretch.paragraph][0], stretch.outer_start - 80)
    before = reading.text[start : stretch.outer_start].rstrip(" \xa0:,")
    last = _LETTERS.findall(before[-30:])
    if last and before.endswith(last[-1]) and last[-1].casefold() in NAMING:
        words = word_count(reading.body[stretch.start : stretch.end])
        return words < _LONG_NAME or last[-1].casefold() in CLASSES["titled_by"]
    return _NAMED_BY.search(before) is not None


def _is_biography(text: str) -> bool:
    """Whether a stretch is a string of nouns such as machines write about "authors"."""
    pieces = [piece.split() for piece in re.split(r"[.!?]", text) if piece.strip()]
    if len(pieces) < 3 or any(len(piece) > 7 for piece in pieces):
        return False
    return not _PERSONAL.search(text)


def _is_titled(text: str) -> bool:
    """Whether all words but the small ones are capitalised, as in a title or a name."""
    words = [word for word in _LETTERS.findall(text) if word.casefold() not in _SMALL]
    if len(words) < 2:
        return bool(words) and words[0][0].isupper()
    if len(words) > 2 and text.isupper():  # shouted, not titled
        return False
    return all(word[0].isupper() for word in words)
