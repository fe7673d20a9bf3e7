"""Strategies: any text, surrogates included; news-like lines spliced at random; whole articles."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from tests.bad_input.specimens import ARTICLE, LINK, PARAGRAPHS, STAMP, TITLE, article, sample_texts

__all__ = [
    "BOILERPLATE",
    "any_text",
    "articles",
    "damaged",
    "line_ended",
    "news_lines",
    "news_text",
    "seeds",
]

_MARKERS = (
    "Baca Juga: ",
    "Baca juga:",
    "Baca Juga",
    "(Baca: ",
    "Baca: ",
    LINK,
    "Simak Video ",
    "Pilihan Redaksi",
    "Terkini",
    "Terpopuler",
    "Berita Terkait",
    "More Stories",
    "Tags",
    "Tag:",
    "Topik:",
    "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT",
    "loading...",
    "A",
    "AA",
    "Halaman:",
    "Halaman :",
    "Bagikan",
    "facebook twitter whatsapp",
    "tulis komentar anda",
    "Selengkapnya Simak Infografis",
    "Berita kerja sama",
    "Baca artikel IDN Times lainnya di IDN App",
    "Artikel ini telah tayang di Kabar Muara dengan judul Bakau",
    "Sumber: Kabar Muara",
    "Disclaimer: isi di luar tanggung jawab redaksi",
    "Copyright © 2022",
    "***",
    "(*)",
    "[]",
    "---",
    "(ws/dul)",
    "(wsa)",
    "(Wening Asih/Kabar Muara)",
    "(7)",
    "/Anadolu",
    "Foto: Wening Asih",
    "(Foto: Wening Asih/Kabar Muara)",
    "TEMPO/Wening Asih",
    "©2022 Kabar Muara",
    "instagram.com/muara",
)
_PEOPLE = (
    "Editor: Wening Asih",
    "Penulis: Dulmatin Sareh | Editor: Wening Asih",
    "Penulis",
    "Editor",
    "Oleh Dulmatin Sareh",
    "Dulmatin Sareh",
    "Wening Asih - detikMuara",
    "Laporan Wartawan TribunMuara.com, Wening Asih",
    "Wening AsihEditor",
    "Tim Redaksi",
    "“Penggemar laut. Pecandu kopi tubruk. Penulis surat.”",
)
_STAMPS = (
    STAMP,
    "Jum'at, 20 Juni 2025 |11:58 WIT",
    "03/04/2022, 08:54",
    "2022-04-03T08:54:00+08:00",
    "Kabar Muara - 3 April 2022 08:54 WITA",
    "31 Februari 2022 25:61 WIB",
    "April 3, 2022 8:54",
    "Diperbarui: 4 April 2022 10:00 WIB",
    "Nasional | 3 April 2022, 08:54 WIB",
    "5 menit yang lalu",
    "Mei",
    "Sabtu (2/4/2022)",
    "Senin (12/9)",
    "(31/2/2022)",
    "12 September 2022",
    "0 April 0000 00:00 GMT+99",
)
_DATELINES = (
    "KUPANG - ",
    "Jakarta, IDN Times - ",
    "KUPANG, Kabar Muara – ",
    "ISU BOGOR – ",
    "KONTAN.CO.ID - JAKARTA. ",
    "NUUK, Greenland (AP) — ",
    "Jombang, NU Online",
    "Liputan6.com, Jakarta ",
    "Jakarta: ",
    "TEMPO.CO,Jakarta-",
    "-",
)
_HEADLINES = (
    TITLE,
    f"{TITLE} /Anadolu",
    f"{TITLE[:30]}...",
    "Harga Cabai Naik, Pedagang Mengeluh",
    "Jembatan Gantung di Hulu Sungai Lore Dibuka Kembali",
    "1. Bibit datang sebelum fajar",
    "- Harga bibit: Rp1.500",
    "• Warga menanam",
    "Bahan-bahan:",
)
_PIECES = (
    "“",
    "”",
    '"',
    "'",
    "(",
    ")",
    "[",
    "]",
    "...",
    "dan kemudian mereka pulang",
    "dikutip dari Kabar Muara",
    ",",
    ":",
    ".",
    " ",
    "          ",
    "\t",
    "\xa0",
    "\u200b",
    "\ufeff",
    "\u2060",
    "\xad",
    "\u3000",
    "\x0b",
    "\x85",
    "\x1c",
    "\x00",
    "\ud800",
    "\udfff",
    "\ufffe",
    "\u202e",
    "e\u0301",
    "\u0301",
    "ế",
    "ﬁ",
    "İ",
    "ß",
    "Å",
    "\u0344",
    "\uac00\u11a8",
    "🌋",
    "1",
    "٣",
    "２０２２",
    "a/",
    "|",
)

_LINES = (*_MARKERS, *_PEOPLE, *_STAMPS, *_DATELINES, *_HEADLINES, *PARAGRAPHS, "")

BOILERPLATE = (
    "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT",
    "loading...",
    "Bagikan",
    "facebook twitter whatsapp",
    LINK,
    "Baca Juga: Harga Cabai Naik, Pedagang Pasar Lore Mengeluh",
    "Simak breaking news dan berita pilihan kami langsung di gawai Anda.",
    "998 Views",
)
"""Lines that a page may print between two paragraphs."""

any_text = st.text(st.characters(exclude_categories=()), max_size=300)
"""Any string at all, lone surrogates and controls included."""

_pieces = st.sampled_from((*_LINES, *_PIECES))
_spliced = st.lists(st.one_of(_pieces, _pieces, _pieces, st.text(st.characters(), max_size=6)))
news_lines = st.one_of(st.sampled_from(_LINES), _spliced.map("".join))
"""One line, whole or made of pieces of news."""

line_ends = st.sampled_from(("\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\u2028", "\n \n"))


@st.composite
def news_text(draw: st.DrawFn) -> str:
    """News-like lines in any order, with any line ends."""
    lines = draw(st.lists(news_lines, max_size=14))
    return "".join(line + draw(line_ends) for line in lines)


seeds = st.sampled_from((ARTICLE, article(gap="\n"), *sample_texts()))
"""Realistic articles: an invented one and the samples of the project."""


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A realistic article with lines put in, taken out, doubled and cut."""
    text = draw(seeds)
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(("insert", "delete", "double", "splice", "swap")))
        if change == "insert":
            lines.insert(at, draw(news_lines))
        elif change == "delete" and len(lines) > 1:
            del lines[at]
        elif change == "double":
            lines.insert(draw(st.integers(0, len(lines))), lines[at])
        elif change == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        else:
            cut = draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:cut] + draw(_pieces) + lines[at][cut:]
    return "\n".join(lines)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[str], str]:
    """A clean article: its head, its paragraphs, and what stands between two lines."""
    count = draw(st.integers(3, len(PARAGRAPHS)))
    order = draw(st.permutations(PARAGRAPHS[1:]))
    title = draw(st.sampled_from((TITLE, "Kampung Sanggra Menanam Bakau demi Menahan Ombak")))
    stamp = draw(
        st.sampled_from((STAMP, "Minggu, 03 April 2022 - 08:54 WIB", "3 April 2022 08:54"))
    )
    dateline = draw(st.sampled_from(("KUPANG - ", "Kupang, Kabar Muara - ", "KUPANG – ")))
    gap = draw(st.sampled_from(("\n", "\n\n")))
    paragraphs = [PARAGRAPHS[0], *order[: count - 1]]
    head = gap.join((title, stamp)) + gap + dateline
    return head, paragraphs, gap


@st.composite
def line_ended(draw: st.DrawFn) -> tuple[str, str]:
    """A text in LF and NFC, and the same text with other line ends, decomposed or both."""
    raw = draw(st.one_of(news_text(), damaged(), any_text))
    for end in ("\r\n", "\r", "\u2028", "\u2029"):
        raw = raw.replace(end, "\n")
    plain = unicodedata.normalize("NFC", raw.removeprefix("\ufeff"))
    end = draw(st.sampled_from(("\n", "\r\n", "\r", "\u2029")))
    form = draw(st.sampled_from(("NFC", "NFD")))
    other = unicodedata.normalize("NFD", plain) if form == "NFD" else plain
    return plain, other.replace("\n", end)
