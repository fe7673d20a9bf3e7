"""Strategies for quotes: lines spliced of marks, cues, names and stops; articles full of speech."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.properties.strategies import any_text, articles, news_lines

__all__ = ["MARKS", "quoting_articles", "quoting_lines", "quoting_paragraphs"]

_OPEN = ("“", "”", '"', "''", "‘", "'", "„", "")
_CLOSE = ("”", "“", '"', "''", "’", "'", "")
MARKS = "\"'“”„‟″′‘’‚‛«»‹›`"
"""Every character that may stand for a quotation mark or a part of one."""

_AFTER = (
    "kata",
    "ujar",
    "ujarnya",
    "katanya",
    "tambahnya",
    "lanjut",
    "jelas",
    "tutupnha",
    "demikian",
    "katadia",
    "menurut",
    "disampaikan",
    "lapor",
    "kata-kata",
)
_BEFORE = (
    "mengatakan",
    "mengatakan,",
    "mengatakan bahwa",
    "menyebut",
    "menilai itu",
    "meminta agar warga",
    "berkata:",
    "mengatakan, sungai itu akan surut pada akhir pekan dan",
    "apa yang dia sebut sebagai",
    "bertuliskan",
    ":",
)
_WHO = (
    "Dulmatin Sareh",
    "Dulmatin",
    "Kepala Dinas Perikanan Ranu, Drs. H. Wening Asih, M.Si.",
    "Bupati Ranu Wening Asih",
    "AKBP Sarwo Lestari",
    "Juliette van den Oever (47)",
    "Menteri Luar Negeri Valmora Ines Carvallo",
    "pejabat itu",
    "sang kurator",
    "perusahaan itu",
    "para sopir",
    "seorang warga",
    "dia",
    "mereka",
    "Otoritas Muara Ranu (OMR)",
    "surat itu",
    "",
)
_SPOKEN = (
    "Kami pulang",
    "Air laut naik sampai ke tangga rumah kami,",
    "Tidak!",
    "dua kata",
    "terlalu kecil untuk perahu itu",
    "Wening sudah berangkat sejak subuh",
    "Layarnya 14",
    "Al-Qur'an",
    "Apa yang harus kami lakukan?",
    "",
)
_JOINTS = (
    " ",
    " ",
    ", ",
    ". ",
    "",
    ",",
    "...",
    "? ",
    ": ",
    " (",
    ") ",
    " – ",
    "\xa0",
    "\0",
    "seperti dikutip dari Kabar Muara, Senin (3/4/2023). ",
    "Menurut dia, sungai itu akan surut pada akhir pekan. ",
    "Menurutnya, ",
    "Sementara itu, ",
)


@st.composite
def _said(draw: st.DrawFn) -> str:
    """Quoted words with a speaker behind or before them; any part may be missing."""
    words = draw(st.sampled_from(_OPEN)) + draw(st.sampled_from(_SPOKEN))
    words += draw(st.sampled_from(("", ",", ".", " "))) + draw(st.sampled_from(_CLOSE))
    who = draw(st.sampled_from(_WHO))
    if draw(st.booleans()):
        return f"{words} {draw(st.sampled_from(_AFTER))} {who}"
    return f"{who} {draw(st.sampled_from(_BEFORE))} {words}"


_loose = st.sampled_from((*_OPEN, *_SPOKEN, *_AFTER, *_BEFORE, *_WHO, *_JOINTS, "bahwa", "itu"))
_joints = st.sampled_from(_JOINTS)
_odd = st.text(st.characters(exclude_categories=()), max_size=4)

quoting_lines = st.lists(
    st.one_of(_said(), _said(), _joints, _joints, _loose, _odd), max_size=9
).map("".join)
"""One line about who said what, whole or in splinters, lone surrogates included."""

quoting_paragraphs = st.lists(
    st.one_of(quoting_lines, quoting_lines, quoting_lines, news_lines, any_text), max_size=6
)
"""Paragraphs of a body, as the quote reader takes them; some may be empty."""

_PARAGRAPHS = (
    "“Perahu kami sudah dua pekan tidak melaut karena solar tidak sampai ke kampung,” kata Ketua "
    "Koperasi Nelayan Ranu, Sarwo Lestari, ketika ditemui di dermaga, Sabtu (2/4/2022).",
    '"Kami tidak meminta banyak, hanya jalan yang bisa dilewati truk," ujarnya. Ia menambahkan '
    "bahwa jembatan kayu itu sudah dua kali diperbaiki warga.",
    "Bupati Ranu, Ines Carvalina, mengatakan, “Jembatan itu akan kami bangun tahun depan.” Warga "
    "yang hadir di balai kampung bertepuk tangan lama sekali.",
    "Menurut Kepala Dinas Perikanan Ranu, Basri Manohara, bantuan solar akan tiba sebelum akhir "
    "bulan ini dan dibagikan di tiga dermaga.",
    "Pengamat kelautan Yosua Rumbewas menilai janji itu “terlalu murah untuk dipercaya” setelah "
    "tiga kali pemilihan kepala daerah berlalu.",
    "“Dulu ikan datang sendiri ke bawah rumah, sekarang kami yang mengejarnya sampai ke laut "
    "lepas dan belum tentu pulang membawa hasil.",
    "“Yang tersisa hanya cerita,” tutup Sarwo sambil melipat jaring yang sobek pada dua sisinya.",
)


@st.composite
def quoting_articles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A realistic article of long paragraphs, most of which quote: its head and its paragraphs."""
    head, quiet, _ = draw(articles())
    spoken = draw(st.permutations(_PARAGRAPHS))
    count = draw(st.integers(2, len(_PARAGRAPHS)))
    return head, [quiet[0], *spoken[:count], *quiet[1:3]]
