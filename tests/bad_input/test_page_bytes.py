"""Rows 10 to 15, 28 and 34 of pages, as bytes: the charset they say and are read by; blanks and composition."""

from __future__ import annotations

import codecs

import pytest

import newsparse
from newsparse import Article, Role
from tests.bad_input.page_specimens import (
    SENTENCE,
    inserted,
    keeps_all,
    page,
    shown,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.soundness import as_read, roles_of
from tests.bad_input.specimens import PARAGRAPHS

QUOTED = "“Kami menanam – bukan menunggu,” kata Dulmatin di café itu kepada para tamu."
LATIN_2 = f"{SENTENCE} “Świątek” datang."
CHARSET = '<meta charset="{}">'
HTTP_EQUIV = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
GUESSED = ("encoding.guessed",)


def _quoted(head: str = "", encoding: str = "utf-8", words: str = QUOTED) -> bytes:
    return page(f"<p>{words}</p>", head=head).encode(encoding)


def _told(number: int, what: str, source: bytes, *codes: str, words: str = QUOTED) -> Row:
    return Row(number, what, source, codes, check=keeps_all, text=shown(words))


@pytest.mark.parametrize(
    "row",
    rows(
        _told(10, "page with a BOM", codecs.BOM_UTF8 + _quoted(), "bom_removed"),
        _told(11, "page in UTF-16", _quoted(encoding="utf-16"), "bom_removed"),
        _told(12, "page in UTF-8", _quoted()),
        _told(12, "page that declares UTF-8", _quoted(CHARSET.format("utf-8"))),
        _told(
            12,
            "page that declares latin-1 and is UTF-8",
            _quoted(CHARSET.format("iso-8859-1")),
            "encoding.declared_ignored",
        ),
        Row(
            13,
            "page with a bad byte",
            _quoted().replace(b"Menurut", b"\xe9 Menurut"),
            ("encoding.invalid_byte",),
            text=shown(QUOTED).replace("Menurut", "\ufffd Menurut"),
        ),
        _told(15, "page in cp1252", _quoted(encoding="cp1252"), *GUESSED),
        *(
            _told(
                15,
                f"page in cp1252 that says {name} by {how}",
                _quoted(meta.format(name), "cp1252"),
                *GUESSED,
            )
            for name in ("windows-1252", "ISO-8859-1", "utf-8", "x-rahasia")
            for how, meta in (("charset", CHARSET), ("http-equiv", HTTP_EQUIV))
        ),
        _told(
            15,
            "page in cp1250 that says so",
            _quoted(CHARSET.format("windows-1250"), "cp1250", LATIN_2),
            *GUESSED,
            words=LATIN_2,
        ),
    ),
)
def test_bytes_of_pages(row: Row) -> None:
    check_row(row)


def test_bytes_of_a_page_are_read_as_its_string() -> None:
    assert newsparse.parse(page().encode()) == newsparse.parse(page())


def test_no_span_leads_back_to_the_markup() -> None:
    article = newsparse.parse(page())
    with pytest.raises(ValueError, match="rendered"):
        article.in_source((0, 5))
    start, end = article.in_text((0, 7))
    assert article.text[start:end] == PARAGRAPHS[0][:7]


def _composed(article: Article) -> None:
    assert roles_of(article, "Kaf\xe9") == {Role.BODY}


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            inserted(34, f"{end!a} for a blank", f"<p>{SENTENCE.replace(' ', end)}</p>", SENTENCE)
            for end in (
                "\n",
                "\r\n",
                "\r",
                "\u2028",
                "\u2029",
                "\t",
                "\f",
                " \n ",
                "&#10;",
                "&#13;",
            )
        ),
        inserted(
            28,
            "decomposed",
            f"<p>Kafe\u0301 {SENTENCE}</p>",
            as_read(f"Kafe\u0301 {SENTENCE}"),
            check=_composed,
        ),
    ),
)
def test_blanks_and_composition(row: Row) -> None:
    """Only elements end a line of a page; what is decomposed is read as what is composed."""
    check_row(row)
