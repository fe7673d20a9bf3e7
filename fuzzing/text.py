"""Plain texts: every string becomes a sound article, twice the same, and nothing of it is lost."""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterator

from fuzzing.laws import holds
from fuzzing.target import SAMPLES, Target, as_text, holds_bytes, pieces
from fuzzing.words import outlet_words
from newsparse import Article, NotText, Parser
from newsparse.pages.sniff import is_markup
from tests.bad_input.soundness import as_read

__all__ = ["FIRST", "SECOND", "TARGET", "check"]

_TITLE = "Warga Menanam Bakau di Tepi Muara"
_LEAD = "KUPANG - Hujan turun sejak pagi di kota itu, kata Lurah Nilasari, Rini Astuti."
_FRAMES = tuple(
    "\n\n".join(lines)
    for lines in (
        (_TITLE, "{0}", _LEAD, "Air surut pada sore hari."),
        (_TITLE, _LEAD, "{0}", "Air surut pada sore hari.", _TITLE),
        (_TITLE, _LEAD, "{0}" + _TITLE, "Air surut. {0} Warga pulang. {0}"),
    )
)
FIRST, SECOND = Parser(plugins=False), Parser(plugins=False)


def check(data: bytes) -> None:
    """The laws of texts. Strings that look like a page are left to the target for pages."""
    source = as_text(data)
    if holds_bytes(source):
        with contextlib.suppress(NotText):
            holds(FIRST.parse(data))
    if is_markup(source):
        return
    article = holds(FIRST.parse(source))
    assert unicodedata.normalize("NFC", article.text) == as_read(source)
    again = SECOND.parse(article.text) if not is_markup(article.text) else article
    assert (again.text, again.segments) == (article.text, article.segments)
    if article.text != source:
        _leads_to_the_input(article, source)
        again = SECOND.parse(source)
    assert again.model_dump_json() == article.model_dump_json()


def _leads_to_the_input(article: Article, source: str) -> None:
    """Assert that each segment stands in the input where it is said to, if nothing was composed."""
    if not unicodedata.is_normalized("NFC", source):
        return
    for segment in article.segments:
        start, end = article.in_source((segment.start, segment.end))
        printed = as_read(f"\n{source[start:end]}")  # a mark within is no byte order mark
        assert printed == f"\n{article.text[segment.start : segment.end]}"


def seeds() -> Iterator[bytes]:
    """Small articles, each with a line that an outlet prints; the sample texts in pieces."""
    for number, line in enumerate(sorted(set(outlet_words()))):
        yield _FRAMES[number % len(_FRAMES)].format(line).encode()
    for path in sorted(SAMPLES.glob("*/*.txt")):
        for piece in pieces(path.read_text(encoding="utf-8"), 700):
            yield piece.encode()


TARGET = Target("text", check, seeds, outlet_words, longest=1024)
