"""`read_records`: articles from files of many kinds, one at a time, none too many in memory.

    import newsparse

    for result in newsparse.parse_many(newsparse.read_records(["crawl/", "lama/*.jsonl.gz"])):
        ...

What cannot be read, one line or a whole file, is a `Failure` in its place.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import get_args

from newsparse.errors import NewsparseError
from newsparse.extras import needed
from newsparse.ingest.attempt import refusal
from newsparse.ingest.read_bytes import FILE_ERRORS, open_packed, whole
from newsparse.ingest.read_parquet import read_parquet
from newsparse.ingest.read_paths import InputError, InputFile, input_files
from newsparse.ingest.read_rows import Asked, Guess, UnknownColumns
from newsparse.ingest.read_tables import read_json_lines, read_table
from newsparse.ingest.read_warc import Hosts, read_warc
from newsparse.ingest.values import Failure, Item, Record
from newsparse.limits import Limits

__all__ = ["Failure", "Hosts", "InputError", "Item", "Record", "UnknownColumns", "read_records"]

_LOGGER = logging.getLogger("newsparse")
_JSON_GROWTH = 6  # bytes of \u2019 for one character
_EXTRAS = (
    ("parquet", "", "pyarrow.parquet", "frames"),
    ("warc", "", "fastwarc.warc", "warc"),
    ("", "zst", "zstandard", "zstd"),
)
"""Kind or packing of a file, and what reads it."""

Names = str | os.PathLike[str]


@dataclass(frozen=True)
class _Reader:
    """How the files of one call are read."""

    guess: Guess
    hosts: Hosts
    limits: Limits


def read_records(
    paths: Names | Iterable[Names],
    *,
    text: str | None = None,
    url: str | None = None,
    id: str | None = None,
    html: str | None = None,
    hosts: Hosts = "indonesian",
    limits: Limits | None = None,
    tell: Callable[[str], None] | None = None,
) -> Iterator[Item]:
    r"""The articles in files, as `Record`s for `parse_many`, in order.

    `paths` are files, folders and patterns such as `crawl/*.jsonl.gz`. Read are `.txt` and `.html`
    (an article a file), `.jsonl` and `.json` (an object a line), `.csv` and `.tsv` (with a header),
    `.parquet`, and `.warc`; all but Parquet also with `.gz` and `.zst`.

    `text`, `html`, `url` and `id` name the columns of tables; where both `html` and `text` are
    named, the text is read where a row has no page. What is not named is guessed from usual names
    ("text", "body", "isi", "link" ...), and `tell` is told, else the logger `newsparse` (info).
    Ids are those of the column, else the path with the number of the line, row or response.

    Of web archives, HTML with the status 200 is read: of hosts under `.id` and of known outlets,
    or with `hosts="all"` of all. `limits` bounds what is read into memory at once: its `max_bytes`.

    A bad line, and a file that cannot be read to its end, is a `Failure`.

    Raises `InputError` for names that lead to no file of a known kind, and `ModuleNotFoundError`
    where an extra is missing, both when it is called. When it comes to it, raises `UnknownColumns`
    for a table that was named itself and has no column for the text; in folders and patterns such
    a table is one `Failure`.

    >>> import tempfile, pathlib
    >>> path = pathlib.Path(tempfile.mkdtemp(), "berita.jsonl")
    >>> _ = path.write_text('{"isi": "KUPANG - Hujan turun.", "link": "https://contoh.id/1"}\n{"isi"')
    >>> [type(item).__name__ for item in read_records(path)]
    ['Record', 'Failure']
    """
    if hosts not in get_args(Hosts):
        raise ValueError(f"hosts must be one of {', '.join(get_args(Hosts))}, got {hosts!r}")
    names = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    _check(names)
    guess = Guess(Asked(text, url, id, html), tell or _LOGGER.info)
    return _numbered(names, _Reader(guess, hosts, limits or Limits()))


def _check(names: list[Names]) -> None:
    """Look at every name first: what is missing must show before hours of work, not after."""
    kinds = {(file.kind, file.packing) for file in input_files(names)}
    for kind, packing, module, extra in _EXTRAS:
        if any((kind or k) == k and (packing or p) == p for k, p in kinds):
            needed(module, extra)


def _numbered(names: list[Names], reader: _Reader) -> Iterator[Item]:
    position = 0
    for file in input_files(names):
        for item in _items(file, reader):
            yield replace(item, position=position) if isinstance(item, Failure) else item
            position += 1


def _items(file: InputFile, reader: _Reader) -> Iterator[Item]:
    """What a file holds; a problem with the file itself comes last."""
    name = str(file.path)
    try:
        yield from _opened(file, name, reader)
    except FILE_ERRORS as error:
        told = f"the file cannot be read further: {getattr(error, 'strerror', None) or error}"
        yield Failure(name, None, type(error).__name__, told, "check the file")
    except NewsparseError as error:
        if file.is_named and isinstance(error, InputError):
            raise
        yield refusal(error, name)


def _opened(file: InputFile, name: str, reader: _Reader) -> Iterator[Item]:
    if file.kind == "parquet":
        yield from read_parquet(file.path, name, reader.guess)
        return
    limit = reader.limits.max_bytes
    with open_packed(file.path, file.packing) as stream:
        if file.kind == "document":
            yield Record(whole(stream, limit), None, name)
        elif file.kind == "lines":
            yield from read_json_lines(stream, name, reader.guess, _JSON_GROWTH * limit)
        elif file.kind == "table":
            delimiter = "\t" if file.suffix == ".tsv" else None
            yield from read_table(stream, name, reader.guess, limit, delimiter)
        else:
            yield from read_warc(stream, name, reader.hosts, limit)
