"""Phenomena of real pages, as short texts here and as markup in `tests/pages`, with their ledgers.

A block is `== name`, the text, `--`, and the expected rows `role | text`. Most were misread once:
the name says what is at stake.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.ledger import first_break

HERE = Path(__file__).parent
FILES = (HERE / "phenomena.txt", HERE.parent / "pages" / "phenomena.txt")


def _blocks(file: Path) -> list[tuple[str, str, str, list[str]]]:
    """Name, place, text and expected rows of every block of a file."""
    blocks = []
    number = 1
    for chunk in file.read_text(encoding="utf-8").split("\n== "):
        name, _, rest = chunk.removeprefix("== ").partition("\n")
        text, _, rows = rest.partition("\n--\n")
        blocks.append(
            (
                name,
                f"{file.parent.name}/{file.name}:{number}",
                text,
                [row.rstrip() for row in rows.split("\n") if row.strip()],
            )
        )
        number += chunk.count("\n") + 1
    return blocks


BLOCKS = [block for file in FILES for block in _blocks(file)]


@pytest.mark.parametrize(
    ("name", "place", "text", "rows"), BLOCKS, ids=[block[0].replace(" ", "-") for block in BLOCKS]
)
def test_phenomenon(name: str, place: str, text: str, rows: list[str]) -> None:
    article = parse(text)
    assert first_break(article.segments, len(article.text)) is None
    got = [row.rstrip() for row in article.ledger().split("\n")]
    assert got == rows, f"{place}: {name}"
