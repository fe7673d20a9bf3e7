"""Below the text: every quote in one list, and what was doubtful, assumed or repaired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.values import Diagnostic, Quote
from newsparse.view.body import said_by
from newsparse.view.bounds import Bounds, counted, cut
from newsparse.view.colours import quote_hue, speaker_hues
from newsparse.view.markup import Html, joined, tag, words

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["diagnostics", "quotes"]


def quotes(article: Article, bounds: Bounds) -> Html:
    """A fold-out with each quote: words, speaker, kind, cue, and the sieve that found the speaker.

    It tells in text what the marks in the body tell by colour and on hover.
    """
    if not article.quotes:
        return Html("")
    hues = speaker_hues(article.speakers)
    rows = [_quote(quote, quote_hue(quote, hues)) for quote in article.quotes[: bounds.items]]
    rows += _more(len(article.quotes) - len(rows))
    told = f" {len(article.quotes):,}, {_speakers(len(article.speakers))}"
    summary = tag("summary", tag("b", words("Quotes")), words(told))
    return tag("details", summary, tag("ol", *rows), css="np-quotes", lang="en")


def _speakers(number: int) -> str:
    return f"by {counted(number, 'speaker')}" if number else "nobody named"


def _quote(quote: Quote, hue: str) -> Html:
    found = [
        quote.kind,
        quote.cue and f"cue: {quote.cue}",
        quote.resolved_by and f"found {quote.resolved_by}",
    ]
    found += [f"{quote.confidence:.2f} sure"] if quote.confidence is not None else []
    found += quote.flags
    parts = (
        tag("q", words(cut(quote.text, 1000)), lang="id"),
        tag("b", words(said_by(quote)), css=f"np-chip np-{hue}", lang="id"),
        tag("span", words(cut(" · ".join(part for part in found if part))), css="np-count"),
    )
    return tag("li", joined(parts, " "))


def diagnostics(article: Article, bounds: Bounds) -> Html:
    """A line each: code, message, and the words it is about."""
    title = tag("h3", words("Diagnostics"), css="np-heading jp-toc-ignore tocSkip")
    rows = [_note(note, article.text) for note in article.diagnostics[: bounds.items]]
    rows += _more(len(article.diagnostics) - len(rows))
    if not rows:
        return tag(
            "section", title, tag("p", words("none"), css="np-none"), css="np-notes", lang="en"
        )
    return tag("section", title, tag("ul", *rows), css="np-notes", lang="en")


def _note(note: Diagnostic, text: str) -> Html:
    about = text[slice(*note.span)].strip() if note.span else ""
    parts = [tag("code", words(cut(note.code))), words(f" {cut(note.message)} ")]
    if about:
        parts.append(tag("q", words(cut(about.replace("\n", " ⏎ "), 80)), lang="id"))
    return tag("li", *parts)


def _more(number: int) -> list[Html]:
    return [tag("li", words(f"and {number:,} more"), css="np-more")] if number > 0 else []
