"""What must hold for every article, whatever text it was read from."""

from __future__ import annotations

import builtins
import contextlib
import io
import os
import re
import socket
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NoReturn

import pytest

from newsparse import Article, Role
from newsparse.ledger import first_break
from newsparse.values import Quote

__all__ = ["as_read", "codes", "paragraph_starts", "quotes_hold", "roles_of", "sealed", "sound"]

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
    quotes_hold(article.paragraphs, article.quotes)
    assert article.explain().isprintable() or "\n" in article.explain()
    return article


def codes(article: Article) -> set[str]:
    """The codes of an article's diagnostics."""
    return {diagnostic.code for diagnostic in article.diagnostics}


def roles_of(article: Article, words: str) -> set[Role]:
    """Roles of every segment that holds `words`."""
    return {s.role for s in article.segments if words in article.text[s.start : s.end]}


def paragraph_starts(paragraphs: Sequence[str]) -> list[int]:
    """Offsets in the body at which paragraphs begin."""
    starts, at = [], 0
    for paragraph in paragraphs:
        starts.append(at)
        at += len(paragraph) + 2
    return starts


def quotes_hold(paragraphs: Sequence[str], quotes: Sequence[Quote]) -> None:
    """Assert the laws of quotes: exact spans, each inside its paragraph, in order and apart."""
    body, starts = "\n\n".join(paragraphs), paragraph_starts(paragraphs)
    has_nulls = "\0" in body
    for quote in quotes:
        start, end = quote.span
        assert body[start:end] == quote.text != ""
        low = starts[quote.paragraph]
        assert low <= start < end <= low + len(paragraphs[quote.paragraph])
        assert quote.confidence is not None
        assert 0 < quote.confidence <= 1
        assert has_nulls or "\0" not in "".join(_words_of(quote))
    assert [quote.span for quote in quotes] == sorted(quote.span for quote in quotes)
    for indirect in (False, True):
        alike = [quote.span for quote in quotes if (quote.kind == "indirect") is indirect]
        assert all(above[1] <= below[0] for above, below in pairwise(alike))


def _words_of(quote: Quote) -> list[str]:
    """All that a quote says about its speaker; what the reader blanks must not show in it."""
    who = quote.speaker
    words = [quote.cue, quote.cited]
    if who:
        assert who.name.strip()
        words += [who.name, who.surface, who.role]
    return [word for word in words if word]


@contextlib.contextmanager
def sealed() -> Iterator[None]:
    """Fail where anything inside touches a file, the network or another program."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("parse touched a file, the network or another program")

    with pytest.MonkeyPatch.context() as guard:
        for module, name in (
            *((module, "open") for module in (builtins, io, os)),
            *((os, name) for name in ("stat", "listdir")),
            *((socket, name) for name in ("socket", "getaddrinfo")),
            (subprocess, "Popen"),
        ):
            guard.setattr(module, name, refuse)
        yield
