"""Reading a page takes time in proportion to its length, however it is made: one shape a pump.

A shape that a limit refuses counts as read: what matters is that no page keeps a parser busy. Shapes
that make a line of text every few characters are pumped from 16 to 256 kB, those that once grew with
the square of their length from less, so that they are found out before they take minutes.
"""

from __future__ import annotations

import contextlib

import pytest

import newsparse
from newsparse import InputTooComplex, InputTooLarge, Limits, Parser
from tests.bad_input.growth import LONG, SHORT, Build, assert_linear, numbered, repeat, seconds
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

_ROOMY = Parser(limits=Limits(max_chars=20_000_000, max_lines=20_000_000, max_tags=20_000_000))
_PARAGRAPH = "<p>Warga menanam bibit bakau di tepi muara sejak pagi hari itu juga.</p>"
_HEAD = f"<h1>{TITLE}</h1><time>{STAMP}</time>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
_LD = '<script type="application/ld+json">{}</script>'
_LINK = '<a href="/x">Harga cabai naik lagi di pasar</a>'
_BLOCK = 250_000  # characters of one JSON-LD block: longer ones are not read at all


def read(text: str) -> None:
    """Read a page, or see it refused."""
    with contextlib.suppress(InputTooComplex):
        _ROOMY.parse(text)


def around(unit: str, end: str, head: str = "<p>") -> Build:
    """The same unit again and again, and what ends it all."""
    return lambda size: head + unit * ((size - len(head) - len(end)) // len(unit)) + end


def crowd(pattern: str, between: str = " ", tag: str = "<p {}>x</p>") -> Build:
    """One tag with as many different attributes as fit."""

    def build(size: int) -> str:
        count = size // (len(pattern) + len(between) + 3)
        return tag.format(between.join(pattern.format(number) for number in range(count)))

    return build


def blocks(inner: Build) -> Build:
    """JSON-LD in blocks as long as are read."""

    def build(size: int) -> str:
        whole, rest = divmod(size, _BLOCK)
        return _LD.format(inner(_BLOCK)) * whole + _LD.format(inner(rest))

    return build


def titled(size: int) -> str:
    """Half of it headlines in JSON-LD, half of it headings, no two alike."""
    told = numbered('"Harga Cabai Naik Nomor {}",')
    block = blocks(lambda half: f'{{"@type":"NewsArticle","headline":[{told(half)}"A"]}}')
    return block(size // 2) + numbered("<h1>Kabar Baru Nomor {}</h1>")(size // 2)


def formatted(size: int) -> str:
    """Half of it bold that never ends, no two alike, half of it paragraphs that all carry it on."""
    return "<p>" + numbered("<b id={}>")(size // 2) + "<p>x" * (size // 8)


UNENDED = {  # what opens without an end, and what may end them all at last
    "<a ": ">",
    "<a": "</a>",
    "</": ">",
    "</a ": ">",
    "<!--": "-->",
    "<!": ">",
    "<?": "?>",
    "<![CDATA[": "]]>",
    '<a b="': '">',
    "<a b='": "'>",
    "<a b=": ">",
}

PUMPS: dict[str, Build] = {
    **{f"{opening} without end": repeat(opening) for opening in UNENDED},
    **{f"{opening} and {end} at last": around(opening, end) for opening, end in UNENDED.items()},
    "tags in values": repeat('<a b=">"'),
    "tags in values, ended": around('<a b="<"', ">"),
    "values in values": repeat("<a b=\"'\" c='\"'"),
    "odd quotes in tags": repeat('<p a"b>x</p>'),
    "ampersands": repeat("&", "<p>"),
    "references without end": repeat("&#1", "<p>"),
    "references to surrogates": repeat("&#55296;", "<p>"),
    "one reference of figures": around("1", ";", "<p>&#"),
    "comments": repeat("<!-- x -->", "<p>"),
    "comments that hold comments": repeat("<!-- <!-- x -->", "<p>"),
    "instructions": repeat("<?x?>", "<p>"),
    "CDATA sections": repeat("<![CDATA[x]]>", "<p>"),
    "scripts": repeat("<script>a</script>"),
    "scripts that hold scripts": repeat("<script><!--<script></script>"),
    "styles": repeat("<style>a</style>"),
    "templates": repeat("<template><p>x</p></template>"),
    "pictures in lines": repeat("<svg><path d='x'/></svg>", "<p>"),
    "frames": repeat("<iframe></iframe>", "<p>"),
    "textareas": repeat("<textarea></textarea>", "<p>"),
    "titles": repeat("<title>x</title>"),
    "one text": repeat("Warga menanam bibit. ", "<p>"),
    "one word": repeat("a", "<p>"),
    "one line of breaks and blanks": repeat("\n \t", "<p>x"),
    "zero-width": repeat("\u200b", "<p>x"),
    "surrogates": repeat("\ud800", "<p>x"),
    "one value": around("a ", '">x', '<p title="'),
    "one address": around("a", '">x</a>', '<p><a href="/'),
    "one class of many words": around("kata-", '">x', '<p class="'),
    "one class of many capitals": around("K", '">x', '<p class="'),
    "many classes": around("kata-lain ", '">x', '<p class="'),
    "many classes that speak": around("x-share-related-caption ", '">x', '<p class="'),
    "one style": around("display ", '">x', '<p style="'),
    "blanks in a style": around(" ", '">x', '<p style="display'),
    "one name": around("a", ">x", "<p><"),
    "crowded tags": repeat("<p " + " ".join(f"a{number}" for number in range(390)) + ">x"),
    "attributes": crowd("a{}"),
    "attributes with values": crowd('a{}="1"'),
    "attributes on lines": crowd("a{}", "\n"),
    "one attribute": around('class="x" ', ">x", "<p "),
    "meta tags": repeat('<meta name="author" content="Wening Asih">'),
    "meta tags that differ": numbered('<meta property="article:tag" content="bakau {}">'),
    "links to parts": numbered(
        '<a href="https://contoh.id/a/b?page={}">1</a> ',
        '<link rel=canonical href="https://contoh.id/a/b">',
    ),
    "blocks of JSON-LD": repeat(_LD.format('{"@type":"NewsArticle","headline":"Bakau"}')),
    "broken blocks of JSON-LD": repeat(_LD.format('{"@type":"NewsArticle","headline":"Ba"kau')),
    "JSON-LD of objects": blocks(around("{},", "{}]", "[")),
    "JSON-LD of lists": blocks(repeat("[")),
    "JSON-LD of graphs": blocks(repeat('{"@graph":')),
    "JSON-LD of authors": blocks(repeat('"author":{')),
    "JSON-LD of names": blocks(around('"A",', '"A"]}', '{"@type":"NewsArticle","author":[')),
    "JSON-LD of commas": blocks(around(", ", "x", "[")),
    "JSON-LD of blanks": blocks(around(" ", "x", "[,")),
    "JSON-LD of backslashes": blocks(repeat('"headline":"\\\\')),
    "JSON-LD of comments": blocks(around("-->", "x", "")),
    "JSON-LD of figures": blocks(around("1", "}", '{"x":')),
    "bold in bold": repeat("<b>" * 900 + "x" + "</b>" * 900, "<p>"),
    "links in links": repeat("<a>" * 900 + "x" + "</a>" * 900, "<p>"),
    "links that never end": repeat("<a href=x>x", "<p>"),
    "links in a line": repeat(f"{_LINK} ", "<p>"),
    "colours in a line": repeat("<font color=a>x</font>", "<p>"),
    "crossing tags": repeat("<b><i><u>x</b></i></u>", "<p>"),
    "closing tags of nothing": repeat("</p></b></div>x", "<div>"),
    "pictures": repeat("<img src=x>", "<p>"),
    "breaks alone": repeat("<br>", "<p>x"),
    "bodies": repeat("<body class=x>", "x"),
}
"""From 64 kB to 1 MB."""

MANY_LINES: dict[str, Build] = {
    "paragraphs": repeat("<p>x"),
    "paragraphs under an article": repeat("<p>x", _HEAD),
    "paragraphs with ends": repeat("<p>x</p>"),
    "breaks": repeat("x<br>"),
    "items": repeat("<li>x", "<ul>"),
    "items and terms": repeat("<dt>x<dd>y", "<dl>"),
    "cells": repeat("<td>x", "<table><tr>"),
    "rows": repeat("<tr><td>a<td>b", "<table>"),
    "tables": repeat("<table><tr><td>x</table>"),
    "bold across paragraphs": repeat("<b><p>x</b>"),
    "buttons in paragraphs": repeat("<p><button>x"),
    "links across blocks": repeat("<a><div>x</a></div>"),
    "classes that speak": repeat('<p class="a-share b-related c-caption">x</p>'),
    "classes that differ": numbered('<p class="isi-{}">Warga pulang sore itu.</p>'),
    "cards": repeat(f"<div><h2>{_LINK}</h2><p>Bibit datang sebelum fajar.</p></div>", _HEAD),
    "cards without teasers": repeat(f"<h2>{_LINK}</h2>", _HEAD),
    "headings": repeat("<h2>Bibit datang sebelum fajar</h2>", _HEAD),
    "headings with text": repeat(f"<h2>Bibit datang sebelum fajar</h2>{_PARAGRAPH}"),
    "headlines": repeat(f"<h1>{TITLE}</h1>"),
    "headlines that differ": numbered("<h1>Harga Cabai Naik Lagi di Pasar Nomor {}</h1>"),
    "lines in bold": repeat("<p><strong>Bibit datang sebelum fajar</strong></p>", _HEAD),
    "links alone": repeat(f"<p>{_LINK}</p>", _HEAD),
    "links with a label": repeat(f"<p>Baca Juga: {_LINK}</p>", _HEAD),
    "times": repeat('<time datetime="2022-04-03T08:54:00+07:00">3 April 2022</time>'),
    "stamps in the head": lambda size: (
        f"<h1>{TITLE}</h1><div>{f'<p>Kota | {STAMP} | Wening</p>' * (size // 54)}</div>"
        f'<div class="article-body">{_PARAGRAPH * 9}</div>'
    ),
    "captions": repeat("<figure><img src=x><figcaption>Bakau. Foto: Wening</figcaption></figure>"),
    "quotations": repeat("<blockquote>Warga menanam bakau di tepi muara</blockquote>", _HEAD),
    "hidden lines": repeat("<div hidden>Warga menanam.</div>", _HEAD),
    "tags": repeat('<div class="tags"><a href=x>bakau</a></div>', _HEAD),
    "tags in one list": repeat("<a href=x>bakau</a>", f'{_HEAD}<div class="tags">'),
    "names": repeat('<div class="author">Wening Asih</div>', _HEAD),
    "lines torn by an element": repeat('Warga <span class="caption">menanam</span> bakau ', "<p>"),
    "labels of lists": repeat("<p>Berita Terkait</p>", _HEAD),
    "labels of lists with lists": repeat("<div><h3>Berita Terkait</h3><p>x</p></div>", _HEAD),
    "labels of comments with comments": repeat("<div>Komentar<p>x</p></div>", _HEAD),
    "containers": repeat(f'<div class="article-body">{_PARAGRAPH}</div>'),
    "containers in containers": lambda size: (
        '<div class="article-body">' * 300 + _PARAGRAPH * (size // len(_PARAGRAPH))
    ),
    "paragraphs far down": repeat(_PARAGRAPH, "<div>" * 1_000),
    "cards far down": repeat(f"<h2>{_LINK}</h2>", "<div>" * 1_000),
    "labels far down": repeat(f"<p>Berita Terkait</p>{_PARAGRAPH}", "<div>" * 1_000),
}
"""From 16 to 256 kB."""

ONCE_SLOW: dict[str, tuple[int, Build]] = {
    "labels of comments": (16_000, repeat("<p>Komentar</p>")),
    "labels of comments in cells": (16_000, repeat("<td>Komentar</td>", "<table><tr>")),
    "speaking elements in a line": (
        SHORT,
        repeat('kata <span class="tags">x</span> ', "<p>Warga menanam bibit bakau di tepi "),
    ),
    "names in a line": (4_000, repeat('a: <span class="author">x: </span> ', "<p>Oleh: ")),
    "headlines that JSON-LD does not know": (4_000, titled),
    "blanks at the end of JSON-LD": (2_000, blocks(around(" ", "x", "--> "))),
    "blanks in headlines": (
        4_000,
        numbered(f'<meta property="og:title" content="a{" " * 1_900}{{}}">'),
    ),
    "one long name below many tags": (2_000, around("a", "<b>", "<p>" * 2_100 + "<")),
    "formatting that is carried on": (500, formatted),
    "attributes without blanks": (8_000, crowd('a{}="1"', "")),
    "attributes with single quotes": (8_000, crowd("a{}='1'", "")),
    "attributes with slashes": (8_000, crowd("a{}", "/")),
    "attributes of a closing tag": (SHORT, crowd("a{}", tag="<p>x</p {}>")),
    "choices": (4_000, repeat("<option>x", "<select>")),
    "frames that hold tags": (16_000, repeat("<iframe><p hidden></iframe>x", "<p>")),
    "comments and instructions": (8_000, repeat("<!-- x -->3<?Kata ", "<p>")),
    "instructions that hold comments": (2_000, repeat("x<?x <!-- ?>", "<p>")),
    "bullets in a heading": (1_000, repeat("- ", '<h2>"<br>')),
}
"""What did grow with the square, and the shorter of its two lengths."""


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", PUMPS)
def test_time_grows_with_the_page(name: str) -> None:
    assert_linear(PUMPS[name], read)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", MANY_LINES)
def test_time_grows_with_the_lines(name: str) -> None:
    assert_linear(MANY_LINES[name], read, 16_000)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", ONCE_SLOW)
def test_time_grows_no_more_with_the_square(name: str) -> None:
    short, build = ONCE_SLOW[name]
    assert_linear(build, read, short)


REFUSED = {
    "divisions": repeat("<div>"),
    "divisions as in XML": repeat("<div/>"),
    "bold": repeat("<b>x"),
    "lists": repeat("<ul><li>"),
    "tables": repeat("<table><tr><td>"),
    "objects": repeat("<object>"),
    "pictures": repeat("<svg><g>"),
    "tags": repeat("<b></b>", "<p>"),
    "characters": repeat("<p>Hujan turun sejak pagi di kota itu.</p>"),
}
SIZES = {"tags": 2_000_000, "characters": 6_000_000}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", REFUSED)
def test_refusal_is_quick(name: str) -> None:
    """A megabyte takes less than a second, though the page may have to be repaired to tell."""
    size = SIZES.get(name, LONG)
    source = REFUSED[name](size)

    def refuse(text: str) -> None:
        with pytest.raises((InputTooComplex, InputTooLarge)):
            newsparse.parse(text)

    assert min(seconds(source, refuse) for _ in range(2)) <= size / LONG
