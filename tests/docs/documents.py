"""The documents of the project, their code blocks and their tables, as the tests here read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DOCUMENTS = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", ROOT / "SECURITY.md"]
GUIDE = DOCS / "adding-an-outlet.md"
"""Has a test of its own, which follows it to the letter."""

_BLOCK = re.compile(
    r"^(?:<!-- (\w+)(?:: (.+?))? -->\n)?```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE
)
_TABLE = re.compile(r"^\|.*\|\n\|(?:-+\|)+\n(?:\|.*\|\n?)+", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")


def name_of(path: Path) -> str:
    """A document's name in the reports of the tests."""
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Block:
    """One fenced block, with the comment right above it: `<!-- file: a.txt -->`, `<!-- output -->`."""

    language: str
    text: str
    kind: str = ""
    note: str = ""


def blocks(path: Path) -> list[Block]:
    """The fenced blocks of a document, in order."""
    text = path.read_text(encoding="utf-8")
    return [
        Block(match[3], match[4], match[1] or "", match[2] or "") for match in _BLOCK.finditer(text)
    ]


def table(path: Path, heading: str) -> list[list[str]]:
    """The rows of all tables of a document whose first column has that heading."""
    found = []
    for match in _TABLE.finditer(path.read_text(encoding="utf-8")):
        head, _, *rows = (
            [cell.strip() for cell in line[1:-1].split(" | ")] for line in match[0].splitlines()
        )
        if head[0].strip() == heading:
            found += rows
    return found


def codes(text: str) -> list[str]:
    """What stands in code marks in a piece of text."""
    return _CODE.findall(text)


def declared_extras() -> set[str]:
    """The extras of this package."""
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    extras = pyproject.partition("[project.optional-dependencies]\n")[2].partition("\n[")[0]
    return set(re.findall(r"^(\w+) = \[", extras, re.MULTILINE))


def first_codes(path: Path, heading: str) -> list[str]:
    """All names in the first column of the tables with that heading."""
    return [code for row in table(path, heading) for code in codes(row[0])]
