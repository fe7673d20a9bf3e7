"""Samples and test texts are written for this project: no sentence of the corpus is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_corpus import SHARED

ROOT = Path(__file__).parents[1]
RAW = SHARED / "corpus" / "dev" / "raw"
WORDS = 7  # in a row; what outlets print under every article is a fact, and has other roles
_WORD = re.compile(r"\w+")
_WRITTEN = re.compile(r"(?:title|deck|body|caption|subhead|duplicate) +\| (.+)")

pytestmark = pytest.mark.skipif(not RAW.is_dir(), reason="no gold corpus beside the project")


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return (tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


def _borrowed(rows: list[str], corpus: frozenset[tuple[str, ...]]) -> list[str]:
    return [" ".join(run) for row in rows for run in _runs(row) if run in corpus]


@pytest.fixture(scope="module")
def corpus() -> frozenset[tuple[str, ...]]:
    texts = (path.read_text(encoding="utf-8") for path in RAW.glob("*.txt"))
    return frozenset(run for text in texts for run in _runs(text))


@pytest.mark.parametrize(
    "path",
    [*sorted(ROOT.glob("samples/**/*.ledger")), *sorted(ROOT.glob("tests/*/phenomena.txt"))],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_sentence_of_the_corpus(path: Path, corpus: frozenset[tuple[str, ...]]) -> None:
    text = path.read_text(encoding="utf-8")
    rows = _WRITTEN.findall(text)
    assert rows or "paragraphs: 0\n" in text
    assert not _borrowed(rows, corpus)


TEXTS_IN_TESTS = (
    "drafting/sites.py",
    "cli/calls.py",
    "testing/sabana.py",
    "scoring/folders.py",
    "notebook/test_article_html.py",
)


@pytest.mark.parametrize(
    "path",
    [
        *sorted(ROOT.glob("tests/quotes/*.txt")),
        *(ROOT / "tests" / name for name in TEXTS_IN_TESTS),
        ROOT / "docs" / "adding-an-outlet.md",
    ],
    ids=lambda path: path.stem,
)
def test_no_quote_of_the_corpus(path: Path, corpus: frozenset[tuple[str, ...]]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines
    assert not _borrowed(lines, corpus)
