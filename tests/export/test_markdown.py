"""`to_markdown`, read back by a Markdown parser: the article's words, and no structure of theirs."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, example, given, settings
from markdown_it import MarkdownIt

import newsparse
from newsparse import Article, Role
from newsparse.export.markdown import escaped
from newsparse.values import Related, Timestamp
from tests.bad_input.specimens import sample_texts
from tests.export.made_articles import WITA, any_article, full_article, with_body, words
from tests.properties.strategies import any_text, damaged, news_text

_many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
_reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_OURS = {"hr", "inline", "text", "paragraph", "heading", "bullet_list", "list_item"} | {
    "em",
    "strong",
    "link",
}
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass
class Read:
    """What a Markdown parser found: the text of each block by its kind, and where links lead."""

    blocks: list[tuple[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def of(self, kind: str) -> list[str]:
        """Texts of one kind of block: `h1`, `h2`, `p`, `li`."""
        return [text for found, text in self.blocks if found == kind]


def _read(markdown: str) -> Read:
    """Read a document; assert that only what the export itself writes is structure in it."""
    found = Read()
    open_tags: list[str] = []
    for token in _reader.parse(markdown):
        assert token.type.removesuffix("_open").removesuffix("_close") in _OURS, token
        if token.nesting == 1:
            open_tags.append(token.tag)
        elif token.nesting == -1:
            open_tags.pop()
        elif token.type == "inline":
            assert {t.type.rpartition("_")[0] or t.type for t in token.children or []} <= _OURS
            shown = "".join(t.content for t in token.children or [] if t.type == "text")
            kind = "li" if "li" in open_tags else open_tags[-1]
            found.blocks.append((kind, shown))
            links = [t for t in token.children or [] if t.type == "link_open"]
            found.links += [str(link.attrs["href"]) for link in links]
    return found


def _bare(text: str | None) -> str:
    """Characters that are seen; those that cannot be printed as U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", re.sub(r"\s+", "", text or ""))


def _bare_all(texts: list[str]) -> list[str]:
    return [bare for bare in map(_bare, texts) if bare]


def _holds(article: Article) -> None:
    """Headings, paragraphs and lists hold the article's words, each where it belongs."""
    markdown = article.to_markdown()
    assert markdown.encode("utf-8").decode("utf-8") == markdown
    assert not _UNPRINTABLE.search(markdown.replace("\n", ""))
    read = _read(markdown)
    assert _bare_all(read.of("h1")) == _bare_all([article.title or ""])
    assert _bare_all(read.of("h2")) == _bare_all(article.subheads)
    dateline = article.dateline.raw if article.dateline else ""
    body = _bare_all(article.paragraphs)
    if dateline:
        body[:1] = [_bare(dateline) + "".join(body[:1])]
    paragraphs = _bare_all(read.of("p"))
    assert "\n".join(filter(None, body)) in "\n".join(paragraphs)
    for names in (article.sources, article.cited, article.tags):
        assert all(any(name in shown for shown in paragraphs) for name in _bare_all(names))
    for person in article.contributors:
        assert any(_bare(person.name) in shown for shown in paragraphs) or not _bare(person.name)
    listed = read.of("li")
    assert all(
        title in map(_bare, listed) for title in _bare_all([r.title for r in article.related])
    )
    for caption in article.captions:
        parts = [caption.text, caption.credit] if caption.text and caption.credit else [caption.raw]
        assert any(all(_bare(part) in _bare(item) for part in parts) for item in listed) or not any(
            map(_bare, parts)
        )


def test_the_whole_document() -> None:
    assert full_article().to_markdown() == (
        "*Pesisir*\n\n"
        "# Air Laut Surut, Dua Kapal Kandas\n\n"
        "**Warga menunggu pasang**\n\n"
        "Penulis: Dulmatin Sareh · Reporter: Basri Manohara, Dulmatin Sareh · "
        "Editor: Wening Asih, Redaksi Kabar Muara · Penerjemah: Ines Carvalina · "
        "Foto: Yosua Rumbewas · Inisial: ws\n\n"
        "Kabar Muara · 3 April 2022, 08:54 WITA · diperbarui 3 April 2022, 10:05 WITA\n\n"
        "**Ranu, Kabar Muara -** “Air surut,” kata Camat Ranu, Rini Astuti.\n\n"
        "## Kapal Kandas\n\n"
        "“Dua kapal kandas,” menurut laporan dinas.\n\n"
        "---\n\n"
        "**Foto**\n\n"
        "- Dermaga Ranu. (Basri/Muara)\n"
        "- Kapal kandas di teluk\n\n"
        "**Sumber:** Antara\n\n"
        "**Dikutip dari:** Radio Ranu, Antara\n\n"
        "**Baca juga**\n\n"
        "- [Pasang Tertinggi Tahun Ini](<https://kabarmuara.example/pasang>)\n"
        "- Nelayan Ranu Menunggu\n\n"
        "**Tag:** laut, kapal\n\n"
        "<https://kabarmuara.example/laut/kapal%20kandas?a=1&copy=2>\n"
    )


def test_an_empty_article_is_an_empty_document() -> None:
    assert newsparse.parse("").to_markdown() == ""


@pytest.mark.parametrize(
    ("hours", "assumed", "precision", "shown"),
    [
        (7, False, "minute", "3 April 2022, 08:54 WIB"),
        (8, False, "minute", "3 April 2022, 08:54 WITA"),
        (9, False, "minute", "3 April 2022, 08:54 WIT"),
        (0, False, "minute", "3 April 2022, 08:54 UTC+00:00"),
        (7.5, False, "minute", "3 April 2022, 08:54 UTC+07:30"),
        (7, True, "minute", "3 April 2022, 08:54"),
        (7, False, "day", "3 April 2022"),
    ],
)
def test_the_moment_in_its_zone(hours: float, assumed: bool, precision: str, shown: str) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    article = with_body(
        [],
        outlet="generic",
        timestamp=dt.datetime(2022, 4, 3, 8, 54, tzinfo=zone),
        timestamp_detail=Timestamp("", precision=precision, zone_assumed=assumed),  # type: ignore[arg-type]
    )
    assert article.to_markdown() == f"{shown}\n"


def test_an_update_that_is_none_is_not_told() -> None:
    moment = dt.datetime(2022, 4, 3, 8, 54, tzinfo=WITA)
    assert "diperbarui" not in with_body([], timestamp=moment, modified=moment).to_markdown()


@pytest.mark.parametrize(
    "line",
    [
        "*tebal* dan **lebih tebal** dan ***",
        "_miring_ di __dalam__ nama_berkas_ini, a_ _b",
        "# Bukan judul", "####### tujuh", "Tagar #satu dan #dua #", "#", "##",
        "- bukan butir", "+ 5 derajat", "-", "---", "- - -", "* * *", "+",
        "1. Bukan nomor", "12) juga bukan", "1234567890. terlalu panjang", "3.500 warga", "1.",
        "> bukan kutipan", ">", "===", "| a | b |", "|---|---|",
        "<b>tebal</b> <!-- catatan --> <https://a.id> a < b > c",
        "[tautan](https://a.id) ![gambar](a.png) [ref]: https://a.id [^1] - [ ] tugas",
        "`kode` ``dua`` ```pagar", "~~~", "~~dicoret~~",
        "R&D &amp; &#35; &copy; &nbsp;& &;",
        "garis miring \\ dan \\* dan \\\\",
        "US$5 sampai $6", "https://a.id/b_c?d=1&e=2#f_g",
        "    bukan kode", "\tbukan kode",
    ],
)  # fmt: skip
def test_markdown_in_the_text_is_text(line: str) -> None:
    for role, kind in ((Role.BODY, "p"), (Role.SUBHEAD, "h2")):
        article = with_body([(role, line)], outlet="generic")
        assert _read(article.to_markdown()).blocks == [(kind, line.strip())]


@pytest.mark.parametrize(
    "line",
    [
        "Harga Rp3.500 - 4.000 (naik 5%) per 1. April, R&D, e-KTP!",
        "nama_berkas_ini.pdf ada di https://a.id/b_c?d=1&e=2#f",
    ],
)
def test_what_means_nothing_is_not_escaped(line: str) -> None:
    assert escaped(line) == line


@_many
@given(words)
@example("\x85# a")
@example("\u2028- a")
def test_any_line_reads_as_itself(line: str) -> None:
    shown = escaped(line)
    for before, kind in (("", "p"), ("## ", "h2"), ("- ", "li")):
        blocks = _read(f"{before}{shown}\n").blocks if shown else [(kind, "")]
        assert [(found, _bare(text)) for found, text in blocks] == [(kind, _bare(line))]


def test_formulas_are_none() -> None:
    """CommonMark has no formulas; GitHub and notebooks read them between dollar signs."""
    assert escaped("US$5 sampai US$6") == r"US\$5 sampai US\$6"


def test_an_address_is_not_decoded() -> None:
    address = "https://a.id/?a=1&copy;=%zz&lt;(b)"
    read = _read(with_body([], related=[Related("Judul", address)]).to_markdown())
    assert read.links == [address.replace("%zz", "%25zz")]


def test_links_lead_where_the_article_does() -> None:
    assert _read(full_article().to_markdown()).links == [
        "https://kabarmuara.example/pasang",
        "https://kabarmuara.example/laut/kapal%20kandas?a=1&copy=2",
    ]


def test_samples() -> None:
    for text in sample_texts():
        _holds(newsparse.parse(text))


@_many
@given(any_article())
def test_any_text_in_any_field(article: Article) -> None:
    _holds(article)


@_many
@given(any_text | news_text() | damaged())
def test_any_text(text: str) -> None:
    _holds(newsparse.parse(text))
