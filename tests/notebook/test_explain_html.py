"""`newsparse explain --html`: the article as a page, in a file or on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.view.article import as_page
from tests.cli.calls import TEXT, call, run, squeezed

EXPECTED = as_page(parse(TEXT.encode()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_it_writes_the_page(folder: Path) -> None:
    (folder / "a.html").write_text("old and much longer than nothing", encoding="utf-8")
    result = call("explain", "a.txt", "--html", "a.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "a.html is written" in result.stderr
    assert (folder / "a.html").read_bytes() == EXPECTED.encode()


def test_standard_output_gets_utf_8_whatever_the_terminal_is(folder: Path) -> None:
    done = run("explain", "a.txt", "--html", "-", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == EXPECTED.encode()
    assert call("explain", "-", "--html", "-", stdin=TEXT).stdout == EXPECTED


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("a.txt", "that is the text itself"),
        ("./a.txt", "that is the text itself"),
        ("none/a.html", "cannot be written (No such file or directory); give another place"),
        (".", "cannot be written (Is a directory); give another place"),
        ("a\0.html", "cannot be written (embedded null byte); give another place"),
    ],
)
def test_where_it_cannot_be_written(folder: Path, place: str, told: str) -> None:
    result = call("explain", "a.txt", "--html", place)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in squeezed(result.stderr)
    assert (folder / "a.txt").read_text(encoding="utf-8") == TEXT
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_a_text_that_cannot_be_read_writes_nothing(folder: Path) -> None:
    result = call("explain", "b.txt", "--html", "b.html")
    assert result.exit_code == 1
    assert not (folder / "b.html").exists()


@pytest.mark.usefixtures("folder")
def test_plain_and_page_are_one_too_many() -> None:
    result = call("explain", "a.txt", "--plain", "--html", "a.html")
    assert result.exit_code == 2
    assert "choose one" in squeezed(result.stderr)
