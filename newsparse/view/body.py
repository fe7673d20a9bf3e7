"""The body of an article: paragraphs below their subheads, each quote marked where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING

from newsparse.values import Quote
from newsparse.view.bounds import Bounds, cut, fitted, left_out
from newsparse.view.colours import quote_hue, speaker_hues
from newsparse.view.head import dateline
from newsparse.view.markup import Html, tag, words

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["body", "marked", "said_by"]


def body(article: Article, bounds: Bounds) -> Html:
    """Dateline, subheads and paragraphs; what is beyond the bounds is told."""
    shown = fitted(article.paragraphs, bounds)
    hues = speaker_hues(article.speakers)
    waiting = sorted(article.quotes, key=lambda quote: (-quote.span[0], quote.span[1]))
    above = _subheads(article)
    parts = [dateline(article)]
    at = 0
    for number, (text, whole) in enumerate(zip(shown, article.paragraphs, strict=False)):
        parts += above[number]
        here = []
        while waiting and waiting[-1].span[0] < at + len(whole):
            here.append(waiting.pop())
        parts.append(tag("p", marked(text, at, here, hues)))
        at += len(whole) + 2  # a blank line stands between paragraphs
    if not article.paragraphs:
        parts.append(tag("p", words("no body"), css="np-none", lang="en"))
    if len(shown) == len(article.paragraphs):
        parts += above[len(shown)]
    return tag("div", *parts, left_out(article.paragraphs, shown, "paragraph"), css="np-body")


def _subheads(article: Article) -> Mapping[int, list[Html]]:
    """The subheads above a paragraph, by the paragraph's number.

    An article without its ledger, or one that somebody made, may have no sections to match.
    """
    above: defaultdict[int, list[Html]] = defaultdict(list)
    sections = article.sections
    if list(chain.from_iterable(s.paragraphs for s in sections)) == article.paragraphs:
        number = 0
        for section in sections:
            if section.subhead:
                css = "np-subhead jp-toc-ignore tocSkip"
                above[number].append(tag("h3", words(cut(section.subhead)), css=css))
            number += len(section.paragraphs)
    return above


def marked(text: str, at: int, quotes: list[Quote], hues: Mapping[str, str]) -> Html:
    """A paragraph that begins at `at` in the body, with a mark around each of its quotes.

    Quotes come in the order of their starts, longer ones first. One inside another is marked
    inside; one that only overlaps is marked up to where the other ends.

    >>> quote = Quote("surut", "direct", (4, 9), 0)
    >>> marked("Air surut.", 0, [quote], {})
    'Air <mark class="np-direct np-grey" title="nobody named · direct">surut</mark>.'
    """
    parts: list[str] = []
    ends: list[int] = []
    done = 0

    def go_to(offset: int) -> None:
        """Write on, closing the marks that end on the way."""
        nonlocal done
        while ends and ends[-1] <= offset:
            end = ends.pop()
            parts.extend((words(text[done:end]), "</mark>"))
            done = end
        parts.append(words(text[done:offset]))
        done = max(done, offset)

    for quote in quotes:
        start = max(quote.span[0] - at, 0)
        end = min(quote.span[1] - at, len(text))
        if start < end:
            go_to(start)
            parts.append(_opening(quote, hues))
            ends.append(min(end, ends[-1]) if ends else end)
    go_to(len(text))
    return Html("".join(parts))


def _opening(quote: Quote, hues: Mapping[str, str]) -> str:
    css = f"np-{quote.kind} np-{quote_hue(quote, hues)}"
    return tag("mark", css=css, title=f"{said_by(quote)} · {quote.kind}").removesuffix("</mark>")


def said_by(quote: Quote) -> str:
    """Who said it, as far as the text tells.

    >>> said_by(Quote("surut", "direct", (0, 5), 0, cited="Radio Alak"))
    'nobody named, cited from Radio Alak'
    """
    parts = ["nobody named"]
    if quote.speaker:
        office = quote.speaker.role
        parts = [quote.speaker.name]
        parts += [office] if office and office != quote.speaker.name else []
    if quote.cited:
        parts.append(f"cited from {quote.cited}")
    return cut(", ".join(parts))
