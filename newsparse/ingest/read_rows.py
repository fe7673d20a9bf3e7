"""Which columns of a table hold the text, the address and the id, and what a row comes to."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsparse.ingest.read_paths import InputError
from newsparse.ingest.values import Failure, Item, Record

__all__ = ["Asked", "Columns", "Guess", "UnknownColumns"]

TEXT_NAMES = (
    "text", "body", "content", "article", "isi", "teks", "html", "page",
    "konten", "artikel", "berita", "isi_berita", "full_text", "maintext", "raw_content",
)  # fmt: skip
URL_NAMES = ("url", "link", "source_url", "uri", "tautan", "permalink")
ID_NAMES = ("id", "uuid", "_id", "doc_id", "article_id")


class UnknownColumns(InputError):
    """A table in which no column is the text, or not the one that was named.

    >>> error = UnknownColumns("a.csv", "no column is known to hold the text", ["judul", "tgl"])
    >>> error.columns
    ('judul', 'tgl')
    >>> print(error)
    a.csv: no column is known to hold the text (columns: judul, tgl); name it: ...
    """

    def __init__(self, file: str, problem: str, columns: Sequence[str]) -> None:
        self.file = file
        self.problem = problem
        self.columns = tuple(columns)
        told = ", ".join(self.columns) or "none"
        hint = "name it: read_records(text=...)"
        super().__init__(f"{file}: {problem} (columns: {told})", hint=hint)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.file, self.problem, self.columns))


@dataclass(frozen=True)
class Asked:
    """The columns that the caller named."""

    text: str | None = None
    url: str | None = None
    id: str | None = None
    html: str | None = None


@dataclass(frozen=True)
class Columns:
    """The columns of one table."""

    texts: tuple[str, ...]
    """Those that may hold the text or page; the first that is filled is read."""
    url: str | None
    id: str | None

    def names(self) -> list[str]:
        """All that have to be read, each once."""
        return list(dict.fromkeys(n for n in (*self.texts, self.url, self.id) if n is not None))

    def record(self, row: Mapping[str, object], place: str) -> Item:
        """What a row holds; `place` is its id where it has none of its own.

        >>> columns = Columns(("isi",), "link", None)
        >>> columns.record({"isi": "Hujan turun.", "link": ""}, "a.csv:1")
        Record(url=None, id='a.csv:1', outlet=None)
        >>> print(columns.record({"isi": None}, "a.csv:2"))
        a.csv:2: NoText: the column 'isi' is empty
        """
        url = row.get(self.url) if self.url else None
        url = url.strip() or None if isinstance(url, str) else None
        name = row.get(self.id) if self.id else None
        name = place if _is_empty(name) else str(name)
        for column in self.texts:
            source = row.get(column)
            if _is_empty(source):
                continue
            if isinstance(source, str | bytes):
                return Record(source, url, name)
            kind = type(source).__name__
            problem = f"the column {column!r} must hold text, it holds {kind}"
            return Failure(name, url, "TypeError", problem)
        missing = [column for column in self.texts if column not in row]
        if len(missing) == len(self.texts):
            problem = (
                f"there is no {' or '.join(map(repr, missing))}, only {', '.join(row) or '{}'}"
            )
        else:
            problem = f"the column {' or '.join(map(repr, self.texts))} is empty"
        return Failure(name, url, "NoText", problem)


class Guess:
    """Finds the columns of tables; says what it guessed, once for tables that are alike."""

    def __init__(self, asked: Asked, tell: Callable[[str], None]) -> None:
        self._asked = asked
        self._tell = tell
        self._told: Columns | None = None

    def columns(self, file: str, names: Sequence[str], *, may_lack: bool = False) -> Columns:
        """The columns of a table with these names; `may_lack` where a row can leave some out.

        Raises `UnknownColumns`.
        """
        asked = self._asked
        chosen = tuple(name for name in (asked.html, asked.text) if name is not None)
        if chosen and not any(name in names for name in chosen):
            raise UnknownColumns(file, f"no column is called {' or '.join(chosen)}", names)
        for name in () if may_lack else (*chosen, asked.url, asked.id):
            if name is not None and name not in names:
                raise UnknownColumns(file, f"no column is called {name}", names)
        text = _guessed(TEXT_NAMES, names) if not chosen else None
        if not chosen and text is None:
            raise UnknownColumns(file, "no column is known to hold the text", names)
        url = asked.url or _guessed(URL_NAMES, names)
        name = asked.id or _guessed(ID_NAMES, names)
        found = Columns(chosen or (str(text),), url, name)
        if found != self._told and (not chosen or url != asked.url or name != asked.id):
            self._told = found
            self._tell(f"{file}: {_in_words(found)}; name others where that is wrong")
        return found


def _guessed(usual: Sequence[str], names: Sequence[str]) -> str | None:
    """The column whose name is the first of the usual ones, letter case aside."""
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(name.strip().casefold(), name)
    return next((plain[name] for name in usual if name in plain), None)


def _in_words(columns: Columns) -> str:
    told = [f"the text is read from {' or '.join(map(repr, columns.texts))}"]
    told.append(f"the address from {columns.url!r}" if columns.url else "no address")
    told.append(f"the id from {columns.id!r}" if columns.id else "ids are row numbers")
    return ", ".join(told)


def _is_empty(value: object) -> bool:
    """Whether a cell holds nothing, as each format writes it: null, NaN, an empty field."""
    if isinstance(value, str | bytes):
        return not value.strip()
    return value is None or (isinstance(value, float) and math.isnan(value))
