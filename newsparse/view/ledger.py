"""The ledger in HTML: a legend of its roles, and a row a segment with role, text and rule."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsparse.ledger import Segment, first_break
from newsparse.roles import CONTENT, Role
from newsparse.view.bounds import Bounds, counted, cut, fitted, left_out
from newsparse.view.colours import ROLE_HUES
from newsparse.view.markup import Html, joined, tag, words

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["ledger"]

_LONGEST_ROW = 2000


def ledger(article: Article, bounds: Bounds, *, unfolded: bool = False) -> Html:
    """A fold-out: what the ledger covers, its legend, its rows."""
    summary = tag("summary", tag("b", words("Ledger")), words(f" {_account(article)}"))
    state = "open" if unfolded else ""
    inside = _inside(article, bounds)
    return tag("details", summary, *inside, css="np-ledger", lang="en", open=state)


def _account(article: Article) -> str:
    """What the ledger says of itself, checked."""
    length = len(article.text)
    if not article.segments:
        return "none: the text was left out" if article.body else "empty: there is no text"
    broken = first_break(article.segments, length)
    if broken is not None:
        return f"broken at character {broken:,}: please report this"
    number = len(article.segments)
    verb = "covers" if number == 1 else "cover"
    return f"{counted(number, 'segment')} {verb} all {length:,} characters"


def _inside(article: Article, bounds: Bounds) -> list[Html]:
    rows = [segment for segment in article.segments if segment.role is not Role.BLANK]
    texts = [article.text[segment.start : segment.end].strip() for segment in rows]
    shown = fitted(texts, bounds)
    items = [_row(segment, text) for segment, text in zip(rows, shown, strict=False)]
    told = left_out(texts, shown, "segment")
    return [_legend(article.segments), tag("ol", *items, css="np-rows"), told]


def _legend(segments: list[Segment]) -> Html:
    """Each role with the number of its segments; those that are not content after the others."""
    counts = Counter(segment.role for segment in segments)
    ordered = sorted(Role, key=lambda role: (role is Role.BLANK, role not in CONTENT))
    chips = [
        tag(
            "li",
            tag("span", words(role.value), css=f"np-chip np-{ROLE_HUES[role]}"),
            words(f" {counts[role]:,}{' (no row)' if role is Role.BLANK else ''}"),
        )
        for role in ordered
        if counts[role]
    ]
    return tag("ul", *chips, css="np-legend")


def _row(segment: Segment, text: str) -> Html:
    said = words(text[:_LONGEST_ROW].replace("\n", " ⏎ "))
    if len(text) > _LONGEST_ROW:
        more = counted(len(text) - _LONGEST_ROW, "more character")
        said = Html(f"{said}… {tag('i', words(more), css='np-more', lang='en')}")
    aside = "" if segment.role in CONTENT else " np-out"
    parts = (
        tag("b", words(segment.role.value), css="np-role"),
        tag("span", said, css="np-said", lang="id"),
        tag("code", words(cut(segment.rule)), css="np-rule"),
    )
    return tag("li", joined(parts, " "), css=f"np-{ROLE_HUES[segment.role]}{aside}")
