"""The documents that are measured, with what they really say where somebody labelled them.

Three sources: a folder with `index.jsonl` (see `newsparse.scoring.gold`), any other folder of
`.txt` and `.html` with ledgers beside them, such as `samples/`, and a JSONL file of bare texts.
"""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import newsparse
from benchmarks.quality import Reading
from benchmarks.texts import ROOT
from benchmarks.texts import load as load_texts
from newsparse.scoring.gold import PAGE, gold_documents

__all__ = ["Document", "documents_of", "minimal_page", "pages_in", "spread", "texts_in"]

T = TypeVar("T")


@dataclass(frozen=True)
class Document:
    """One article. Everything is decoded once for all tools: no encoding is guessed in the race."""

    name: str
    raw: bytes
    source: str
    """What newsparse is given: the text, or the page."""
    markup: str
    """What tools for pages are given: the page, or the text as a minimal one."""
    is_page: bool
    url: str | None = None
    gold: Reading | None = None


def documents_of(source: Path | None = None) -> list[Document]:
    """All documents of a source, `samples/` by default; index pages, with nothing to read, are out.

    Raises `GoldError` for a labelled folder that is broken, `SystemExit` where nothing is found.
    """
    origin = source or ROOT / "samples"
    if not origin.is_dir():
        found = [
            _document(f"{origin.name}:{number}", text.encode("utf-8", "replace"), is_page=False)
            for number, text in enumerate(load_texts(origin), 1)
        ]
    elif (origin / "index.jsonl").is_file():
        found = list(_labelled(origin))
    else:
        found = list(_beside_ledgers(origin))
    if not found:
        raise SystemExit(f"{origin} holds no document")
    return found


def texts_in(documents: Sequence[Document]) -> list[Document]:
    """Those that are plain text."""
    return [document for document in documents if not document.is_page]


def pages_in(documents: Sequence[Document]) -> list[Document]:
    """Those that are web pages."""
    return [document for document in documents if document.is_page]


def spread(items: Sequence[T], most: int) -> list[T]:
    """At most so many, taken at even distances.

    >>> spread("abcdefgh", 4)
    ['a', 'c', 'e', 'g']
    """
    count = min(most, len(items))
    return [items[at * len(items) // count] for at in range(count)]


def minimal_page(text: str, title: str | None) -> str:
    """A text as the simplest page: its headline, where it stands there, and a `<p>` a line."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    at = lines.index(title) if title in lines else None
    parts = [
        f"<h1>{html.escape(line)}</h1>" if number == at else f"<p>{html.escape(line)}</p>"
        for number, line in enumerate(lines)
    ]
    name = f"<title>{html.escape(title)}</title>" if title else ""
    head = f'<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8">{name}</head>'
    return f"{head}<body><article>\n" + "\n".join(parts) + "\n</article></body></html>\n"


def _document(
    name: str,
    raw: bytes,
    *,
    is_page: bool,
    url: str | None = None,
    gold: Reading | None = None,
) -> Document:
    text = newsparse.decode(raw)[0]
    markup = text if is_page else minimal_page(text, gold.title if gold else None)
    return Document(name, raw, text, markup, is_page, url, gold)


def _labelled(folder: Path) -> Iterator[Document]:
    for row in gold_documents(folder):
        labels = row.labels()
        if not labels.is_article:
            continue
        moment = labels.published if isinstance(labels.published, dt.datetime) else None
        gold = Reading(labels.title, moment, labels.paragraphs)
        raw = row.path.read_bytes()
        yield _document(row.id, raw, is_page=row.kind == PAGE, url=row.url, gold=gold)


def _beside_ledgers(folder: Path) -> Iterator[Document]:
    for path in sorted((*folder.rglob("*.txt"), *folder.rglob("*.html"))):
        ledger = path.with_suffix(".ledger")
        gold = read_ledger(ledger) if ledger.exists() else None
        name = path.relative_to(folder).as_posix()
        yield _document(name, path.read_bytes(), is_page=path.suffix == ".html", gold=gold)


def read_ledger(path: Path) -> Reading:
    """The title, the timestamp and the body rows of a ledger."""
    head, _, rows = path.read_text(encoding="utf-8").partition("\n---\n")
    singles = dict(line.partition(": ")[::2] for line in head.split("\n"))
    cells = [row.partition(" | ")[::2] for row in rows.split("\n")]
    stamp = singles.get("timestamp")
    return Reading(
        singles.get("title"),
        dt.datetime.fromisoformat(stamp) if stamp else None,
        tuple(text for role, text in cells if role.strip() == "body"),
    )
