"""Reads the expected ledgers in `samples/`: a head of `key: value` lines, `---`, then `role | text`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from newsparse import Article

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"

LISTS = ("contributor", "source", "tag", "related", "caption", "subhead", "cited")
SINGLES = ("outlet", "title", "deck", "kicker", "place", "brand", "timestamp", "paragraphs")


@dataclass(frozen=True)
class Expected:
    """What a sample's ledger file says."""

    singles: dict[str, str]
    lists: dict[str, list[str]]
    rows: list[tuple[int, str]] = field(default_factory=list)
    """Rows of the ledger with their line numbers in the file."""


def read_expected(path: Path) -> Expected:
    """Read one ledger file; an unknown key is a mistake in the file."""
    singles: dict[str, str] = {}
    lists: dict[str, list[str]] = {key: [] for key in LISTS}
    rows: list[tuple[int, str]] = []
    in_head = True
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if in_head and line.strip() == "---":
            in_head = False
        elif in_head and line.strip():
            key, _, value = line.partition(": ")
            if key in LISTS:
                lists[key].append(value.strip())
            elif key in SINGLES:
                singles[key] = value.strip()
            else:
                raise ValueError(f"{path.name}:{number}: unknown key {key!r}")
        elif line.strip():
            rows.append((number, line.rstrip()))
    return Expected(singles, lists, rows)


def samples() -> Iterator[Path]:
    """Every sample text or page that has a ledger beside it."""
    for path in sorted([*SAMPLES.rglob("*.txt"), *SAMPLES.rglob("*.html")]):
        if path.with_suffix(".ledger").exists() and "plugin" not in path.parts:
            yield path


def singles_of(article: Article) -> dict[str, str]:
    """An article's single values in the form of a ledger's head."""
    dateline = article.dateline
    values = {
        "outlet": article.outlet,
        "title": article.title,
        "deck": article.deck,
        "kicker": article.kicker,
        "place": dateline.place if dateline else None,
        "brand": dateline.brand if dateline else None,
        "timestamp": article.timestamp.isoformat() if article.timestamp else None,
        "paragraphs": str(len(article.paragraphs)),
    }
    return {key: value for key, value in values.items() if value is not None}


def lists_of(article: Article) -> dict[str, list[str]]:
    """An article's lists in the form of a ledger's head."""
    return {
        "contributor": [f"{person.name} ({person.role})" for person in article.contributors],
        "source": article.sources,
        "tag": article.tags,
        "related": [link.title for link in article.related],
        "caption": [caption.raw for caption in article.captions],
        "subhead": article.subheads,
        "cited": article.cited,
    }
