"""How much of a very long article is shown: all of any real one, no more than a browser bears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.view.markup import Html, tag, words

__all__ = ["NOTEBOOK", "PAGE", "Bounds", "counted", "cut", "fitted", "left_out"]


@dataclass(frozen=True)
class Bounds:
    """The most that one list shows: its items, and the characters of all of them together."""

    items: int
    characters: int


NOTEBOOK = Bounds(400, 50_000)
"""In a notebook, which may show many articles."""

PAGE = Bounds(10_000, 1_000_000)
"""On a page of its own."""


def fitted(texts: Sequence[str], bounds: Bounds) -> list[str]:
    """The first texts, until the bounds are reached; the last of them may be cut.

    >>> fitted(["Hujan", "turun", "pagi"], Bounds(9, 7))
    ['Hujan', 'tu']
    >>> fitted(["Hujan", "turun", "pagi"], Bounds(1, 7))
    ['Hujan']
    """
    shown = []
    left = bounds.characters
    for text in texts[: bounds.items]:
        if left <= 0:
            break
        shown.append(text[:left])
        left -= len(text)
    return shown


def left_out(texts: Sequence[str], shown: Sequence[str], noun: str) -> Html:
    """Say what is beyond the bounds; nothing where all is shown.

    >>> left_out(["Hujan", "turun", "pagi"], ["Hujan", "tu"], "paragraph")
    '<p class="np-more" lang="en">Not shown here: 1 paragraph, 7 characters in all.</p>'
    """
    characters = sum(map(len, texts)) - sum(map(len, shown))
    items = len(texts) - len(shown)
    if not items and not characters:
        return Html("")
    parts = [counted(items, noun)] if items else []
    parts.append(f"{counted(characters, 'character')} in all")
    return tag("p", words(f"Not shown here: {', '.join(parts)}."), css="np-more", lang="en")


def cut(text: str, most: int = 300) -> str:
    """Text without what is beyond `most` characters, which an ellipsis stands for.

    >>> cut("Hujan turun", 6)
    'Hujan…'
    """
    return text if len(text) <= most else text[: most - 1] + "…"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "quote"), counted(1200, "quote")
    ('1 quote', '1,200 quotes')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
