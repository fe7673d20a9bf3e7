"""Pages: the first line is the address, the rest the markup; Lexbor reads it, sound or refused."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from fuzzing.laws import holds
from fuzzing.target import SAMPLES, Target, as_text, holds_bytes, pieces
from fuzzing.words import page_words
from newsparse import InputTooComplex, NotText, Parser
from newsparse.pages.sniff import is_markup

__all__ = ["FIRST", "SECOND", "TARGET", "check"]

FIRST, SECOND = Parser(plugins=False), Parser(plugins=False)


def check(data: bytes) -> None:
    """The laws of pages."""
    address, _, page = as_text(data).partition("\n")
    if not is_markup(page):
        page = f"<p>{page}"
    if holds_bytes(page):
        with contextlib.suppress(NotText, InputTooComplex):
            holds(FIRST.parse(page.encode("utf-8", "surrogateescape"), url=address))
    with contextlib.suppress(InputTooComplex):
        article = holds(FIRST.parse(page, url=address))
        assert article.format == "html"
        assert SECOND.parse(page, url=address).model_dump_json() == article.model_dump_json()


def seeds() -> Iterator[bytes]:
    """The sample pages, whole and in pieces, and texts in the simplest markup."""
    for path in sorted(SAMPLES.glob("*/*.html")):
        address = f"https://{path.parent.name.replace('_', '')}.com/2022/04/03/\n".encode()
        page = path.read_text(encoding="utf-8")
        yield address + page.encode()
        for piece in pieces(page, 1500):
            yield address + piece.encode()
    for path in sorted(SAMPLES.glob("*/*.txt"))[::4]:
        lines = path.read_text(encoding="utf-8").split("\n")[:8]
        yield ("\n<h1>" + "</h1>".join(f"{line}<p>" for line in lines)).encode()


TARGET = Target("html", check, seeds, page_words, longest=4096, joint=b"<")
