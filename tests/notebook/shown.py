"""What tests of the view share: parsed samples, and the tree that a browser would build."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag

import newsparse
from newsparse import Article

__all__ = ["ROOT", "part", "sample", "soup", "texts"]

ROOT = Path(__file__).resolve().parents[2]


@cache
def sample(name: str) -> Article:
    return newsparse.parse_file(ROOT / "samples" / name)


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def part(tree: Tag, selector: str) -> Tag:
    """The one element of that selector."""
    (found,) = tree.select(selector)
    return found


def texts(tree: Tag, selector: str) -> list[str]:
    return [element.get_text() for element in tree.select(selector)]
