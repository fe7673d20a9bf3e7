"""Phenomena of real pages, each as a short text and its ledger in `phenomena.txt`.

A block is `== name`, the text, `--`, and the expected rows `role | text`. Most were misread once:
the name says what is at stake.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.ledger import first_break

FILE = Path(__file__).with_name("phenomena.txt")


def _blocks() -> list[tuple[str, int, str, list[str]]]:
    """Name, line number, text and expected rows of every block."""
    blocks = []
    number = 1
    for chunk in FILE.read_text(encoding="utf-8").split("\n== "):
        name, _, rest = chunk.removeprefix("== ").partition("\n")
        text, _, rows = rest.partition("\n--\n")
        blocks.append(
            (name, number, text, [row.rstrip() for row in rows.split("\n") if row.strip()])
        )
        number += chunk.count("\n") + 1
    return blocks


BLOCKS = _blocks()


@pytest.mark.parametrize(
    ("name", "number", "text", "rows"), BLOCKS, ids=[block[0].replace(" ", "-") for block in BLOCKS]
)
def test_phenomenon(name: str, number: int, text: str, rows: list[str]) -> None:
    article = parse(text)
    assert first_break(article.segments, len(article.text)) is None
    got = [row.rstrip() for row in article.ledger().split("\n")]
    assert got == rows, f"{FILE.name}:{number}: {name}"
