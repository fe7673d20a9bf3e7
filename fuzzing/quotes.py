"""Quotes: the first line lends names, the rest are paragraphs; exact spans, printed names."""

from __future__ import annotations

from collections.abc import Iterator

import newsparse
from fuzzing.target import SAMPLES, Target, as_text
from fuzzing.words import quote_words
from newsparse.quotes.reader import read_quotes
from newsparse.quotes.words import BASES, FORMS
from tests.bad_input.soundness import quotes_hold

__all__ = ["TARGET", "check"]


def check(data: bytes) -> None:
    """The laws of quotes."""
    heads, _, body = as_text(data).partition("\n")
    paragraphs = [part for part in body.replace("\0", "\ufffd").split("\n") if part.strip()]
    fuller = read_quotes(paragraphs, heads, indirect=True)
    quotes_hold(paragraphs, fuller)
    plain = read_quotes(paragraphs, heads)
    assert [quote for quote in fuller if quote.kind != "indirect"] == plain
    assert read_quotes(paragraphs, heads, indirect=True) == fuller
    unaided = read_quotes(paragraphs, indirect=True)
    quotes_hold(paragraphs, unaided)
    printed = _folded("\n\n".join(paragraphs))
    for quote in unaided:
        if quote.speaker:
            assert _folded(quote.speaker.surface or "") in printed
            assert _folded(quote.speaker.name) in printed
            assert _folded(quote.speaker.role or "") in printed


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def seeds() -> Iterator[bytes]:
    """Each cue behind a quote and before one; bodies of the sample texts, by the paragraph."""
    for cue in sorted((*BASES, *FORMS)):
        yield f"\n“Air surut,” {cue} Lurah Nilasari, Rini Astuti. Ia {cue}, “Kami pulang.”".encode()
    for path in sorted(SAMPLES.glob("*/*.txt")):
        article = newsparse.parse(path.read_text(encoding="utf-8"))
        for quote in article.quotes[:3]:
            yield f"{article.title}\n{article.paragraphs[quote.paragraph]}".encode()


TARGET = Target("quotes", check, seeds, quote_words, longest=1024)
