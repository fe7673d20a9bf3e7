"""Ledgers as files: a head of `key: value` lines, `---`, then a row `role | text` for each line.

Two keys are not about the article. `url` is the address that the sample is parsed with. `draft`
marks a ledger that the machine wrote and nobody has read yet.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newsparse.roles import Role

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = [
    "DRAFT",
    "FIELDS",
    "KEYS",
    "Entry",
    "Ledger",
    "LedgerError",
    "Row",
    "ledger_of",
    "parse_ledger",
    "read_ledger",
    "write_ledger",
]

DRAFT = "read it line by line, then remove this line"
"""What stands behind `draft:` in a ledger that the machine wrote."""

_SINGLES: dict[str, Callable[[Article], str | None]] = {
    "outlet": lambda article: article.outlet,
    "title": lambda article: article.title,
    "deck": lambda article: article.deck,
    "kicker": lambda article: article.kicker,
    "place": lambda article: article.dateline.place if article.dateline else None,
    "brand": lambda article: article.dateline.brand if article.dateline else None,
    "timestamp": lambda article: article.timestamp.isoformat() if article.timestamp else None,
}
_LISTS: dict[str, Callable[[Article], list[str]]] = {
    "contributor": lambda article: [f"{who.name} ({who.role})" for who in article.contributors],
    "source": lambda article: article.sources,
    "tag": lambda article: article.tags,
    "related": lambda article: [link.title for link in article.related],
    "caption": lambda article: [caption.raw for caption in article.captions],
    "subhead": lambda article: article.subheads,
    "cited": lambda article: article.cited,
}
FIELDS = (*_SINGLES, *_LISTS, "paragraphs")
"""Keys about the article, in the order in which they are written."""
KEYS = ("draft", "url", *FIELDS)
"""Every key that a head can have. Those of lists may stand more than once."""

_SEPARATOR = "---"


class LedgerError(ValueError):
    """A ledger that cannot be read: file, line number, what is wrong, and what is allowed.

    >>> print(LedgerError(Path("panen.ledger"), 3, "unknown key 'titel'", "did you mean title?"))
    panen.ledger:3: unknown key 'titel'; did you mean title?
    """

    def __init__(self, path: Path, line: int, problem: str, allowed: str) -> None:
        super().__init__(path, line, problem, allowed)
        self.path = path
        self.line = line
        self.problem = problem
        self.allowed = allowed

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}; {self.allowed}"


@dataclass(frozen=True)
class Entry:
    """One line of the head; `line` is its number in the file, 0 where it stands in none."""

    key: str
    value: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Row:
    """One row below the `---`; `line` is its number in the file, 0 where it stands in none."""

    role: Role
    text: str
    line: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.role.value:<10} | {self.text}".rstrip()


@dataclass(frozen=True)
class Ledger:
    """What a ledger says of an article: its fields, and the role of every line.

    >>> ledger = Ledger((Entry("title", "Padi Naik"),), (Row(Role.TITLE, "Padi Naik"),))
    >>> print(ledger.text)
    title: Padi Naik
    ---
    title      | Padi Naik
    """

    head: tuple[Entry, ...]
    rows: tuple[Row, ...]
    head_end: int = field(default=1, compare=False)
    """Number of the line `---`."""

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The lines of the head with this key, in order."""
        return tuple(entry for entry in self.head if entry.key == key)

    @property
    def url(self) -> str | None:
        """The address that the sample is to be parsed with."""
        return next((entry.value for entry in self.entries("url")), None)

    @property
    def draft(self) -> Entry | None:
        """The line that says nobody has read this ledger; None once somebody has."""
        return next(iter(self.entries("draft")), None)

    @property
    def text(self) -> str:
        """The ledger as its file holds it, without the last line's end."""
        head = [f"{entry.key}: {entry.value}".rstrip() for entry in self.head]
        return "\n".join([*head, _SEPARATOR, *map(str, self.rows)])


def read_ledger(path: Path) -> Ledger:
    """Read a ledger file.

    Raises `LedgerError` for a line that is no part of a ledger, and `OSError` where there is no
    file to read.
    """
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LedgerError(path, line, "this is no UTF-8", "save the file as UTF-8") from None
    return parse_ledger(text, path)


def parse_ledger(text: str, path: Path = Path("ledger")) -> Ledger:
    r"""Read a ledger from a string; `path` is what errors name.

    >>> ledger = parse_ledger("title: Padi Naik\ntag: padi\n---\ntitle      | Padi Naik")
    >>> ledger.entries("tag")[0].line, ledger.rows[0].role.value
    (2, 'title')
    >>> parse_ledger("titel: Padi Naik\n---\n")
    Traceback (most recent call last):
    ...
    newsparse.testing.ledger_files.LedgerError: ledger:1: unknown key 'titel'; did you ...
    """
    head: list[Entry] = []
    rows: list[Row] = []
    head_end = 0
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if head_end:
            rows.append(_row(line, number, path))
        elif line.strip() == _SEPARATOR:
            head_end = number
        else:
            head.append(_entry(line, number, path, head))
    if not head_end:
        wanted = "a line `---` ends the head, the rows stand below it"
        raise LedgerError(path, len(lines), "no `---` in this ledger", wanted)
    return Ledger(tuple(head), tuple(rows), head_end)


def write_ledger(path: Path, ledger: Ledger) -> None:
    """Write a ledger file, whole or not at all: readers never see half of it.

    Raises `OSError` where the folder cannot be written to.
    """
    waiting = path.with_name(f"{path.name}.{os.getpid()}.new")
    waiting.write_text(f"{ledger.text}\n", encoding="utf-8", newline="\n")
    waiting.replace(path)


def ledger_of(article: Article) -> Ledger:
    """The ledger that an article would have: what a parse got, in the form of a file.

    >>> from newsparse import parse
    >>> print(ledger_of(parse("KUPANG - Hujan turun sejak pagi di kota itu.")).text)
    outlet: generic
    place: KUPANG
    paragraphs: 1
    ---
    dateline   | KUPANG -
    body       | Hujan turun sejak pagi di kota itu.
    """
    head: list[Entry] = []
    for key, single in _SINGLES.items():
        value = single(article)
        if value is not None:
            head.append(Entry(key, _one_line(value)))
    for key, several in _LISTS.items():
        head += [Entry(key, _one_line(value)) for value in several(article)]
    head.append(Entry("paragraphs", str(len(article.paragraphs))))
    shown = article.ledger()
    path = Path("the ledger of an article")
    rows = [_row(line, 0, path) for line in shown.split("\n")] if shown else []
    return Ledger(tuple(head), tuple(rows))


def _entry(line: str, number: int, path: Path, head: Iterable[Entry]) -> Entry:
    key, colon, value = line.partition(":")
    key = key.strip()
    if not colon:
        wanted = "the head has lines `key: value`, and ends in a line `---`"
        raise LedgerError(path, number, f"no key in {_cut(line)!r}", wanted)
    if key not in KEYS:
        raise LedgerError(path, number, f"unknown key {_cut(key)!r}", _allowed(key, KEYS))
    if key not in _LISTS:
        first = next((entry for entry in head if entry.key == key), None)
        if first:
            wanted = (
                f"line {first.line} gives it; only {', '.join(_LISTS)} may stand more than once"
            )
            raise LedgerError(path, number, f"a second {key!r}", wanted)
    return Entry(key, value.strip(), number)


def _row(line: str, number: int, path: Path) -> Row:
    name, bar, text = line.partition("|")
    name = name.strip()
    roles = [role.value for role in Role if role is not Role.BLANK]
    if not bar:
        wanted = "rows have the form `role | text`"
        raise LedgerError(path, number, f"no role in {_cut(line)!r}", wanted)
    if name not in roles:
        raise LedgerError(path, number, f"unknown role {_cut(name)!r}", _allowed(name, roles))
    return Row(Role(name), text.strip(), number)


def _allowed(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"{hint}allowed are {', '.join(known)}"


def _one_line(value: str) -> str:
    """A value as one line, as rows show it."""
    parts = [part.strip() for part in value.split("\n")]
    return " ⏎ ".join(part for part in parts if part)


def _cut(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
