"""Ledger files: what can be read, what is refused with which words, and that nothing is lost."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from newsparse.parser import Parser
from newsparse.roles import Role
from newsparse.testing import (
    Ledger,
    LedgerError,
    Sample,
    find_samples,
    ledger_of,
    parse_ledger,
    read_ledger,
    sample_of,
    write_ledger,
)
from tests.testing.sabana import LEDGER, write_sample

BROKEN = {
    "no-separator": ("title: Padi\n", 2, "no `---`", "ends the head"),
    "unknown-key": ("titel: Padi\n---\n", 1, "unknown key 'titel'", "did you mean title?"),
    "far-key": ("warna: hijau\n---\n", 1, "unknown key 'warna'", "allowed are draft, url, outlet"),
    "no-key": ("Padi Naik\n---\n", 1, "no key in 'Padi Naik'", "`key: value`"),
    "twice": ("deck: a\ntag: b\ndeck: c\n---\n", 3, "a second 'deck'", "line 1 gives it"),
    "unknown-role": ("---\nbodi | Padi.\n", 2, "unknown role 'bodi'", "did you mean body?"),
    "blank-role": ("---\nblank | Padi.\n", 2, "unknown role 'blank'", "widget, duplicate, unknown"),
    "no-role": ("---\n\nPadi naik.\n", 3, "no role in 'Padi naik.'", "`role | text`"),
    "second-separator": ("---\n---\n", 2, "no role in '---'", "`role | text`"),
}


@pytest.mark.parametrize(("text", "line", "problem", "allowed"), BROKEN.values(), ids=BROKEN)
def test_broken_ledgers_say_where_and_what_is_allowed(
    text: str, line: int, problem: str, allowed: str, tmp_path: Path
) -> None:
    path = tmp_path / "panen.ledger"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError) as caught:
        read_ledger(path)
    assert str(caught.value).startswith(f"{path}:{line}: {problem}")
    assert allowed in caught.value.allowed
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_other_encodings_are_refused_at_their_line(tmp_path: Path) -> None:
    path = tmp_path / "panen.ledger"
    path.write_bytes(b"title: Padi\ndeck: \x93Naik\x94\n---\n")
    with pytest.raises(LedgerError, match=r":2: this is no UTF-8; save the file as UTF-8"):
        read_ledger(path)


def test_entries_rows_and_their_lines() -> None:
    ledger = parse_ledger("url: https://a.id/x\n\ntag: a: b\ntag: c\n---\n\nwidget | | 2 Views\n")
    assert ledger.url == "https://a.id/x"
    assert [(entry.value, entry.line) for entry in ledger.entries("tag")] == [("a: b", 3), ("c", 4)]
    assert ledger.head_end == 5
    assert [(row.role, row.text, row.line) for row in ledger.rows] == [
        (Role.WIDGET, "| 2 Views", 7)
    ]


def test_a_draft_is_a_draft_whatever_it_says() -> None:
    assert parse_ledger("draft:\n---\n").draft is not None
    assert parse_ledger("outlet: generic\n---\n").draft is None


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "panen.ledger"
    ledger = parse_ledger(LEDGER)
    write_ledger(path, ledger)
    assert path.read_bytes() == LEDGER.encode()
    assert read_ledger(path) == ledger
    assert list(tmp_path.iterdir()) == [path]  # nothing half-written stays


def test_editors_marks_are_no_part_of_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "panen.ledger"
    path.write_bytes(b"\xef\xbb\xbf" + LEDGER.replace("\n", "\r\n").encode())
    assert read_ledger(path) == parse_ledger(LEDGER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Padi",
        "Judul Berita\n\n| 742 Views\n\n---\n\n***",
        "Kepala\x0bkampung \x85 hadir\x1c.\u200b\n\u200b\n",
        "Warga memanen jagung di lereng\nbukit itu sejak pagi,\nkata seorang pedagang.\n",
    ],
)
def test_any_article_has_a_ledger_that_reads_back(text: str) -> None:
    ledger = ledger_of(Parser().parse(text))
    assert parse_ledger(ledger.text) == ledger


def test_two_texts_cannot_share_a_ledger(tmp_path: Path) -> None:
    sample = write_sample(tmp_path)
    sample.source.with_suffix(".html").write_text("<p>Padi.</p>")
    with pytest.raises(LedgerError, match=r"panen.txt and panen.html share this ledger"):
        sample.ledger()


def test_a_ledger_needs_its_text(tmp_path: Path) -> None:
    sample = write_sample(tmp_path)
    assert sample_of(sample.path) == sample_of(sample.source) == sample
    sample.source.rename(tmp_path / "lain.txt")
    for search in (lambda: sample_of(sample.path), lambda: list(find_samples(tmp_path))):
        with pytest.raises(LedgerError, match=r"expected panen.txt or panen.html"):
            search()


def test_samples_are_found_in_order_with_or_without_ledger(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    sample = write_sample(tmp_path / "b")
    pages = [tmp_path / f"a-{number}.html" for number in range(9, 0, -1)]
    for page in pages:
        page.write_text("<p>Padi.</p>")
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "catatan.md").write_text("Bukan contoh.")
    assert list(find_samples(tmp_path)) == [*map(Sample, reversed(pages)), sample]
    assert Sample(pages[0]).ledger() is None
    with pytest.raises(NotADirectoryError, match="no folder of samples"):
        list(find_samples(tmp_path / "tidak-ada"))


def test_ledgers_are_frozen() -> None:
    ledger = parse_ledger(LEDGER)
    assert isinstance(ledger, Ledger)
    with pytest.raises(AttributeError):
        ledger.head = ()  # type: ignore[misc]
