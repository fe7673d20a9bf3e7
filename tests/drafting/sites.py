"""Texts and pages of an invented site, Lintas Lembah, and what a draft of it is tried with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse import Outlet
from newsparse.drafting import DraftedOutlet, RawSample, draft_outlet

NAME = "Lintas Lembah"

JAGUNG = """Beranda
Ekonomi
Harga Jagung di Pasar Bajawa Turun Jelang Panen Raya
Rabu, 6 Maret 2024 - 07:45 WITA

Bajawa, Lintas Lembah - Harga jagung pipil di Pasar Bajawa turun seribu rupiah sejak awal pekan ini.

"Stok di gudang masih penuh," kata Kepala Pasar Bajawa, Yosefina Wea, Selasa (5/3/2024).

Lembah lain: Kuda Pos Antar Surat ke Kampung Bena

Petani berharap harga tidak turun lagi sebelum panen selesai pada akhir bulan.

Dibaca 1.204 orang
Lintas Lembah, kabar dari lembah untuk semua
Kabar sekampung
Warga Bena Perbaiki Atap Rumah Adat Sebelum Hujan
Lomba Tenun Ikat Digelar di Lapangan Aimere
"""

VOLI = """Beranda
Olahraga
Tim Voli Putri Aimere Juara di Lapangan Berlumpur
Senin, 11 Maret 2024 - 19:05 WITA

Aimere, Lintas Lembah - Tim voli putri Aimere menjuarai turnamen antardesa setelah menang tiga set langsung.

Lembah lain: Harga Kopi Arabika Naik di Mataloko

Pertandingan sempat berhenti dua kali karena lapangan tergenang air hujan.

"Kami latihan di lumpur sejak Januari," kata kapten tim, Maria Goreti Dhiu, Minggu (10/3/2024).

Dibaca 987 orang
Lintas Lembah, kabar dari lembah untuk semua
Kabar sekampung
Jembatan Bambu Wae Roa Selesai Dipasang Warga
Sekolah Dasar Wogo Panen Sayur Pertama
"""

BUS = """Beranda
Daerah
Bus Sekolah Riung Kini Lewat Jalan Pantai
Kamis, 14 Maret 2024 - 08:10 WITA

Riung, Lintas Lembah - Bus sekolah milik desa mulai melewati jalan pantai agar anak pulau tidak terlambat.

Sopirnya menunggu perahu terakhir merapat sebelum berangkat ke sekolah.

Dibaca 66 orang
Lintas Lembah, kabar dari lembah untuk semua
Kabar sekampung
Perpustakaan Keliling Singgah di Pulau Ontoloe
Warga Riung Tanam Bakau di Muara
"""


def page(
    title: str,
    stamp: str,
    paragraphs: Sequence[str],
    *,
    address: str = "https://www.lintaslembah.id/kabar/1",
    body: str = 'class="isi-kabar" id="kabar-20240306"',
    head: str = '<h1 class="judul">{}</h1><div class="waktu">{}</div>',
) -> bytes:
    """A page of the site, as its makers would have built it."""
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html><head><title>{title} - Lintas Lembah</title>
<link rel="canonical" href="{address}"></head><body>
<nav class="menu"><a href="/">Beranda</a> <a href="/ekonomi">Ekonomi</a></nav>
<main class="halaman"><div class="kepala">{head.format(title, stamp)}</div>
<div {body}>
{text}
</div></main>
<footer class="kaki"><p>Lintas Lembah terbit setiap hari dari sebuah rumah panggung di tepi jalan.</p></footer>
</body></html>""".encode()


PAGE = page(
    "Garam Riung Dikirim ke Ende Lewat Laut",
    "Jumat, 15 Maret 2024 - 10:20 WITA",
    (
        "Riung, Lintas Lembah - Dua perahu garam berangkat dari Riung menuju Ende sebelum matahari terbit.",
        "Para petambak memilih jalan laut karena jembatan di hulu masih diperbaiki sampai bulan depan.",
        "Setiap perahu memuat empat puluh karung garam yang dijemur di pantai sejak bulan lalu.",
    ),
)
OTHER_PAGE = page(
    "Pasar Malam Mbay Pindah ke Lapangan Bola",
    "Sabtu, 16 Maret 2024 - 18:00 WITA",
    (
        "Mbay, Lintas Lembah - Pasar malam di Mbay pindah ke lapangan bola karena jalan lama diaspal.",
        "Pedagang jagung bakar mengaku mendapat tempat yang lebih lapang daripada tahun lalu.",
        "Panitia memasang lampu di empat sudut lapangan agar pengunjung tidak tersandung.",
    ),
    address="https://www.lintaslembah.id/kabar/2",
)

TEXTS = {"jagung.txt": JAGUNG, "voli.txt": VOLI}


def draft(
    *samples: tuple[str, str | bytes],
    name: str = NAME,
    slug: str | None = None,
    domains: Sequence[str] = (),
) -> DraftedOutlet:
    """Draft from pairs of name and text; from the two texts where none is given."""
    raw = [
        RawSample(given, text.encode() if isinstance(text, str) else text)
        for given, text in samples or TEXTS.items()
    ]
    return draft_outlet(name, raw, slug=slug, domains=domains)


def executed(source: str) -> Outlet:
    """The outlet that a file's text defines."""
    names: dict[str, object] = {}
    exec(compile(source, "drafted.py", "exec"), names)
    outlet = names["OUTLET"]
    assert isinstance(outlet, Outlet)
    return outlet


def uncommented(source: str) -> str:
    """A file's text with every guessed rule in force."""
    rule = re.compile(r"(?m)^        # ((?:exact|matches|starts|tail)\(.*\)),  # TODO role\? .*$")
    return rule.sub(r"        \1,", source)
