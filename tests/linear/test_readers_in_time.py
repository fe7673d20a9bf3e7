"""Every reader takes time in step with length: bytes, soups, and the files and archives of a folder."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from newsparse import Limits, NotText, Parser, Record, read_records
from tests.linear.ladder import climb
from tests.linear.reader_inputs import BYTES, FILES, write

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault

PARSER = Parser(limits=Limits(max_chars=20_000_000, max_lines=20_000_000, max_tags=20_000_000))
OF_BYTES = (16_000, 128_000)
OF_FILES = (64_000, 1_024_000)


def reading(path: Path) -> Callable[[], object]:
    return lambda: deque(read_records(path), 0)


@pytest.mark.parametrize("name", BYTES)
def test_bytes(name: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        data = BYTES[name](size)

        def read() -> None:
            with contextlib.suppress(NotText):
                PARSER.parse(data)

        return read

    problem = climb(prepare, OF_BYTES)
    assert not problem, problem


def test_bytes_are_read() -> None:
    """Refused is only what is no text: a pump that is refused at once would prove nothing."""
    refused = set()
    for name, build in BYTES.items():
        try:
            assert PARSER.parse(build(2_000)).text, name
        except NotText:
            refused.add(name)
    assert refused == set()


@pytest.mark.parametrize("unit", ["<p>Warga pulang sore itu.</p>", "Hujan turun. ", "<p>x<br>"])
def test_soups(unit: str) -> None:
    def prepare(size: int) -> Callable[[], object]:
        soup = BeautifulSoup(unit * (size // len(unit)), "html.parser")
        return lambda: PARSER.parse(soup)

    problem = climb(prepare, OF_BYTES)
    assert not problem, problem


@pytest.mark.parametrize("name", FILES)
def test_files(name: str, tmp_path: Path) -> None:
    if FILES[name][1]:
        pytest.importorskip(FILES[name][1])
    problem = climb(lambda size: reading(write(tmp_path, name, size)), OF_FILES)
    assert not problem, problem


@pytest.mark.parametrize("name", ["rows of a table", "lines of JSON", "a packed text"])
def test_files_are_read(name: str, tmp_path: Path) -> None:
    """What is timed is reading: the records hold as many bytes as were written."""
    path = write(tmp_path, name, 64_000)
    items = [item for item in read_records(path) if isinstance(item, Record)]
    read = sum(len(item.source) for item in items if isinstance(item.source, str | bytes))
    assert read > 48_000
