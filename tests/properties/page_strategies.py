"""Strategies for pages: pieces of real markup spliced at random, and an article whole."""

from __future__ import annotations

import html
import json

from hypothesis import strategies as st

from tests.properties.strategies import any_text, news_lines, news_text

__all__ = ["FURNITURE", "PAGE_PARAGRAPHS", "PAGE_TITLE", "article_page", "pages", "trees"]

_WORDS = (
    "caption related tags author date subtitle share komentar iklan baca-juga sr-only author-bio "
    "article-body read__content post-navigation multipage isi-berita photo__caption detailText "
    "wp-caption-text MuiTypography-root body main kata"
).split()
_ROLES = ("widget selector x", "title selector x", "body selector x", "caption", "hidden", "")
_BLOCKS = (
    "p div h1 h2 h3 li ul ol dl dt dd section article aside nav header footer figure figcaption "
    "blockquote table tr td th form button time address main body html head"
).split()
_INLINE = "a b strong i em span font u small sup label abbr nobr x-isi".split()
_RAW = "script style template textarea title iframe noscript noembed xmp svg object select".split()
_MOMENTS = (
    "2022-04-03T08:54:00+07:00",
    "2022-04-03 08:54",
    "2022-04-03T01:54:00Z",
    "2022-04-03T08:54:00-07:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-12:00",
    "1648950840",
    "9999999999999",
    "Minggu, 3 April 2022",
    "kemarin",
    "",
)
_ADDRESSES = (
    "https://contoh.id/berita/2022/04/03/bakau",
    "https://www.detik.com/jateng/berita/d-1/bakau?page=2",
    "https://kompas.com/read/2022/04/03/bakau",
    "/berita/bakau",
    "//contoh.id",
    "http://[x",
    "https://exa\u2100mple.com",
    "javascript:void(0)",
    "#",
    "",
)
_NAMES = (
    "og:title og:url og:image og:type og:site_name article:published_time article:modified_time "
    "article:author article:tag article:section content_author content_editor author editor date "
    "dtk:publishdateunix pubdate keywords description"
).split()
_SIGNS = (
    *("<", ">", "</", "/>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?", "?>", "<!", "<!>"),
    *(
        '"',
        "'",
        '="',
        "='",
        "=",
        "<a ",
        "<a",
        "</a",
        '<a b="',
        "<p <p>",
        "<3",
        "< p>",
        "<p/>",
        '<p a"b>',
    ),
    *(
        "&",
        "&amp;",
        "&amp",
        "&lt;",
        "&lt",
        "&#147;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&nbsp;",
        "&x;",
    ),
    *(
        "\n",
        "\r\n",
        "\t",
        "\xa0",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\xad",
        "\x00",
        "\x0b",
        "\x0c",
        "\x85",
    ),
    *(
        "\ud800",
        "\udfff",
        "\ufffe",
        "\u202e",
        "e\u0301",
        "\u0301",
        "🌋",
        "<br>",
        "<hr>",
        "<img src=x>",
    ),
)
_LABELS = (
    "Komentar",
    "3 Komentar",
    "Tinggalkan Balasan",
    "Berita Terkait",
    "Artikel Lainnya",
    "Terpopuler",
    "Baca Juga: ",
    "Tags",
    "Penulis",
    "Editor: Wening Asih",
    "Foto: Wening Asih",
    "Bagikan",
    "Halaman: 1 2 3",
)

_attributes = st.one_of(
    st.just(""),
    st.builds(' class="{}"'.format, st.lists(st.sampled_from(_WORDS), max_size=3).map(" ".join)),
    st.sampled_from(_WORDS).map(" id={}".format),
    st.sampled_from(_ADDRESSES).map(' href="{}"'.format),
    st.sampled_from(_MOMENTS).map(' datetime="{}"'.format),
    st.sampled_from(_ROLES).map(' data-newsparse="{}"'.format),
    st.sampled_from(
        (
            " hidden",
            ' style="display:none"',
            ' aria-hidden="true"',
            ' itemprop="articleBody"',
            ' itemprop="headline"',
            ' itemprop="datePublished" content="2022-04-03"',
            ' rel="author"',
            ' a"b',
            " a='\"'",
            ' a="',
            " <",
        )
    ),
)
_values = st.one_of(st.sampled_from((*_MOMENTS, *_ADDRESSES)), news_lines, st.text(st.characters()))
_ld_leaves = st.one_of(
    _values, st.none(), st.booleans(), st.integers(), st.floats(), st.just("\ud800")
)
_ld_keys = st.sampled_from(
    "@type @graph mainEntity headline datePublished dateModified author editor name articleSection".split()
)
_ld_values = st.recursive(
    _ld_leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(_ld_keys, inner, max_size=4)
    ),
    max_leaves=8,
)


@st.composite
def _json_ld(draw: st.DrawFn) -> str:
    """A block of JSON-LD, whole, wrapped, cut, or with a quote too many."""
    node = {"@type": draw(st.sampled_from(("NewsArticle", "WebPage", ["Article"], 7)))}
    node |= draw(st.dictionaries(_ld_keys, _ld_values, max_size=5))
    block = json.dumps(draw(st.sampled_from((node, [node], {"@graph": [node]}))))
    change = draw(st.sampled_from(("none", "none", "cut", "splice", "comment", "CDATA")))
    at = draw(st.integers(0, len(block)))
    if change == "cut":
        block = block[:at]
    elif change == "splice":
        block = block[:at] + draw(st.sampled_from(('"', ",", "\\", "}", "\n", "<"))) + block[at:]
    elif change != "none":
        opening, closing = ("<!--", "-->") if change == "comment" else ("//<![CDATA[", "//]]>")
        block = f"{opening}\n{block}\n{closing}"
    end = draw(st.sampled_from(("</script>", "</script>", "</script>", "</SCRIPT >", "")))
    return f'<script type="application/ld+json">{block}{end}'


_meta = st.builds(
    '<meta {}="{}" content="{}">'.format,
    st.sampled_from(("name", "property", "itemprop")),
    st.sampled_from(_NAMES),
    _values.map(lambda value: value.replace('"', "&quot;")),
)
_links = st.builds(
    '<link rel="{}" href="{}">'.format,
    st.sampled_from(("canonical", "next", "amphtml")),
    st.sampled_from(_ADDRESSES),
)
_opening = st.builds("<{}{}>".format, st.sampled_from((*_BLOCKS, *_INLINE)), _attributes)
_closing = st.sampled_from((*_BLOCKS, *_INLINE)).map("</{}>".format)
_raw = st.builds(
    "<{0}{1}>{2}</{3}>".format,
    st.sampled_from(_RAW),
    _attributes,
    news_lines,
    st.sampled_from(_RAW),
)
_words = st.one_of(news_lines, news_lines, st.sampled_from(_LABELS), any_text)
_tags = st.sampled_from((*_BLOCKS, *_INLINE))
_escaped = _words.map(html.escape)


@st.composite
def _element(draw: st.DrawFn, *, escaped: bool = False, depth: int = 3) -> str:
    """One element with its end, around words, signs and other elements."""
    tag = draw(_tags)
    inner = ""
    for _ in range(draw(st.integers(0, 3))):
        if depth and draw(st.booleans()):
            inner += draw(_element(escaped=escaped, depth=depth - 1))
        else:
            inner += draw(_escaped if escaped else _words | st.sampled_from(_SIGNS))
    return f"<{tag}{draw(_attributes)}>{inner}</{tag}>"


@st.composite
def trees(draw: st.DrawFn) -> str:
    """Markup in which text stands in elements only, every sign of it escaped."""
    return "".join(draw(st.lists(_element(escaped=True), min_size=1, max_size=5)))


_pieces = st.one_of(
    _element(), _element(), _opening, _closing, _words, st.sampled_from(_SIGNS), _raw, _json_ld()
)
_head_pieces = st.one_of(_meta, _meta, _links, _json_ld(), _raw, st.sampled_from(_SIGNS))


@st.composite
def spliced(draw: st.DrawFn) -> str:
    """A head and a body made of pieces in any order, ended or not."""
    head = "".join(draw(st.lists(_head_pieces, max_size=4)))
    body = "".join(draw(st.lists(_pieces, max_size=10)))
    frame = draw(
        st.sampled_from(
            (
                "{}{}",
                "<p>{}{}",
                "<!DOCTYPE html><html><head>{}</head><body>{}</body></html>",
                "<html><head>{}<body>{}",
                "<?xml version='1.0'?><html>{}{}",
            )
        )
    )
    return frame.format(head, body)


@st.composite
def damaged_page(draw: st.DrawFn) -> str:
    """The realistic article with pieces put in, stretches taken out and doubled."""
    source = article_page()
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(source)))
        to = min(len(source), at + draw(st.integers(0, 400)))
        change = draw(st.sampled_from(("insert", "insert", "delete", "double", "replace")))
        if change == "double":
            source = source[:to] + source[at:]
        elif change == "delete":
            source = source[:at] + source[to:]
        else:
            piece = draw(st.one_of(_pieces, _head_pieces))
            source = source[:at] + piece + source[at if change == "insert" else to :]
    return source


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of any state."""
    kinds = (spliced(), spliced(), damaged_page(), trees(), news_text().map("<p>{}".format))
    return draw(st.one_of(*kinds))


PAGE_TITLE = "Pasar Terapung Lokbuaya Dibuka Lagi Setelah Dermaga Kayu Diganti"
PAGE_PARAGRAPHS = (
    "Puluhan perahu pedagang kembali merapat di Pasar Terapung Lokbuaya, Selasa (14/5/2024), setelah "
    "dermaga kayu yang lapuk selesai diganti dengan beton.",
    "Kepala pasar, Hanafi Rasyidan, mengatakan perbaikan itu memakan waktu sebelas minggu karena air "
    "sungai berkali-kali naik dan menghanyutkan perancah.",
    "“Tiang lama sudah kami catat satu per satu, dan tidak ada lagi yang layak dipakai,” kata Hanafi "
    "ketika memeriksa tangga turun di sisi hulu.",
    "Selama dermaga ditutup, sebagian pedagang sayur pindah ke tepi jalan kecamatan, sedangkan penjual "
    "ikan memilih berkeliling dari satu kampung ke kampung berikutnya.",
    "Salma, penjual kue yang sudah dua puluh tahun berdagang di sana, mengaku penghasilannya turun "
    "separuh. Ia berharap pembeli dari kota segera tahu bahwa pasar sudah buka.",
    "Pemerintah kabupaten menyiapkan empat lampu suar dan dua petugas jaga agar perahu tidak lagi "
    "bertabrakan pada subuh yang berkabut.",
)
FURNITURE: dict[str, str] = {
    "navigation": '<nav class="menu"><ul><li><a href="/">Beranda</a></li><li><a href="/kota">Kota</a>'
    '</li><li><a href="/sungai">Sungai dan Danau</a></li></ul></nav>',
    "header": '<header><a href="/"><img src="/logo.png" alt="Warta Lokbuaya"></a>'
    '<form action="/cari"><input name="q"><button>Cari</button></form></header>',
    "breadcrumb": '<div class="breadcrumb"><a href="/">Beranda</a> / <a href="/kota">Kota</a></div>',
    "script": "<script>window.data = {html: '<p>Jangan dibaca sebagai paragraf berita.</p>'};</script>",
    "style": "<style>.isi p { margin: 0 } /* <p>bukan paragraf</p> */</style>",
    "comment in the markup": "<!-- <p>Paragraf lama yang sudah dicabut oleh redaksi.</p> -->",
    "noscript": "<noscript><p>Aktifkan JavaScript agar halaman ini dapat dibaca dengan nyaman.</p></noscript>",
    "cookies": '<div class="cookie-banner" style="display:none"><p>Kami memakai kuki untuk mengingat '
    "pilihan Anda pada kunjungan berikutnya.</p></div>",
    "share bar": '<div class="share"><a href="#">Facebook</a><a href="#">WhatsApp</a></div>',
    "advertisement": '<div class="iklan"><p>Sewa perahu wisata mulai tiga puluh ribu rupiah saja.</p></div>',
    "sidebar": '<aside class="sidebar"><h3>Terpopuler</h3><ol><li><a href="/a">Harga gabah di hulu naik '
    'lagi pekan ini</a></li><li><a href="/b">Jembatan gantung Paluh ditutup sebulan</a></li></ol></aside>',
    "related": '<section class="related"><h3>Berita Terkait</h3><ul><li><a href="/c">Perahu tua dijadikan '
    "perpustakaan anak di Lokbuaya</a></li></ul></section>",
    "comments": '<section id="komentar"><h3>Komentar</h3><div><b>Udin</b><p>Semoga dermaganya awet sampai '
    "anak cucu kami nanti berdagang di sana.</p></div><div><b>Ijah</b><p>Lampunya kurang terang kalau "
    "dilihat dari arah muara pada malam hari.</p></div></section>",
    "footer": "<footer><p>Hak cipta Warta Lokbuaya. Dilarang menyalin tanpa izin tertulis dari redaksi."
    "</p></footer>",
}
"""What stands around the article on pages of any site."""


def article_page(before: str = "", after: str = "", *, head: str = "", tail: str = "") -> str:
    """The article as its site prints it, with furniture before and after it and below its text."""
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in PAGE_PARAGRAPHS)
    return (
        f'<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8"><title>{PAGE_TITLE} - Warta '
        f'Lokbuaya</title><meta property="og:title" content="{PAGE_TITLE}">\n'
        '<meta property="og:type" content="article">'
        '<link rel="canonical" href="https://warta-lokbuaya.example/kota/pasar-terapung">\n'
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
        f'"headline": "{PAGE_TITLE}", "datePublished": "2024-05-14T16:20:00+08:00", '
        '"author": {"@type": "Person", "name": "Nurul Aqilah"}}</script>\n'
        f"{head}</head>\n<body>{before}\n<main><article><h1>{PAGE_TITLE}</h1>\n"
        '<div class="author">Nurul Aqilah</div><time datetime="2024-05-14T16:20:00+08:00">Selasa, 14 Mei '
        "2024 16:20 WITA</time>\n"
        '<figure><img src="/pasar.jpg"><figcaption>Perahu pedagang merapat di dermaga baru. (Foto: Nurul '
        f'Aqilah)</figcaption></figure>\n<div class="article-body">{body}</div>\n{tail}'
        '<div class="tags"><a href="/t/pasar">pasar terapung</a><a href="/t/sungai">sungai</a></div>\n'
        f"</article></main>\n{after}</body></html>\n"
    )
