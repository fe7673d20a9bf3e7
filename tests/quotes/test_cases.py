"""Short texts and who is quoted in them, as data: the `.txt` files beside this one.

A block is `== row name` (the row of the inventory of phenomena it shows), the text, one paragraph
a line, then `--` and one row a quote: `kind | text | speaker | cue`, with `-` for none. A block
without rows holds no quote: what stands in marks there is a title, a slogan, a term. All texts are
invented.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from newsparse.quotes.reader import read_quotes
from newsparse.values import Quote

FOLDER = Path(__file__).parent
WITH_INDIRECT = "indirect"  # the file whose rows include reported speech


class Block(NamedTuple):
    """One text with the rows it must give."""

    file: str
    line: int
    name: str
    paragraphs: list[str]
    rows: list[str]


def _blocks() -> list[Block]:
    blocks = []
    for path in sorted(FOLDER.glob("*.txt")):
        line = 1
        for chunk in path.read_text(encoding="utf-8").split("\n== "):
            name, _, rest = chunk.removeprefix("== ").partition("\n")
            text, _, rows = rest.partition("\n--")
            paragraphs = [row for row in text.split("\n") if row.strip()]
            wanted = [row.strip() for row in rows.split("\n") if row.strip()]
            blocks.append(Block(path.stem, line, name, paragraphs, wanted))
            line += chunk.count("\n") + 1
    return blocks


def _row(quote: Quote) -> str:
    speaker = quote.speaker.name if quote.speaker else "-"
    return f"{quote.kind} | {quote.text} | {speaker} | {quote.cue or '-'}"


BLOCKS = _blocks()


@pytest.mark.parametrize(
    "block", BLOCKS, ids=[f"{b.file}-{b.name}".replace(" ", "-") for b in BLOCKS]
)
def test_who_said_what(block: Block) -> None:
    quotes = read_quotes(block.paragraphs, indirect=block.file == WITH_INDIRECT)
    assert [_row(q) for q in quotes] == block.rows, f"{block.file}.txt:{block.line}: {block.name}"


def test_every_phenomenon_has_cases() -> None:
    shown = {int(block.name.split()[0]) for block in BLOCKS}
    headlines = {45}  # "Bupati: Pasar Dibuka" is the title's, not the body's
    second_prints = {41}  # dropped before quotes are read: see test_article_quotes.py
    assert shown >= set(range(1, 49)) - headlines - second_prints
    assert len(BLOCKS) >= 150
