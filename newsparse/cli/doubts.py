"""What a person should hear beside the JSON: that it is hardly an article, or not all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["gravest_doubt"]

_ADVICE = {
    "empty": "check that the text was saved",
    "input.is_address": "",
    "input.looks_like_path": "on the command line, name the file itself",
    "not_article": "give the page of one article",
    "multiple_articles": "cut the file, one article each",
    "language.not_indonesian": "",
    "body.missing": "newsparse explain shows how each line was read",
}
"""What to do, by the code of a diagnostic; the first that holds says why the others do, too."""


def gravest_doubt(article: Article) -> str:
    """The gravest of an article's diagnostics with what to do; empty where there is none.

    >>> from newsparse import parse
    >>> gravest_doubt(parse("  "))
    'the text holds nothing but blanks; check that the text was saved'
    >>> gravest_doubt(parse("KUPANG - Hujan turun sejak pagi di kota itu."))
    ''
    """
    told = {note.code: note.message for note in article.diagnostics}
    for code, advice in _ADVICE.items():
        if code in told:
            return f"{told[code]}; {advice}" if advice else told[code]
    return ""
