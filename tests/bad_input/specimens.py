"""Invented articles and the parts they are made of, as seeds for the tests."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "ARTICLE",
    "LINK",
    "PARAGRAPHS",
    "STAMP",
    "TITLE",
    "article",
    "sample_texts",
]

TITLE = "Warga Kampung Sanggra Menanam Ribuan Bakau di Tepi Muara"
STAMP = "Minggu, 3 April 2022 08:54 WIB"
LINK = "Baca Juga: Nelayan Teluk Ranu Beralih ke Budi Daya Rumput Laut"
PARAGRAPHS = (
    "Sekitar empat ratus warga menanam bibit bakau di tepi muara sejak matahari terbit. "
    "Mereka berharap abrasi yang menggerus kampung dapat diperlambat.",
    "Kepala kampung, Dulmatin Sareh, mengatakan bibit itu dibeli dari uang iuran warga "
    "selama dua tahun terakhir.",
    "“Kami tidak menunggu bantuan karena air laut juga tidak menunggu kami,” kata Dulmatin "
    "ketika ditemui di balai kampung, Sabtu (2/4/2022).",
    "Menurut catatan dinas setempat, garis pantai mundur sejauh sebelas meter sejak tahun lalu "
    "dan tiga rumah sudah ditinggalkan penghuninya.",
    "Guru sekolah dasar di kampung itu, Wening Asih, mengajak murid-muridnya menghitung bibit "
    "yang bertahan hidup setiap akhir pekan.",
    "Pemerintah kabupaten berjanji akan mengirim tambahan bibit pada bulan depan, tetapi jumlahnya "
    "belum dipastikan.",
)


def article(
    *,
    title: str | None = TITLE,
    stamp: str | None = STAMP,
    dateline: str = "KUPANG - ",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    gap: str = "\n\n",
) -> str:
    """A whole invented article; None leaves a part of the head out."""
    head = [part for part in (title, stamp) if part is not None]
    return gap.join([*head, dateline + paragraphs[0], *paragraphs[1:]])


ARTICLE = article()


def sample_texts() -> list[str]:
    """The texts of the samples that come with the project."""
    folder = Path(__file__).parents[2] / "samples"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*/*.txt"))]
