"""Datelines: the forms outlets print, and the sentences and headlines that only look like one.

The first two lists were written from the forms in the field; `CAUGHT` holds forms that real texts
brought and that an earlier version misread.
"""

from __future__ import annotations

import pytest

from newsparse.fields.datelines import read_dateline

BRANDS = frozenset({"idn times", "cnn indonesia", "isu bogor", "nu online"})
LEAD = "Ratusan warga mengungsi ke balai desa setelah tanggul itu jebol pada Senin malam."

FORMS: list[tuple[str, str | None, str | None]] = [
    ("MINSK - ", "MINSK", None),
    ("JAKARTA  -  ", "JAKARTA", None),
    ("MEDAN– ", "MEDAN", None),
    ("BANDUNG-- ", "BANDUNG", None),
    ("KENDAL - ", "KENDAL", None),
    ("Palembang, IDN Times - ", "Palembang", "IDN Times"),
    ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
    ("Jakarta, CNN Indonesia — ", "Jakarta", "CNN Indonesia"),
    ("ISU BOGOR - ", None, "ISU BOGOR"),
    ("LINGKAR KEDIRI – ", None, "LINGKAR KEDIRI"),
    ("KOMPAS.com - ", None, "KOMPAS.com"),
    ("ENDE, KOMPAS.com – ", "ENDE", "KOMPAS.com"),
    ("TRIBUNKALTIM.CO, SAMARINDA - ", "SAMARINDA", "TRIBUNKALTIM.CO"),
    ("REPUBLIKA.CO.ID, BUKITTINGGI -- ", "BUKITTINGGI", "REPUBLIKA.CO.ID"),
    ("jatim.jpnn.com, NGAWI - ", "NGAWI", "jatim.jpnn.com"),
    ("Larantuka, NTT (ANTARA) - ", "Larantuka, NTT", "ANTARA"),
    ("NUUK, Greenland (AP) — ", "NUUK, Greenland", "AP"),
    ("Liputan6.com, Tanah Datar - ", "Tanah Datar", "Liputan6.com"),
    ("KONTAN.CO.ID - JAKARTA. ", "JAKARTA", "KONTAN.CO.ID"),
    ("Jakarta: ", "Jakarta", None),
    ("Bogota. ", "Bogota", None),
    ("JAKARTA | ", "JAKARTA", None),
    ("Banjarnegara - ", "Banjarnegara", None),
]

CAUGHT: list[tuple[str, str | None, str | None]] = [
    ("SURYA.co.id | SURABAYA - ", "SURABAYA", "SURYA.co.id"),
    ("JAKARTA KOMPAS.com - ", "JAKARTA", "KOMPAS.com"),
    ("TRIBUN-BALI.COM – ", None, "TRIBUN-BALI.COM"),
    ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- ", "ISTANBUL", "Antara/PRNewswire"),
    ("Suara Semarang – ", None, "Suara Semarang"),
    ("Liputan6.com, Jakarta", "Jakarta", "Liputan6.com"),  # the blank behind a bold place is lost
    ("Liputan6.com, Gunung Sitoli", "Gunung Sitoli", "Liputan6.com"),
]

NONE = [
    "Rusia - Ukraina Memanas! Armada Kapal Perang Dikirim ke Laut Lepas",
    "Rusia - Ukraina kembali memanas setelah serangan malam itu, kata seorang pejabat.",
    "Moskow - Kiev sepakat bertemu lagi pada pekan depan, kata juru bicara itu.",
    "Gara-gara hujan, jalan menuju kampung itu ditutup sejak pagi.",
    "Anak-anak - yang semula takut - kini berani naik perahu ke sekolah.",
    "Harga cabai - menurut pedagang - sudah naik tiga kali bulan ini.",
    "ULAR DI DAPUR - Relawan memindahkan ular dari parit belakang sekolah, Kamis.",
    "UPDATE - Jumlah pengungsi di tiga desa itu bertambah menjadi dua ratus orang.",
    "CNN Indonesia -detikTravel",
    "Presiden: kami siap membantu warga yang rumahnya rusak akibat gempa kemarin.",
    "Tidak. Kami tidak akan pindah dari tanah ini, kata warga yang bertahan di sana.",
]


@pytest.mark.parametrize(("head", "place", "brand"), FORMS + CAUGHT, ids=lambda value: str(value))
def test_form(head: str, place: str | None, brand: str | None) -> None:
    match = read_dateline(head + LEAD, BRANDS)
    assert match is not None
    assert (match.place, match.brand) == (place, brand)
    assert match.end == len(head)


@pytest.mark.parametrize("line", NONE)
def test_no_dateline(line: str) -> None:
    assert read_dateline(line, BRANDS) is None


def test_network_prints_its_brand_never_a_city() -> None:
    match = read_dateline("LENTERA CIANJUR – " + LEAD, frozenset(), brand_only=True)
    assert match is not None
    assert (match.place, match.brand) == (None, "LENTERA CIANJUR")
