"""Rows of JSON lines, CSV and TSV; what is wrong with one row is a `Failure` in its place."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import BinaryIO

from newsparse.errors import InputTooLarge
from newsparse.ingest.attempt import refusal
from newsparse.ingest.read_bytes import Lines
from newsparse.ingest.read_paths import InputError
from newsparse.ingest.read_rows import Columns, Guess
from newsparse.ingest.values import Failure, Item

__all__ = ["read_json_lines", "read_table"]

_DELIMITERS = ",;\t"  # the semicolon is what spreadsheets write where the comma is decimal
_UTF8 = "save the file as UTF-8"


def read_json_lines(stream: BinaryIO, name: str, guess: Guess, limit: int) -> Iterator[Item]:
    """A record for each line with an object; ids are line numbers where the objects have none.

    Raises `UnknownColumns`, and `InputError` for JSON that is not laid out in lines.
    """
    lines = Lines(stream, limit)
    columns: Columns | None = None
    is_first = True
    while True:
        try:
            line = next(lines, None)
        except InputTooLarge as error:
            yield refusal(error, f"{name}:{lines.number}")
            continue
        if line is None:
            return
        if not line.strip():
            continue
        if is_first and (line.strip() == b"{" or line.lstrip()[:1] == b"["):
            hint = "write one object a line: jq -c '.[]' FILE, or jq -c . FILE for a single one"
            raise InputError(f"{name}: this JSON is not one object a line", hint=hint)
        is_first = False
        place = f"{name}:{lines.number}"
        row = _object(line, place)
        if isinstance(row, dict):
            columns = columns or guess.columns(name, list(row), may_lack=True)
            yield columns.record(row, place)
        else:
            yield row


def read_table(
    stream: BinaryIO, name: str, guess: Guess, limit: int, delimiter: str | None
) -> Iterator[Item]:
    """A record for each row below the header; ids are row numbers where no column holds them.

    A `delimiter` of None is told from the header. Raises `UnknownColumns`.
    """
    if csv.field_size_limit() < limit:  # one for the whole process: raised, never lowered
        csv.field_size_limit(limit)
    lines = _TextLines(stream, limit)
    rows = csv.reader(lines, delimiter=delimiter or _delimiter(lines.peek()), strict=True)
    header = next(rows, None)
    if header is None:
        return
    columns = guess.columns(name, header)
    number = 0
    while True:
        number += 1
        place = f"{name}:{number}"
        try:
            row = next(rows, None)
        except InputTooLarge as error:
            yield refusal(error, place)
            continue
        except csv.Error as error:
            problem = f"the row cannot be read ({error}), up to line {lines.number}"
            yield Failure(place, None, "CSVError", problem, "are its quotation marks doubled?")
            continue
        if row is None:
            return
        if row:
            yield _row(row, header, columns, place)
        else:
            number -= 1  # a blank line is no row


class _TextLines:
    """Lines as text; a byte that is not UTF-8 becomes a surrogate, by which its row is known."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._lines = Lines(stream, limit)
        self._ahead: list[str] = []

    @property
    def number(self) -> int:
        """The last line read."""
        return self._lines.number

    def peek(self) -> str:
        """The first line, which is still to be read; empty at the end."""
        self._ahead = [next(self, "")]
        return self._ahead[0]

    def __iter__(self) -> _TextLines:
        return self

    def __next__(self) -> str:
        if self._ahead and (line := self._ahead.pop()):
            return line
        return next(self._lines).decode("utf-8", "surrogateescape")


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def _row(row: list[str], header: list[str], columns: Columns, place: str) -> Item:
    if len(row) != len(header):
        problem = f"the row has {len(row)} fields, the header {len(header)}"
        return Failure(place, None, "CSVError", problem, "are its quotation marks doubled?")
    try:
        for field in row:
            field.encode()
    except UnicodeEncodeError as error:
        problem = f"byte {ord(error.object[error.start]) - 0xDC00:#04x} is not UTF-8"
        return Failure(place, None, "UnicodeDecodeError", problem, _UTF8)
    return columns.record(dict(zip(header, row, strict=True)), place)


def _object(line: bytes, place: str) -> dict[str, object] | Failure:
    """The object that a line holds, or why there is none."""
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError as error:
        problem = f"byte {line[error.start]:#04x} is not UTF-8 (column {error.start + 1})"
        return Failure(place, None, "UnicodeDecodeError", problem, _UTF8)
    except json.JSONDecodeError as error:
        problem = f"the line is no JSON ({error.msg}, column {error.colno})"
        return Failure(place, None, "JSONDecodeError", problem, "write one object a line")
    except (ValueError, RecursionError) as error:  # numbers of many digits, depth without end
        return Failure(place, None, type(error).__name__, f"the line is no JSON ({error})")
    if isinstance(value, dict):
        return value
    problem = f"the line holds a {type(value).__name__}, not an object"
    return Failure(place, None, "TypeError", problem, "write one object a line")
