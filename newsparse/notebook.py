"""Articles in a notebook: one shows itself; several are shown as a table.

An `Article` that ends a cell reads like an article, with its ledger to fold out; nothing has to be
loaded for that. For a list of them, either ask for the table:

>>> import newsparse
>>> from newsparse.notebook import table
>>> table([newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu.")])
1 article
no time printed         generic           (no headline)

or load the extension once, with `%load_ext newsparse.notebook`: from then on a list or tuple of
articles and failures shows as that table, and any other list as before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from newsparse.arrow.rows import Row, RowLike, as_rows
from newsparse.article import Article
from newsparse.explain import visible
from newsparse.ingest.values import Failure
from newsparse.view.bounds import counted, cut
from newsparse.view.head import clock_text, day_text
from newsparse.view.markup import Html, link, tag, words
from newsparse.view.style import STYLE

__all__ = ["ArticleTable", "load_ipython_extension", "table", "unload_ipython_extension"]

_MOST_ROWS = 200
_COLUMNS = ("Published", "Outlet", "Headline", "By", "Words", "Quotes", "Diagnostics")
_CLASSES = {
    "Headline": "np-headline",
    "By": "np-by",
    "Words": "np-number",
    "Quotes": "np-number",
}


class ArticleTable:
    """Articles and failures as a table: HTML in a notebook, plain lines elsewhere.

    >>> import newsparse
    >>> failure = newsparse.Failure("b.txt", None, "NotText", "the bytes are a PDF")
    >>> shown = table([newsparse.parse("KUPANG - Hujan turun."), failure])
    >>> len(shown), "<table" in shown._repr_html_()
    (2, True)
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        lines = [_line(row) for row in self._rows[:_MOST_ROWS]]
        return "\n".join([_total(self._rows), *lines, *_more(self._rows)])

    def _repr_html_(self) -> str:
        heads = [
            tag("th", words(name), scope="col", css=_CLASSES.get(name, "")) for name in _COLUMNS
        ]
        rows = [_html_row(row) for row in self._rows[:_MOST_ROWS]]
        whole = tag(
            "table",
            tag("caption", words(_total(self._rows))),
            tag("thead", tag("tr", *heads)),
            tag("tbody", *rows),
            css="np-table",
        )
        more = [tag("p", words(told), css="np-more") for told in _more(self._rows)]
        card = tag("div", whole, *more, css="np-card np-wide")
        return tag("div", STYLE, card, css="newsparse", lang="en")


def table(articles: Iterable[RowLike]) -> ArticleTable:
    """Articles as a table for a notebook, in order, failures of `newsparse.parse_many` included.

    The whole iterable is read and kept; the table shows its first 200 rows. Raises `TypeError` for
    what is neither article nor failure.

    >>> table("KUPANG - Hujan turun.")
    Traceback (most recent call last):
    ...
    TypeError: several articles are wanted, as a list or another iterable, not a str
    """
    return ArticleTable(list(as_rows(articles)))


def _total(rows: Sequence[Row]) -> str:
    failures = sum(row.article is None for row in rows)
    told = counted(len(rows) - failures, "article")
    return f"{told}, {counted(failures, 'failure')}" if failures else told


def _more(rows: Sequence[Row]) -> list[str]:
    left = len(rows) - _MOST_ROWS
    return [f"and {left:,} more"] if left > 0 else []


def _line(row: Row) -> str:
    article = row.article
    if article is None:
        return visible(cut(f"failed: {row.id or row.url or ''} {row.error}", 100))
    stamp = article.timestamp.isoformat(" ", "minutes") if article.timestamp else _undated(article)
    title = article.title or "(no headline)"
    return visible(f"{stamp:<22}  {cut(article.outlet, 16):<16}  {cut(title, 70)}")


def _undated(article: Article) -> str:
    guess = article.estimated_date
    return f"about {guess.isoformat()}" if guess else "no time printed"


def _html_row(row: Row) -> Html:
    article = row.article
    if article is None:
        name = tag("td", words(cut(row.id or row.url or "no id")))
        error = tag("td", words(cut(row.error or "", 500)), colspan=str(len(_COLUMNS) - 1))
        return tag("tr", name, error, css="np-failed")
    cells = (
        _published(article),
        words(cut(article.outlet_name, 60)),
        _headline(article),
        words(cut(", ".join(article.authors), 120)),
        words(f"{len(article.body.split()):,}"),
        words(f"{len(article.quotes):,}"),
        words(cut(", ".join(dict.fromkeys(note.code for note in article.diagnostics)), 120)),
    )
    named = zip(_COLUMNS, cells, strict=True)
    return tag("tr", *(tag("td", cell, css=_CLASSES.get(name, "")) for name, cell in named))


def _published(article: Article) -> Html:
    moment = article.timestamp
    if moment is None:
        return tag("span", words(_undated(article)), css="np-none")
    clock = tag("span", words(clock_text(moment, article.timestamp_detail)), css="np-count")
    return tag("time", words(f"{day_text(moment)} "), clock, datetime=moment.isoformat())


def _headline(article: Article) -> Html:
    """The headline, to its page where the address is known, and the place it was filed from."""
    if article.title:
        title = link(article.url, tag("b", words(cut(article.title)), lang="id"))
    else:
        title = link(article.url, tag("i", words("no headline"), css="np-none"))
    place = article.dateline and article.dateline.place
    return Html(f"{title} {tag('span', words(cut(place, 60)), css='np-count')}" if place else title)


def load_ipython_extension(ipython: Any) -> None:
    """Show lists and tuples of articles as tables: `%load_ext newsparse.notebook` calls this."""
    html, plain = _formatters(ipython)
    for kind in (list, tuple):
        if not isinstance(_current(html, kind), _Html):
            html.for_type(kind, _Html(_current(html, kind)))
            plain.for_type(kind, _Plain(_current(plain, kind)))


def unload_ipython_extension(ipython: Any) -> None:
    """Show them as before: `%unload_ext newsparse.notebook` calls this."""
    for formatter in _formatters(ipython):
        for kind in (list, tuple):
            ours = _current(formatter, kind)
            if isinstance(ours, (_Html, _Plain)):
                formatter.pop(kind)
                if ours.before is not None:
                    formatter.for_type(kind, ours.before)


def _formatters(ipython: Any) -> tuple[Any, Any]:
    formatters = ipython.display_formatter.formatters
    return formatters["text/html"], formatters["text/plain"]


def _current(formatter: Any, kind: type) -> Callable[..., Any] | None:
    found: Callable[..., Any] | None = formatter.type_printers.get(kind)
    return found


class _Html:
    """Shows a list of articles as HTML, and leaves any other to who was asked before."""

    def __init__(self, before: Callable[..., Any] | None) -> None:
        self.before = before

    def __call__(self, values: Sequence[Any]) -> Any:
        if _are_articles(values):
            return table(values)._repr_html_()
        return self.before(values) if self.before else None


class _Plain:
    """The same for the plain text that stands beside the HTML: not the repr of each article."""

    def __init__(self, before: Callable[..., Any] | None) -> None:
        self.before = before

    def __call__(self, values: Sequence[Any], printer: Any, cycle: bool) -> None:
        if not cycle and _are_articles(values):
            printer.text(repr(table(values)))
        elif self.before:
            self.before(values, printer, cycle)
        else:
            printer.text(repr(values))


def _are_articles(values: Sequence[Any]) -> bool:
    return bool(values) and all(isinstance(value, (Article, Failure)) for value in values)
