"""One article as HTML: the head, the body with what stands beside it, and its whole account."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from newsparse.explain import visible
from newsparse.view.aside import aside
from newsparse.view.body import body
from newsparse.view.bounds import NOTEBOOK, PAGE, Bounds, cut
from newsparse.view.head import head
from newsparse.view.ledger import ledger
from newsparse.view.markup import Html, tag
from newsparse.view.notes import diagnostics, quotes
from newsparse.view.style import STYLE

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["as_output", "as_page"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def as_output(article: Article) -> str:
    """An article for a notebook, its style sheet before it.

    >>> from newsparse import parse
    >>> as_output(parse("KUPANG - Hujan turun.")).startswith('<div class="newsparse"><style>')
    True
    """
    return tag("div", STYLE, _card(article, NOTEBOOK), css="newsparse")


def as_page(article: Article) -> str:
    """An article as a page of its own, its ledger unfolded. The page may load nothing.

    >>> from newsparse import parse
    >>> as_page(parse("KUPANG - Hujan turun.")).splitlines()[:2]
    ['<!DOCTYPE html>', '<html lang="id">']
    """
    name = html.escape(visible(cut(article.title or article.outlet_name)))
    lines = (
        "<!DOCTYPE html>",
        '<html lang="id">',
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{name}</title>",
        STYLE,
        tag("body", _card(article, PAGE, unfolded=True), css="newsparse np-page"),
        "</html>",
    )
    return "\n".join(lines) + "\n"


def _card(article: Article, bounds: Bounds, *, unfolded: bool = False) -> Html:
    text = tag("div", body(article, bounds), aside(article, bounds), css="np-columns")
    return tag(
        "article",
        head(article),
        text,
        quotes(article, bounds),
        ledger(article, bounds, unfolded=unfolded),
        diagnostics(article, bounds),
        css="np-card",
        lang="id",
    )
