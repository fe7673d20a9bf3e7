"""Gold folders: documents and what a reader says they hold, read one at a time.

A folder holds `index.jsonl`, a line a document (`id`, `outlet`, `kind`, `url`); `raw/<id>.txt`, or
`html/<id>.html` for the kind `html`; and `gold/<id>.json`. The kind `body` is an article's body
without headline and stamp; every other kind is the text of a whole page.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from newsparse.scoring.shape import GoldError, Shape, read_bytes, read_json
from newsparse.values import Contributor, ContributorRole

__all__ = ["BODY", "PAGE", "GoldDocument", "GoldQuote", "Labels", "gold_documents"]

BODY = "body"
"""The kind of documents that are a body without its head."""
PAGE = "html"
"""The kind of documents that are web pages."""

GoldQuoteKind = Literal["direct", "mixed"]
_QUOTE_KINDS: tuple[GoldQuoteKind, ...] = get_args(GoldQuoteKind)
_ROLES: tuple[ContributorRole, ...] = get_args(ContributorRole)

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?")
_MOMENT_HINT = "give 2022-04-03T08:54:00+07:00, 2022-04-03 where no time is printed, or null"
_FOLDER_HINT = "a gold folder holds index.jsonl, raw/, html/ and gold/"


@dataclass(frozen=True)
class GoldQuote:
    """Somebody's words as labelled; `speaker` is None where the text does not say."""

    text: str
    kind: GoldQuoteKind
    speaker: str | None


@dataclass(frozen=True)
class Labels:
    """What a document holds, as somebody labelled it; None and empty where nothing is printed."""

    is_article: bool = True
    """False for an index or search page: no body may be made of it."""
    title: str | None = None
    deck: str | None = None
    place: str | None = None
    brand: str | None = None
    published: dt.datetime | dt.date | None = None
    """An aware moment, or a day where no time is printed."""
    paragraphs: tuple[str, ...] = ()
    subheads: tuple[str, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    quotes: tuple[GoldQuote, ...] | None = ()
    """None where the quotes are not to be scored: the marks were lost in the source."""


@dataclass(frozen=True)
class GoldDocument:
    """A line of the index. Text and labels are read from the folder when they are asked for."""

    folder: Path
    id: str
    outlet: str
    kind: str
    url: str | None = None

    @property
    def path(self) -> Path:
        """The file of the document itself."""
        if self.kind == PAGE:
            return self.folder / "html" / f"{self.id}.html"
        return self.folder / "raw" / f"{self.id}.txt"

    def source(self) -> str | bytes:
        """The text, or the bytes of a page; raises `GoldError` where there is none."""
        data = read_bytes(self.path, "put the document there or take its line out of index.jsonl")
        return data if self.kind == PAGE else _text(data, self.path)

    def labels(self) -> Labels:
        """What the document holds; raises `GoldError` where that is missing or of a wrong shape."""
        path = self.folder / "gold" / f"{self.id}.json"
        text = _json_text(path, "label the document or take its line out of index.jsonl")
        return _labels(Shape(read_json(text, str(path)), str(path)))


def gold_documents(
    path: str | os.PathLike[str], *, only: str | None = None, kinds: Collection[str] | None = None
) -> list[GoldDocument]:
    """The documents of a gold folder in the order of its index; no text is read yet.

    `only` keeps those whose id contains it or whose outlet it is; `kinds` keeps those kinds.

    Raises `GoldError` for a folder without an index, for a line that is no JSON or of a wrong
    shape, for an id that stands twice, and where no document is left.
    """
    folder = Path(path)
    index = folder / "index.jsonl"
    known: dict[str, int] = {}
    kept = []
    lines = _json_text(index, _FOLDER_HINT).split("\n")  # not splitlines: JSON may hold U+2028
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        at = f"{index}:{number}"
        document = _document(Shape(read_json(line, at), at), folder, at)
        if document.id in known:
            problem = f"{document.id!r} stands in line {known[document.id]} already"
            raise GoldError(at, "id", problem, "give each document an id of its own")
        known[document.id] = number
        if _is_wanted(document, only, kinds):
            kept.append(document)
    if not kept:
        problem = f"none of {len(known)} documents is wanted" if known else "holds no document"
        raise GoldError(str(index), "", problem, "check the index and what you asked for")
    return kept


def _document(row: Shape, folder: Path, at: str) -> GoldDocument:
    name = row.text("id")
    if "/" in name or "\\" in name or name.startswith("."):
        hint = "an id names a file; use letters, digits and hyphens"
        raise GoldError(at, "id", f"is {name!r}", hint)
    outlet, kind = row.text("outlet"), row.text("kind")
    return GoldDocument(folder, name, outlet, kind, row.text_or_none("url"))


def _is_wanted(document: GoldDocument, only: str | None, kinds: Collection[str] | None) -> bool:
    if kinds is not None and document.kind not in kinds:
        return False
    return not only or only in document.id or only == document.outlet


def _labels(row: Shape) -> Labels:
    if not row.flag("article", default=True):
        return Labels(is_article=False)
    dateline = row.shape_or_none("dateline")
    return Labels(
        title=row.text_or_none("title"),
        deck=row.text_or_none("deck"),
        place=dateline.text_or_none("place") if dateline else None,
        brand=dateline.text_or_none("brand") if dateline else None,
        published=_published(row),
        paragraphs=row.texts("paragraphs", needed=True),
        subheads=row.texts("subheads"),
        contributors=tuple(
            Contributor(person.text("name"), person.choice("role", _ROLES))
            for person in row.shapes("contributors")
        ),
        sources=row.texts("sources"),
        tags=row.texts("tags"),
        related=row.texts("related"),
        captions=row.texts("captions"),
        quotes=None if row.is_null("quotes") else tuple(map(_quote, row.shapes("quotes"))),
    )


def _quote(row: Shape) -> GoldQuote:
    kind = row.choice("kind", _QUOTE_KINDS)
    return GoldQuote(row.text("text"), kind, row.text_or_none("speaker"))


def _published(row: Shape) -> dt.datetime | dt.date | None:
    value = row.text_or_none("published_at")
    if value is None:
        return None
    # Python 3.11 reads more forms than 3.10 does: the form is checked before it is read.
    if _MOMENT.fullmatch(value):
        try:
            is_day = "T" not in value
            return dt.date.fromisoformat(value) if is_day else dt.datetime.fromisoformat(value)
        except ValueError:  # the 31st of February
            pass
    raise row.wrong("published_at", _MOMENT_HINT, f"is {value!r}")


def _json_text(path: Path, hint: str) -> str:
    return _text(read_bytes(path, hint), path).removeprefix("\ufeff")


def _text(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 (byte {error.start})"
        raise GoldError(str(path), "", problem, "save it as UTF-8") from None
