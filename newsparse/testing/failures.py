"""What is wrong with a sample, one `Failure` a place, for people to read and for tools to use."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsparse.explain import visible
from newsparse.roles import Role

__all__ = ["Failure", "Kind", "shown_path"]

Kind = Literal[
    "role", "text", "row", "missing", "extra", "moved",
    "field", "no ledger", "draft", "reviewed", "refused", "tiling", "own rule",
    "plugin",
]  # fmt: skip
"""What failed.

* `role`, `text`, `row`: a row whose role, whose text, or both are others than the ledger says.
* `missing`, `extra`, `moved`: a row that was not got, that the ledger lacks, that stands elsewhere.
* `field`: a line of the head.
* `no ledger`, `draft`: nobody has said yet how the sample is to be read.
* `reviewed`: an update left a differing ledger alone, because a person has read it.
* `refused`: the parser did not read the sample.
* `tiling`: the segments do not cover the text.
* `own rule`: an outlet's rule that holds only together with the generic ones.
* `plugin`: an installed outlet that could not be loaded, told beside what differs.
"""

_SHOWN = 160
_BEFORE = 40  # characters shown before the first that differs


@dataclass(frozen=True)
class Failure:
    """One thing that is wrong, and where in the ledger it stands.

    >>> print(Failure(Path("panen.ledger"), 7, "role", "Jagung Naik", "Jagung Naik",
    ...     Role.SUBHEAD, Role.BODY))
    panen.ledger:7: wanted subhead, got body: Jagung Naik
    >>> print(Failure(Path("panen.ledger"), 2, "field", "Kupang", None, key="place"))
    panen.ledger:2: place: wanted 'Kupang', got nothing
    """

    path: Path
    line: int
    """For what the ledger lacks: the line it would stand above."""
    kind: Kind
    wanted: str | None = None
    got: str | None = None
    wanted_role: Role | None = None
    got_role: Role | None = None
    key: str = ""
    """The key of a field, or the name of a rule."""
    note: str = ""
    """What to do, or what the parser said."""

    def __str__(self) -> str:
        return f"{shown_path(self.path)}:{self.line}: {_TOLD[self.kind](self)}"


def shown_path(path: Path) -> str:
    """A path as it is short to read: from the current folder on, where it is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _role(failure: Failure) -> str:
    text = _cut(failure.wanted or "")
    return f"wanted {failure.wanted_role}, got {failure.got_role}: {text}"


def _text(failure: Failure) -> str:
    wanted, got = _around_difference(failure.wanted or "", failure.got or "")
    return f"{failure.wanted_role} reads otherwise\n    wanted: {wanted}\n    got:    {got}"


def _row(failure: Failure) -> str:
    wanted, got = _around_difference(failure.wanted or "", failure.got or "")
    return (
        f"another row\n    wanted: {failure.wanted_role} | {wanted}"
        f"\n    got:    {failure.got_role} | {got}"
    )


def _missing(failure: Failure) -> str:
    return f"missing: {failure.wanted_role} | {_cut(failure.wanted or '')}"


def _extra(failure: Failure) -> str:
    return f"not in the ledger, above this line: {failure.got_role} | {_cut(failure.got or '')}"


def _moved(failure: Failure) -> str:
    row = f"{failure.wanted_role} | {_cut(failure.wanted or '')}"
    return f"stands elsewhere, {failure.note}: {row}"


def _field(failure: Failure) -> str:
    if failure.wanted is not None and failure.got is not None:
        wanted, got = _around_difference(failure.wanted, failure.got)
        if failure.note:
            return f"{failure.key}: {wanted!r} stands elsewhere, {failure.note}"
        return f"{failure.key}: wanted {wanted!r}, got {got!r}"
    values = (None if text is None else _cut(text) for text in (failure.wanted, failure.got))
    wanted, got = ("nothing" if text is None else repr(text) for text in values)
    return f"{failure.key}: wanted {wanted}, got {got}"


def _own_rule(failure: Failure) -> str:
    return (
        f"the outlet's rule {visible(failure.key)!r} holds only with the generic ones: "
        f"{failure.wanted_role} with them, {failure.got_role} without: {_cut(failure.wanted or '')}"
    )


def _note(failure: Failure) -> str:
    return failure.note


_TOLD = {
    "role": _role,
    "text": _text,
    "row": _row,
    "missing": _missing,
    "extra": _extra,
    "moved": _moved,
    "field": _field,
    "own rule": _own_rule,
    "no ledger": _note,
    "draft": _note,
    "reviewed": _note,
    "refused": _note,
    "tiling": _note,
    "plugin": _note,
}


def _around_difference(wanted: str, got: str) -> tuple[str, str]:
    """Both texts, long ones from a little before the first character that differs."""
    if max(len(wanted), len(got)) <= _SHOWN:
        return _cut(wanted), _cut(got)
    pairs = enumerate(zip(wanted, got, strict=False))
    first = next((at for at, (one, other) in pairs if one != other), min(len(wanted), len(got)))
    start = max(0, first - _BEFORE)
    return _cut(wanted, start), _cut(got, start)


def _cut(text: str, start: int = 0) -> str:
    """A stretch of text that is safe to print and not too long for a line."""
    shown = text[start : start + _SHOWN]
    before = "…" if start else ""
    after = "…" if start + _SHOWN < len(text) else ""
    return f"{before}{visible(shown)}{after}"
