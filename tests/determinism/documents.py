"""What is parsed, and the hash of all that came out."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsparse import NewsparseError, Parser

__all__ = ["SOURCES", "Document", "digest", "documents", "whole"]

SOURCES = (".txt", ".html", ".jsonl.gz")
Document = tuple[str, bytes]
"""A name of its own, and the content."""

_PARSER = Parser(indirect=True, plugins=False)


def documents(folders: Iterable[Path]) -> list[Document]:
    """The texts, pages and packed lines of JSON below some folders, in the order of their names."""
    return sorted(
        document
        for folder in folders
        for path in folder.rglob("*")
        if path.name.endswith(SOURCES)
        for document in _in_file(path, path.relative_to(folder.parent).as_posix())
    )


def _in_file(path: Path, name: str) -> Iterator[Document]:
    if not path.name.endswith(".gz"):
        yield name, path.read_bytes()
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            yield f"{name}:{number:06}", json.loads(line)["text"].encode()


def digest(document: Document) -> tuple[str, str]:
    """A document's name, and the hash of its article as JSON and of its ledger as people see it."""
    name, source = document
    try:
        article = _PARSER.parse(source)
    except NewsparseError as error:
        told = str(error)
    else:
        told = f"{article.model_dump_json()}\n{article.explain()}"
    return name, hashlib.sha256(told.encode()).hexdigest()


def whole(digests: Mapping[str, str]) -> str:
    """One hash over those of all documents, whatever the order they came in."""
    lines = "".join(f"{name} {digests[name]}\n" for name in sorted(digests))
    return hashlib.sha256(lines.encode()).hexdigest()
