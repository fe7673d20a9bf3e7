"""A ledger beside what a parse got: what differs, one failure for each place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsparse.testing.alignment import Pair, align
from newsparse.testing.failures import Failure, Kind
from newsparse.testing.ledger_files import FIELDS, Ledger, Row

__all__ = ["differences", "lines_in_file"]


def differences(path: Path, wanted: Ledger, got: Ledger) -> list[Failure]:
    """What differs between the ledger in a file and the one of an article, in the file's order."""
    failures = _rows(path, wanted, got)
    for key in FIELDS:
        failures += _fields(path, key, wanted, got)
    return sorted(failures, key=lambda failure: failure.line)


def lines_in_file(wanted: Ledger, got: Ledger) -> list[int]:
    """For each row that was got: the line of the ledger that holds it, or that it stands above."""
    return _places(_pairs_of_rows(wanted, got), wanted, len(got.rows))


def _pairs_of_rows(wanted: Ledger, got: Ledger) -> list[Pair]:
    return align([row.text for row in wanted.rows], [row.text for row in got.rows])


def _places(pairs: list[Pair], wanted: Ledger, count: int) -> list[int]:
    lines = [row.line for row in wanted.rows]
    return _lines_below(pairs, lines, count, (lines[-1] if lines else wanted.head_end) + 1)


def _lines_below(pairs: list[Pair], lines: Sequence[int], count: int, end: int) -> list[int]:
    """For each text that was got, the line of the first partner from there on."""
    partners = {
        pair.got: lines[pair.wanted]
        for pair in pairs
        if pair.wanted is not None and pair.got is not None and not pair.moved
    }
    below = [end] * count
    for index in reversed(range(count)):
        end = below[index] = partners.get(index, end)
    return below


def _rows(path: Path, wanted: Ledger, got: Ledger) -> list[Failure]:
    pairs = _pairs_of_rows(wanted, got)
    places = _places(pairs, wanted, len(got.rows))
    failures = []
    for pair in pairs:
        one = None if pair.wanted is None else wanted.rows[pair.wanted]
        other = None if pair.got is None else got.rows[pair.got]
        kind = "moved" if pair.moved else _kind(one, other)
        if kind is not None:
            place = 0 if pair.got is None else places[pair.got]
            failures.append(
                Failure(
                    path,
                    one.line if one else place,
                    kind,
                    wanted=one.text if one else None,
                    got=other.text if other else None,
                    wanted_role=one.role if one else None,
                    got_role=other.role if other else None,
                    note=f"above line {place}" if pair.moved else "",
                )
            )
    return failures


def _kind(wanted: Row | None, got: Row | None) -> Kind | None:
    if wanted is None or got is None:
        return "extra" if got else "missing"
    if wanted.text == got.text:
        return None if wanted.role is got.role else "role"
    return "text" if wanted.role is got.role else "row"


def _fields(path: Path, key: str, wanted: Ledger, got: Ledger) -> list[Failure]:
    ours, theirs = wanted.entries(key), got.entries(key)
    pairs = align([entry.value for entry in ours], [entry.value for entry in theirs])
    lines = [entry.line for entry in ours]
    end = lines[-1] + 1 if lines else wanted.head_end
    places = _lines_below(pairs, lines, len(theirs), end)
    failures = []
    for pair in pairs:
        one = None if pair.wanted is None else ours[pair.wanted]
        other = None if pair.got is None else theirs[pair.got]
        if one != other or pair.moved:
            place = 0 if pair.got is None else places[pair.got]
            failures.append(
                Failure(
                    path,
                    one.line if one else place,
                    "field",
                    wanted=one.value if one else None,
                    got=other.value if other else None,
                    key=key,
                    note=f"above line {place}" if pair.moved else "",
                )
            )
    return failures
