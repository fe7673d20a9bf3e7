"""What must hold for every article, whatever text it was read from."""

from __future__ import annotations

import re
import unicodedata

from newsparse import Article, Role
from newsparse.ledger import first_break

__all__ = ["as_read", "codes", "paragraph_starts", "roles_of", "sound"]

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_UNSAFE = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")


def as_read(source: str) -> str:
    """The text that `parse` must keep of a string, by an independent account of the contract."""
    text = _LINE_ENDS.sub("\n", source.lstrip("\ufeff"))
    return unicodedata.normalize("NFC", _UNSAFE.sub("\ufffd", text))


def sound(article: Article) -> Article:
    """Assert the laws of the ledger, of JSON and of spans; hands the article on."""
    text = article.text
    assert first_break(article.segments, len(text)) is None
    assert "".join(text[s.start : s.end] for s in article.segments) == text
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert article.body == "\n\n".join(article.paragraphs)
    for mention in article.dates:
        assert article.body[slice(*mention.span)] == mention.raw
    for diagnostic in article.diagnostics:
        if diagnostic.span is not None:
            start, end = diagnostic.span
            assert 0 <= start <= end <= len(text)
    assert article.explain().isprintable() or "\n" in article.explain()
    return article


def codes(article: Article) -> set[str]:
    """The codes of an article's diagnostics."""
    return {diagnostic.code for diagnostic in article.diagnostics}


def roles_of(article: Article, words: str) -> set[Role]:
    """Roles of every segment that holds `words`."""
    return {s.role for s in article.segments if words in article.text[s.start : s.end]}


def paragraph_starts(article: Article) -> list[int]:
    """Offsets in the body at which its paragraphs begin."""
    starts, at = [], 0
    for paragraph in article.paragraphs:
        starts.append(at)
        at += len(paragraph) + 2
    return starts
