"""What a page says outside its text, held against what it prints: moments, people, addresses."""

from __future__ import annotations

from typing import Literal

import pytest

from newsparse import Article, Outlet, Parser, parse

BODY = (
    "<p>Perahu pustaka milik warga Lirung karam setelah menabrak batang kayu, Senin malam.</p>"
    "<p>Semua buku selamat karena disimpan di dalam ember cat bekas, kata penjaganya.</p>"
)
TITLE = "Perahu Pustaka Lirung Karam, Buku Selamat"


def page(head: str = "", stamp: str = "", byline: str = "", url: str | None = None) -> Article:
    """The article of a page with these parts of its head."""
    markup = (
        f"<html><head>{head}</head><body><h1>{TITLE}</h1>{byline}<div>{stamp}</div>"
        f'<div class="entry-content">{BODY}</div></body></html>'
    )
    return parse(markup, url=url)


def ld(fields: str) -> str:
    """A JSON-LD block of an article with these fields."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'


def meta(name: str, content: str) -> str:
    """A meta tag."""
    return f'<meta property="{name}" content="{content}">'


PUBLISHED = "article:published_time"

MOMENTS = {  # name: (head, printed stamp, moment, basis, diagnostic)
    "a printed stamp wins": (
        meta(PUBLISHED, "2024-05-14T09:31:20+07:00"),
        "Selasa, 14 Mei 2024 09:30 WIB",
        "2024-05-14T09:30:00+07:00",
        "printed",
        None,
    ),
    "and what disagrees is told": (
        meta(PUBLISHED, "2024-05-13T20:00:00+07:00"),
        "Selasa, 14 Mei 2024 09:30 WIB",
        "2024-05-14T09:30:00+07:00",
        "printed",
        "timestamp.disagrees",
    ),
    "a clock that is mislabelled as universal time agrees": (
        meta("pubdate", "2024-05-14 T09:30:58Z"),
        "Selasa, 14 Mei 2024 09:30 WIB",
        "2024-05-14T09:30:00+07:00",
        "printed",
        None,
    ),
    "a day gets the clock of the metadata": (
        meta(PUBLISHED, "2024-05-14T09:30:00+08:00"),
        "14 Mei 2024",
        "2024-05-14T09:30:00+08:00",
        "meta",
        None,
    ),
    "a day gets no clock of another day": (
        meta(PUBLISHED, "2024-05-12T09:30:00+08:00"),
        "14 Mei 2024",
        "2024-05-14T00:00:00+07:00",
        "printed",
        None,
    ),
    "a day gets the clock of its own element": (
        "",
        '<time datetime="2024-05-14T09:30:00+09:00">14 Mei 2024</time>',
        "2024-05-14T09:30:00+09:00",
        "meta",
        None,
    ),
    "a clock without a zone gets that of the metadata": (
        ld('"datePublished": "2024-05-14T09:30:00+09:00"'),
        "14 Mei 2024 09:30",
        "2024-05-14T09:30:00+09:00",
        "printed",
        None,
    ),
    "but not a zone that no Indonesian clock has": (
        meta(PUBLISHED, "2024-05-14T09:30:00-07:00"),
        "14 Mei 2024 09:30",
        "2024-05-14T09:30:00+07:00",
        "printed",
        "timezone.assumed",
    ),
    "without a stamp an epoch is believed first": (
        ld('"datePublished": "2019-01-01T00:00:00Z"')
        + meta("dtk:publishdateunix", "1715653800000"),
        "",
        "2024-05-14T09:30:00+07:00",
        "meta",
        None,
    ),
    "then an Indonesian offset before a bare clock": (
        meta("content_PublishedDate", "2024-05-14 08:00:00")
        + meta(PUBLISHED, "2024-05-14T09:30:00+07:00"),
        "",
        "2024-05-14T09:30:00+07:00",
        "meta",
        None,
    ),
    "universal time is taken for true with a note": (
        ld('"datePublished": "2024-05-14T02:30:00.000Z"'),
        "",
        "2024-05-14T09:30:00+07:00",
        "json-ld",
        "timestamp.zone_doubtful",
    ),
    "a foreign offset is a mislabelled clock": (
        meta(PUBLISHED, "2024-05-14T09:30:00-07:00"),
        "",
        "2024-05-14T09:30:00+07:00",
        "meta",
        "timestamp.zone_doubtful",
    ),
    "a date in Indonesian words": (
        ld('"datePublished": "Selasa 14 Mei 2024 09:30 WIB"'),
        "",
        "2024-05-14T09:30:00+07:00",
        "json-ld",
        None,
    ),
    "a year of nowhere is no date": (
        meta(PUBLISHED, "0001-01-01T00:00:00+07:00"),
        "",
        None,
        None,
        None,
    ),
}


@pytest.mark.parametrize("name", MOMENTS, ids=lambda name: name.replace(" ", "-"))
def test_moment(name: str) -> None:
    head, stamp, moment, basis, code = MOMENTS[name]
    article = page(head, stamp)
    assert (article.timestamp and article.timestamp.isoformat()) == moment
    assert article.basis.get("timestamp") == basis
    told = {d.code for d in article.diagnostics if d.code.startswith(("timestamp.", "timezone."))}
    assert told == ({code} if code else set())


def test_the_day_of_the_address_is_the_last_resort() -> None:
    article = page(url="https://kabarlereng.example/kota/2024/05/14/perahu-pustaka-karam")
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2024-05-14T00:00:00+07:00"
    assert article.timestamp_detail is not None
    assert (article.timestamp_detail.precision, article.timestamp_detail.basis) == ("day", "url")
    assert "timestamp.from_address" in {d.code for d in article.diagnostics}


def test_an_update_before_the_publication_is_none() -> None:
    head = meta("article:modified_time", "2024-05-14T08:00:00+07:00")
    article = page(head, "Selasa, 14 Mei 2024 09:30 WIB")
    assert article.modified is None
    assert "modified.before_published" in {d.code for d in article.diagnostics}
    later = meta("article:modified_time", "2024-05-14T11:00:00+07:00")
    modified = page(later, "Selasa, 14 Mei 2024 09:30 WIB").modified
    assert modified is not None
    assert modified.isoformat() == "2024-05-14T11:00:00+07:00"


@pytest.mark.parametrize(
    "block",
    [
        '[{"@type": "WebSite"}, {"@type": "NewsArticle", "author": {"name": "Dewi Sarasvati"}}]',
        '{"@graph": [{"@type": ["Article"], "author": [{"@type": "Person", "name": "Dewi Sarasvati"}]}]}',
        '<!-- {"@type": "NewsArticle", "author": "Dewi Sarasvati"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "author": "Dewi Sarasvati",}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Kata "Ibu"", "author": {"@type": "Person", "name": "Dewi Sarasvati"}}',
        '{"@type": "NewsArticle", "description": "dua\nbaris", "author": {"name": "Dewi Sarasvati"}}',
    ],
    ids=["array", "graph", "comment", "cdata and comma", "bare quotes", "line break"],
)
def test_json_ld_in_every_state(block: str) -> None:
    article = page(f'<script type="application/ld+json">{block}</script>')
    assert article.authors == ["Dewi Sarasvati"]
    assert article.basis["contributors"] == "meta"


def test_people_of_the_metadata_only_where_none_is_printed() -> None:
    head = ld('"author": {"name": "Dewi Sarasvati"}')
    byline = '<div class="author">Bram Wiguna</div>'
    assert page(head, byline=byline).authors == ["Bram Wiguna"]
    assert page(ld('"author": "Redaksi Kabar Lereng"')).contributors == []
    assert page(meta("author", "redaksi@kabarlereng.example")).contributors == []


@pytest.mark.parametrize(
    ("said", "roles"), [("author", ["author"]), ("editor", ["editor"]), ("nobody", [])]
)
def test_whom_an_outlet_calls_author(
    said: Literal["author", "editor", "nobody"], roles: list[str]
) -> None:
    head = ld('"author": "Dewi Sarasvati"')
    outlet = Outlet(slug="lereng", name="Lereng", domains=("lereng.example",), metadata_author=said)
    markup = f"{head}<h1>{TITLE}</h1><div>{BODY}</div>"
    article = Parser(outlets=[outlet]).parse(markup, url="https://lereng.example/a")
    assert [person.role for person in article.contributors] == roles


def test_title_section_picture_and_pages() -> None:
    head = (
        "<title>Perahu Pustaka Lirung Karam - Kabar Lereng</title>"
        '<link rel="canonical" href="https://lereng.example/kota/perahu-pustaka">'
        + meta("og:title", "Perahu Pustaka Lirung Karam")
        + meta("article:section", "Kota")
        + meta("og:image", "/gambar/perahu.jpg")
    )
    markup = (
        f"<html><head>{head}</head><body><div class='entry-content'>{BODY}</div>"
        '<a href="?page=2">2</a><a href="/kota/perahu-pustaka?page=all">Semua</a>'
        '<a href="/kota/lain?page=2">lain</a></body></html>'
    )
    article = parse(markup)
    assert article.title == "Perahu Pustaka Lirung Karam"
    assert article.basis["title"] == "meta"
    assert "title.from_metadata" in {d.code for d in article.diagnostics}
    assert article.url == "https://lereng.example/kota/perahu-pustaka"
    assert article.section == "Kota"
    assert article.lead_image is not None
    assert article.lead_image.url == "https://lereng.example/gambar/perahu.jpg"
    assert article.pages == [
        "https://lereng.example/kota/perahu-pustaka?page=2",
        "https://lereng.example/kota/perahu-pustaka?page=all",
    ]


def test_links_are_made_whole() -> None:
    related = '<p>Baca juga: <a href="/kota/perahu-lain?a=1&amp;b=2">Perahu Lain Juga Karam</a></p>'
    markup = f"<h1>{TITLE}</h1><div class='entry-content'>{BODY}{related}</div>"
    article = parse(markup, url="https://lereng.example/kota/perahu-pustaka")
    assert [(link.title, link.url) for link in article.related] == [
        ("Perahu Lain Juga Karam", "https://lereng.example/kota/perahu-lain?a=1&b=2")
    ]


def test_metadata_is_composed_as_the_text_is() -> None:
    head = '<meta property="og:title" content="Kafe\u0301 Lerang Dibuka Kembali Hari Ini">'
    words = "<p>KUPANG - Warga tetap datang ke tempat lama itu sejak pagi walau hujan turun.</p>"
    article = parse(f"<html><head>{head}</head><body><article>{words}{words}</article>")
    assert article.title == "Kaf\u00e9 Lerang Dibuka Kembali Hari Ini"
