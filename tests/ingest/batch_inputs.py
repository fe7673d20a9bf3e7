"""Records of our own for batches, and the files they stand in."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsparse.ingest import outputs

PLACES = ("ENDE", "MAUMERE", "RUTENG", "BAJAWA", "LARANTUKA")
TORN = "{torn"


def text_of(number: int) -> str:
    """A short article, another one for each number."""
    place = PLACES[number % len(PLACES)]
    return (
        f"Sumur ke-{number} Digali Warga Lereng Nuabosi\n\n"
        f"Rabu, {number % 28 + 1:02} Maret 2023 - 07:{number % 60:02} WITA\n\n"
        f"{place} - Sumur nomor {number} mengalir lagi setelah tiga musim kering.\n\n"
        f'"Airnya jernih sampai sore," kata Paulus Wara, Selasa (7/3/2023).\n'
    )


def line_of(number: int, text: str | None = None) -> str:
    """The line of JSON with the article of that number."""
    return json.dumps({"id": f"sumur-{number}", "text": text or text_of(number)})


def write(path: Path, lines: Iterable[str]) -> Path:
    """Write the lines to a file."""
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def lines(count: int) -> list[str]:
    """That many lines, among which every ninth is no JSON."""
    return [TORN if number % 9 == 8 else line_of(number) for number in range(count)]


def small_blocks(monkeypatch: pytest.MonkeyPatch | None = None, records: int = 4) -> None:
    """Cut blocks of a few records, so that few records make many; flush none of them to the disk.

    To flush guards against power cuts, which no test makes, and takes most of the time.
    """
    patch = monkeypatch or pytest.MonkeyPatch()
    for form in (outputs._Lines, outputs._Parquet):
        patch.setattr(form, "records", records)
    patch.setattr(os, "fsync", lambda fd: None)
