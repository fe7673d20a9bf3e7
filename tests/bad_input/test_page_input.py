"""Rows 3 to 9 and 22 of pages: empty, large and unreadable pages, addresses that cannot be read, soups."""

from __future__ import annotations

import tracemalloc

import pytest
from bs4 import BeautifulSoup

import newsparse
from newsparse import InputTooLarge, Limits, Parser
from tests.bad_input.page_specimens import (
    CLOSED,
    DOCTYPE,
    REPAIRED,
    SENTENCE,
    XML,
    inserted,
    is_clean,
    is_void,
    json_ld,
    keeps_all,
    page,
    shown,
    untitled,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.soundness import sound
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE

EMPTY = {
    "page without anything": "<html></html>",
    "doctype alone": DOCTYPE,
    "prolog alone": XML,
    "comment alone": "<!-- Hujan turun sejak pagi. -->",
    "closing tag alone": "</p>",
    "empty paragraphs": "<p></p><p> </p><p>\n</p>",
    "characters without width": "<p>&nbsp;&#8203;\u200b\ufeff</p>",
    "line breaks": "<br><br/><hr>",
    "pictures": '<img src="a.jpg"><img src="b.jpg">',
    "scripts": f"<script>var a = '{SENTENCE}';</script><script src='b.js'></script>",
    "page of scripts": f"<html><head><script>a</script></head><body>{CLOSED}</body></html>",
    "title in the head": f"<title>{TITLE}</title>",
}


@pytest.mark.parametrize(
    "row",
    rows(*(Row(3, what, it, ("empty",), REPAIRED, is_void, "") for what, it in EMPTY.items())),
)
def test_empty_pages(row: Row) -> None:
    check_row(row)


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<p>" + "a" * 4_999_998, id="05-one-character-too-many"),
        pytest.param("<div>" * 7_000_000, id="05-deep"),
        pytest.param('<a b="' * 7_000_000, id="05-quotes"),
        pytest.param("<p>e\u0301\ud800" * 7_000_000, id="05-surrogates"),
    ],
)
def test_a_page_too_large_is_refused_before_any_scan(source: str) -> None:
    with pytest.raises(InputTooLarge) as caught:
        newsparse.parse(source)
    assert (caught.value.limit, caught.value.actual) == (5_000_000, len(source))
    assert caught.value.hint


def test_07_a_page_of_too_many_lines_is_refused() -> None:
    parser = Parser(limits=Limits(max_lines=3))
    assert parser.parse("<p>a<br>b<br>c").text == "a\nb\nc"
    with pytest.raises(InputTooLarge, match="lines"):
        parser.parse("<p>a<br>b<br>c<br>d")


def test_05_nothing_of_a_page_stays_in_memory() -> None:
    """What is remembered from page to page is what many pages share, not a value of one."""
    newsparse.parse(page())
    tracemalloc.start()
    try:
        for number in range(20):
            newsparse.parse(page(f'<p style="{number}{"x" * 500_000}">{SENTENCE}</p>'))
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 2_000_000


REPLACED = ("surrogate_replaced",)
SURROGATES = {
    "attribute": page("<p title='\ud800'></p>"),
    "name of a tag": page("<x\ud800></x\ud800>"),
    "comment": page("<!-- \ud800 -->"),
    "script": page("<script>'\ud800'</script>"),
    "meta tag": page(head='<meta name="author" content="Wening\ud800">'),
    "link": page('<a href="/\ud800"></a>'),
}
LD_VALUES: dict[str, object] = {
    "headline": "Bakau \ud800",
    "articleSection": "Kota \ud800",
    "author": {"name": "Wening \udfff Asih"},
    "datePublished": "2022-04-03T08:54:00\ud800",
    "\ud800": "\ud800",
}


@pytest.mark.parametrize(
    "row",
    rows(
        inserted(22, "surrogate", "<p>Ka\ud800ta</p>", "Ka\ufffdta", codes=REPLACED),
        inserted(22, "no pair", "<p>\ud83d\ude00</p>", "\ufffd\ufffd", codes=REPLACED),
        *(
            Row(22, what, it, REPLACED, check=is_clean, text=shown())
            for what, it in SURROGATES.items()
        ),
        *(
            inserted(22, f"JSON-LD {key!a}", "", head=json_ld(**{key: value}), check=is_clean)
            for key, value in LD_VALUES.items()
        ),
        Row(22, "JSON-LD headline alone", untitled(json_ld(headline="Bakau \ud800")).encode()),
    ),
)
def test_surrogates(row: Row) -> None:
    check_row(row)


ADDRESSES = (
    "http://[x",
    "http://[::1",
    "//[x",
    "https://exa\u2100mple.com/berita",
    "http://a:b:c/",
    "http://a:99999999/",
    "http:///",
    "://",
    "javascript:alert(1)",
    "data:text/html,<p>",
    "http://contoh.id/" + "a" * 3_000,
)
"""Addresses that nobody can read, or should."""
BASE = '<link rel="canonical" href="https://contoh.id/berita/bakau">'
NAMING = {
    "canonical": page(head='<link rel="canonical" href="{}">'),
    "OpenGraph": page(head='<meta property="og:url" content="{}">'),
    "picture": page(head=f'{BASE}<meta property="og:image" content="{{}}">'),
    "next part": page(head=f'{BASE}<link rel="next" href="{{}}?page=2">'),
    "link": page(f'<p>{SENTENCE} <a href="{{}}">a</a></p>', head=BASE),
    "related link": page('<p>Baca Juga: <a href="{}">Harga Ikan Naik</a></p>', head=BASE),
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            Row(9, f"{what} {number}", source.format(address).encode(), check=keeps_all)
            for what, source in NAMING.items()
            for number, address in enumerate(ADDRESSES)
        )
    ),
)
def test_addresses_that_cannot_be_read(row: Row) -> None:
    check_row(row)


@pytest.mark.parametrize("source", [page(), ARTICLE], ids=["09-page", "09-text"])
@pytest.mark.parametrize("number", range(len(ADDRESSES)))
def test_an_address_of_the_caller_that_cannot_be_read(source: str, number: int) -> None:
    article = sound(newsparse.parse(source, url=ADDRESSES[number]))
    assert article.title == TITLE
    assert article.url == ADDRESSES[number]


SOUPS = {
    "page": page(),
    "piece": f"<p>{SENTENCE}</p>",
    "broken page": page("<a <b <!-- <script>"),
    "deep page": "<div>" * 1900 + page() + "</div>" * 1900,
    "references": page("<p>&#147;Kami pulang,&#148; kata dia &amp; kawan &lt;muda&gt;.</p>"),
    "comments": page("<!-- <p>a</p> --><![CDATA[b]]><?c?>"),
    "nothing": "<p></p>",
}


@pytest.mark.parametrize("what", SOUPS)
def test_a_soup_is_read_as_its_markup(what: str) -> None:
    soup = BeautifulSoup(SOUPS[what], "html.parser")
    before = str(soup)
    article = sound(newsparse.parse(soup))
    assert article == newsparse.parse(before)
    assert article.format == "html"
    assert str(soup) == before


@pytest.mark.parametrize("name", ["html", "body", "p", "title"])
def test_a_tag_is_read_as_its_markup(name: str) -> None:
    tag = BeautifulSoup(page(), "html.parser").find(name)
    assert tag is not None
    article = sound(newsparse.parse(tag))
    assert article == newsparse.parse(str(tag))
    assert article.format == "html"


def test_the_soup_of_a_healthy_page_is_read_as_the_page() -> None:
    assert newsparse.parse(BeautifulSoup(page(), "html.parser")) == newsparse.parse(page())


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("Hujan &lt;deras> turun", "Hujan <deras> turun", id="references"),
        pytest.param("Hujan <b>deras</b> turun", "Hujan deras turun", id="tag-in-the-middle"),
        pytest.param("Hujan, " * 400 + "reda<br>", "Hujan, " * 400 + "reda", id="tag-far-down"),
    ],
)
def test_a_soup_is_a_page_whatever_it_holds(source: str, text: str) -> None:
    article = sound(newsparse.parse(BeautifulSoup(source, "html.parser")))
    assert (article.format, article.text) == ("html", text)


def test_a_string_of_a_soup_is_a_string() -> None:
    paragraph = BeautifulSoup(page(), "html.parser").p
    assert paragraph is not None
    assert paragraph.string is not None
    article = sound(newsparse.parse(paragraph.string))
    assert (article.format, article.text) == ("text", PARAGRAPHS[0])
