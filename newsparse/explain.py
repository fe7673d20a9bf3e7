"""Show an article's ledger to a person: role, rule, text; then what is doubtful."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.roles import Role

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["explain", "ledger_rows", "visible"]


def visible(text: str) -> str:
    r"""Text that is safe to print: control, format and unassigned characters as escapes.

    >>> visible("a\u202eb\x1bc")
    'a\\u202eb\\x1bc'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char
        if char.isprintable() or char == "\xa0" or unicodedata.category(char) == "Zs"
        else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def ledger_rows(article: Article) -> Iterator[tuple[Role, str, str]]:
    """Role, rule and one line of text for each segment that is not blank."""
    for segment in article.segments:
        if segment.role is not Role.BLANK:
            shown = article.text[segment.start : segment.end].strip().replace("\n", " ⏎ ")
            yield segment.role, segment.rule, visible(shown)


def explain(article: Article) -> str:
    """The whole account as plain text."""
    rows = [f"{article.outlet_name} ({article.outlet})"]
    rows += [f"{role.value:<10} | {text}   ‹{rule}›" for role, rule, text in ledger_rows(article)]
    for diagnostic in article.diagnostics:
        rows.append(f"! {diagnostic.code}: {visible(diagnostic.message)}")
    return "\n".join(rows)
