"""`to_frame`: articles as a tidy pandas DataFrame, or one row a quote, or one a segment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from newsparse.arrow.encode import EPOCH
from newsparse.arrow.rows import RowLike, as_rows
from newsparse.encodable import encodable
from newsparse.extras import needed

if TYPE_CHECKING:
    import pandas as pd

    from newsparse.article import Article
    from newsparse.ledger import Segment
    from newsparse.values import Quote

__all__ = ["to_frame"]


class _Row(NamedTuple):
    """What a row is made of: an article and its place in the input, one of its items and its."""

    number: int
    article: Article
    id: str | None
    at: int = 0
    item: Any = None


_Column: TypeAlias = "tuple[str, str, Callable[[_Row], object]]"
"""Name, type, and how the value is read."""

_MOMENT = "datetime64[us, UTC]"
_TEXT = "string"

_KEYS: tuple[_Column, ...] = (
    ("outlet", _TEXT, lambda row: row.article.outlet),
    ("network", _TEXT, lambda row: row.article.network),
    ("url", _TEXT, lambda row: row.article.url),
    ("title", _TEXT, lambda row: row.article.title),
    ("timestamp", _MOMENT, lambda row: row.article.timestamp),
    ("offset_minutes", "Int16", lambda row: _offset(row.article.timestamp)),
)
"""Columns that every frame has: which article it is."""

_ARTICLE: tuple[_Column, ...] = (
    *_KEYS,
    ("estimated_date", "object", lambda row: row.article.estimated_date),
    ("place", _TEXT, lambda row: row.article.dateline and row.article.dateline.place),
    ("brand", _TEXT, lambda row: row.article.dateline and row.article.dateline.brand),
    ("section", _TEXT, lambda row: row.article.section),
    ("authors", "object", lambda row: _texts(row.article.authors)),
    ("editors", "object", lambda row: _texts(row.article.editors)),
    ("tags", "object", lambda row: _texts(row.article.tags)),
    ("deck", _TEXT, lambda row: row.article.deck),
    ("body", _TEXT, lambda row: row.article.body),
    ("words", "Int64", lambda row: len(row.article.body.split())),
    ("paragraphs", "Int64", lambda row: len(row.article.paragraphs)),
    ("quotes", "Int64", lambda row: len(row.article.quotes)),
    ("diagnostics", "object", lambda row: _texts(note.code for note in row.article.diagnostics)),
    ("id", _TEXT, lambda row: row.id),
    ("error", _TEXT, lambda row: None),
)

_QUOTE: tuple[_Column, ...] = (
    ("article", "int64", lambda row: row.number),
    *_KEYS,
    ("quote", "int64", lambda row: row.at),
    ("text", _TEXT, lambda row: row.item.text),
    ("kind", _TEXT, lambda row: row.item.kind),
    ("speaker", _TEXT, lambda row: row.item.speaker and row.item.speaker.name),
    ("role", _TEXT, lambda row: row.item.speaker and row.item.speaker.role),
    ("speaker_type", _TEXT, lambda row: row.item.speaker and row.item.speaker.type),
    ("cue", _TEXT, lambda row: row.item.cue),
    ("cited", _TEXT, lambda row: row.item.cited),
    ("paragraph", "int64", lambda row: row.item.paragraph),
    ("start", "int64", lambda row: row.item.span[0]),
    ("end", "int64", lambda row: row.item.span[1]),
    ("resolved_by", _TEXT, lambda row: row.item.resolved_by),
    ("confidence", "float64", lambda row: row.item.confidence),
)

_SEGMENT: tuple[_Column, ...] = (
    ("article", "int64", lambda row: row.number),
    *_KEYS,
    ("segment", "int64", lambda row: row.at),
    ("role", _TEXT, lambda row: row.item.role.value),
    ("rule", _TEXT, lambda row: row.item.rule),
    ("start", "int64", lambda row: row.item.start),
    ("end", "int64", lambda row: row.item.end),
    ("text", _TEXT, lambda row: row.article.text[row.item.start : row.item.end]),
)


def _quotes(article: Article) -> list[Quote]:
    return article.quotes


def _segments(article: Article) -> list[Segment]:
    return article.segments


_EXPLODED: dict[str, tuple[Callable[[Article], list[Any]], tuple[_Column, ...]]] = {
    "quotes": (_quotes, _QUOTE),
    "segments": (_segments, _SEGMENT),
}


def to_frame(
    articles: Iterable[RowLike], *, explode: Literal["quotes", "segments"] | None = None
) -> pd.DataFrame:
    """Articles as a DataFrame, in order: one row an article.

    `timestamp` is in UTC; `offset_minutes` is what was printed east of it (WIB 420, WITA 480, WIT
    540). `words` counts runs between blanks in the body, `quotes` the quotes; `authors`, `editors`,
    `tags` and `diagnostics` (their codes) hold lists. A failure of `newsparse.parse_many` keeps its
    row: `error` says why, `id` and `url` which one it was, the rest is missing.

    `explode="quotes"` gives one row a quote, with speaker, role and cue; `explode="segments"` one a
    segment of the ledger. `article` there is the label of the article's row in the frame of
    articles. Types of columns are the same for any articles, also for none.

    Needs the extra `frames`. Raises `TypeError` for what is neither article nor failure,
    `ValueError` for another `explode`.

    >>> import newsparse
    >>> text = 'KUPANG - "Air surut," kata Camat Alak, Rini Astuti. "Aman," ujarnya.'
    >>> articles = [newsparse.parse(text)]
    >>> frame = to_frame(articles)
    >>> frame.loc[0, "place"], int(frame.loc[0, "quotes"])
    ('KUPANG', 2)
    >>> print(to_frame(articles, explode="quotes")[["article", "text", "speaker", "cue"]])
       article      text      speaker     cue
    0        0 Air surut  Rini Astuti    kata
    1        0      Aman  Rini Astuti  ujarnya
    """
    if explode is not None and explode not in _EXPLODED:
        raise ValueError(
            f"explode takes {', '.join(map(repr, _EXPLODED))} or None, not {explode!r}"
        )
    if explode is None:
        return _frame(_ARTICLE, _article_rows(articles))
    items, columns = _EXPLODED[explode]
    return _frame(columns, _item_rows(articles, items, columns))


def _article_rows(articles: Iterable[RowLike]) -> Iterator[list[object]]:
    for number, row in enumerate(as_rows(articles)):
        if row.article is None:
            told = {"id": row.id, "url": row.url, "error": row.error}
            yield [told.get(name) for name, _, _ in _ARTICLE]
        else:
            seen = _Row(number, row.article, row.id)
            yield [read(seen) for _, _, read in _ARTICLE]


def _item_rows(
    articles: Iterable[RowLike], items: Callable[[Article], list[Any]], columns: tuple[_Column, ...]
) -> Iterator[list[object]]:
    for number, row in enumerate(as_rows(articles)):
        if row.article is not None:
            for at, item in enumerate(items(row.article)):
                seen = _Row(number, row.article, row.id, at, item)
                yield [read(seen) for _, _, read in columns]


def _frame(columns: tuple[_Column, ...], rows: Iterator[list[object]]) -> pd.DataFrame:
    pandas = needed("pandas", "frames")
    values: list[list[object]] = [[] for _ in columns]
    for row in rows:
        for column, value in zip(values, row, strict=True):
            column.append(value)
    told = zip(columns, values, strict=True)
    return pandas.DataFrame({name: _series(column, kind) for (name, kind, _), column in told})


def _series(values: list[Any], kind: str) -> pd.Series[Any]:
    pandas = needed("pandas", "frames")
    if kind == _MOMENT:
        instants = needed("numpy", "frames").array(list(map(_instant, values)), "datetime64[us]")
        return pandas.Series(instants).dt.tz_localize("UTC")
    if kind == _TEXT:
        values = [None if value is None else encodable(value) for value in values]
    return pandas.Series(values, dtype=kind)


def _instant(moment: dt.datetime | None) -> int | str:
    """Microseconds since 1970, exactly."""
    return "NaT" if moment is None else (moment - EPOCH) // dt.timedelta(microseconds=1)


def _offset(moment: dt.datetime | None) -> int | None:
    if moment is None:
        return None
    return (moment.utcoffset() or dt.timedelta()) // dt.timedelta(minutes=1)


def _texts(texts: Iterable[str]) -> list[str]:
    return [encodable(text) for text in texts]
