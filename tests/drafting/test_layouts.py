"""Layouts drafted from pages: container, headline, stamp; generations; names that do not last."""

from __future__ import annotations

import pytest

from newsparse import Layout, Parser
from tests.drafting.sites import OTHER_PAGE, PAGE, draft, page

STAMP = "Jumat, 15 Maret 2024 - 10:20 WITA"
TITLE = "Garam Riung Dikirim ke Ende Lewat Laut"
TEXT = (
    "Riung, Lintas Lembah - Dua perahu garam berangkat dari Riung menuju Ende sebelum matahari terbit.",
    "Para petambak memilih jalan laut karena jembatan di hulu masih diperbaiki sampai bulan depan.",
    "Setiap perahu memuat empat puluh karung garam yang dijemur di pantai sejak bulan lalu.",
)


def layouts(*pages: bytes) -> tuple[Layout, ...]:
    return draft(*((f"{n}.html", data) for n, data in enumerate(pages))).outlet.layouts


def test_the_layout_of_two_pages() -> None:
    assert layouts(PAGE, OTHER_PAGE) == (
        Layout("2024", body="div.isi-kabar", title="h1", stamp="div.waktu"),
    )


def test_the_layout_reads_the_page() -> None:
    outlet = draft(("a.html", PAGE)).outlet
    article = Parser(outlets=[outlet]).parse(OTHER_PAGE)
    assert article.outlet == "lintas-lembah"
    assert article.title == "Pasar Malam Mbay Pindah ke Lapangan Bola"
    assert len(article.paragraphs) == 3
    assert "html.layout_unknown" not in [note.code for note in article.diagnostics]


@pytest.mark.parametrize(
    ("body", "selector"),
    [
        ('id="isi"', "#isi"),
        ('id="kabar-20240306" class="isi"', "div.isi"),
        ('class="css-1x2y3z post-77 row isi"', "div.isi"),
        ('class="kotak lebar isi-berita"', "div.isi-berita"),
        ('itemprop="articleBody" class="isi"', "div[itemprop=articleBody]"),
        ('class="halaman"', "div.halaman"),
        ("", "main.halaman > div"),
    ],
)
def test_selectors_that_last(body: str, selector: str) -> None:
    head = '<div class="judul"><h1>{}</h1></div><p class="waktu">{}</p>'
    data = (
        page(TITLE, STAMP, TEXT, body=body, head=head)
        .replace(b'<div class="kepala">', b'<section class="kepala">')
        .replace(b"</p></div>\n<div", b"</p></section>\n<div")
    )
    [layout] = layouts(data)
    assert layout.body == selector


def test_headlines_that_are_no_h1_or_one_of_several() -> None:
    [other] = layouts(page(TITLE, STAMP, TEXT, head='<h2 class="judul">{}</h2><i>{}</i>'))
    assert other.title == "h2.judul"
    logo = '<h1 class="logo">Lintas Lembah</h1><h1 class="judul">{}</h1><p>{}</p>'
    [several] = layouts(page(TITLE, STAMP, TEXT, head=logo))
    assert several.title == "h1.judul"


def test_a_stamp_that_cannot_be_told_is_left_out() -> None:
    cards = "".join(f'<div class="waktu">{STAMP}</div>' for _ in range(2))
    [layout] = layouts(
        page(TITLE, STAMP, TEXT, head=f"<h1>{{}}</h1><div class=waktu>{{}}</div>{cards}")
    )
    assert layout.stamp == ""
    assert "stamp=" not in draft(("a.html", page(TITLE, "", TEXT))).source


def test_scripts_hold_no_stamp() -> None:
    head = f"<script>waktu('{STAMP}')</script><h1>{{}}</h1><div class=waktu>{{}}</div>"
    [layout] = layouts(page(TITLE, STAMP, TEXT, head=head))
    assert layout.stamp == "div.waktu"


def test_pages_built_otherwise_are_another_generation() -> None:
    old = page(
        "Bendungan Kecil di Wogo Mulai Diisi Air",
        "Senin, 7 Mei 2018 - 09:00 WITA",
        (
            "Wogo, Lintas Lembah - Bendungan kecil di Wogo mulai diisi air setelah dua tahun dibangun.",
            "Warga menebar benih ikan pada hari yang sama agar dapat dipanen tahun depan.",
        ),
        body='id="teks"',
        head='<h2 class="kop">{}</h2><span class="tgl">{}</span>',
    )
    found = layouts(old, PAGE, OTHER_PAGE)
    assert [(layout.years, layout.body, layout.title) for layout in found] == [
        ("2024", "div.isi-kabar", "h1"),
        ("2018", "#teks", "h2.kop"),
    ]
    newer = page(TITLE, STAMP.replace("2024", "2026"), TEXT, address="https://lintaslembah.id/3")
    assert [layout.years for layout in layouts(newer, OTHER_PAGE)] == ["2024-26"]


def test_texts_and_short_pages_give_no_layout() -> None:
    assert layouts(page("Hujan di Riung Belum Reda", STAMP, ("Hujan di Riung belum reda.",))) == ()
    assert draft().outlet.layouts == ()
    assert "Layout" not in draft().source


@pytest.mark.parametrize(
    "layout", [Layout("2024", body="div.waktu"), Layout("2024", body="#isi", title=".waktu")]
)
def test_a_layout_that_reads_less_is_dropped(
    layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsparse.drafting.draft.draft_layouts", lambda _: (layout,))
    nameless = page(TITLE, STAMP, TEXT, body='id="isi"').replace(b"<title>", b"<title hidden>")
    nameless = nameless.replace(f"{TITLE} - Lintas Lembah".encode(), b"", 1)
    assert layouts(nameless) == ()
