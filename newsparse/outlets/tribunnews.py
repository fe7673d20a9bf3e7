"""Tribun network: some sixty papers, each with its own name in the dateline and its own zone in the stamp."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet

_PAPERS = """
aceh         SERAMBINEWS.COM        WIB   Serambi Indonesia
prohaba      PROHABA.CO             WIB   Prohaba
gayo         TRIBUNGAYO.COM         WIB   Tribun Gayo
medan        TRIBUN-MEDAN.COM       WIB   Tribun Medan
padang       TRIBUNPADANG.COM       WIB   Tribun Padang
pekanbaru    TRIBUNPEKANBARU.COM    WIB   Tribun Pekanbaru
batam        TRIBUNBATAM.ID         WIB   Tribun Batam
jambi        TRIBUNJAMBI.COM        WIB   Tribun Jambi
palembang    SRIPOKU.COM            WIB   Sriwijaya Post
sumsel       TRIBUNSUMSEL.COM       WIB   Tribun Sumsel
bangka       BANGKAPOS.COM          WIB   Bangka Pos
belitung     POSBELITUNG.CO         WIB   Pos Belitung
bengkulu     TRIBUNBENGKULU.COM     WIB   Tribun Bengkulu
lampung      TRIBUNLAMPUNG.CO.ID    WIB   Tribun Lampung
banten       TRIBUNBANTEN.COM       WIB   Tribun Banten
tangerang    TRIBUNTANGERANG.COM    WIB   Tribun Tangerang
jakarta      TRIBUNJAKARTA.COM      WIB   Tribun Jakarta
wartakota    WARTAKOTALIVE.COM      WIB   Warta Kota
bekasi       TRIBUNBEKASI.COM       WIB   Tribun Bekasi
depok        TRIBUNNEWSDEPOK.COM    WIB   Tribunnews Depok
bogor        TRIBUNNEWSBOGOR.COM    WIB   Tribunnews Bogor
jabar        TRIBUNJABAR.ID         WIB   Tribun Jabar
cirebon      TRIBUNCIREBON.COM      WIB   Tribun Cirebon
priangan     TRIBUNPRIANGAN.COM     WIB   Tribun Priangan
jateng       TRIBUNJATENG.COM       WIB   Tribun Jateng
banyumas     TRIBUNBANYUMAS.COM     WIB   Tribun Banyumas
muria        TRIBUNMURIA.COM        WIB   Tribun Muria
pantura      TRIBUN-PANTURA.COM     WIB   Tribun Pantura
solo         TRIBUNSOLO.COM         WIB   Tribun Solo
jogja        TRIBUNJOGJA.COM        WIB   Tribun Jogja
surabaya     SURYA.CO.ID            WIB   Surya
jatim        TRIBUNJATIM.COM        WIB   Tribun Jatim
madura       TRIBUNMADURA.COM       WIB   Tribun Madura
mataraman    TRIBUNMATARAMAN.COM    WIB   Tribun Mataraman
suryamalang  SURYAMALANG.COM        WIB   Surya Malang
pontianak    TRIBUNPONTIANAK.CO.ID  WIB   Tribun Pontianak
kalteng      TRIBUNKALTENG.COM      WIB   Tribun Kalteng
banjarmasin  BANJARMASINPOST.CO.ID  WITA  Banjarmasin Post
kaltim       TRIBUNKALTIM.CO        WITA  Tribun Kaltim
kaltara      TRIBUNKALTARA.COM      WITA  Tribun Kaltara
bali         TRIBUN-BALI.COM        WITA  Tribun Bali
lombok       TRIBUNLOMBOK.COM       WITA  Tribun Lombok
kupang       POS-KUPANG.COM         WITA  Pos Kupang
flores       TRIBUNFLORES.COM       WITA  Tribun Flores
makassar     TRIBUN-TIMUR.COM       WITA  Tribun Timur
toraja       TRIBUNTORAJA.COM       WITA  Tribun Toraja
sulbar       TRIBUN-SULBAR.COM      WITA  Tribun Sulbar
palu         TRIBUNPALU.COM         WITA  Tribun Palu
sultra       TRIBUNNEWSSULTRA.COM   WITA  Tribunnews Sultra
gorontalo    TRIBUNGORONTALO.COM    WITA  Tribun Gorontalo
manado       TRIBUNMANADO.CO.ID     WITA  Tribun Manado
ambon        TRIBUNAMBON.COM        WIT   Tribun Ambon
ternate      TRIBUNTERNATE.COM      WIT   Tribun Ternate
papua        TRIBUN-PAPUA.COM       WIT   Tribun Papua
papuatengah  TRIBUN-PAPUATENGAH.COM WIT   Tribun Papua Tengah
papuabarat   TRIBUNPAPUABARAT.COM   WIT   Tribun Papua Barat
sorong       TRIBUNSORONG.COM       WIT   Tribun Sorong
"""
"""Host below tribunnews.com, printed name, zone, name of the paper."""


def _paper(row: str) -> Brand:
    host, printed, zone, name = row.split(maxsplit=3)
    slug = name.casefold().replace(" ", "-")
    return Brand(printed, slug, name, f"{host}.tribunnews.com", zone)


OUTLET = Outlet(
    slug="tribunnews",
    name="Tribunnews",
    domains=("tribunnews.com",),
    brands=tuple(map(_paper, _PAPERS.strip().splitlines())),
    families=("tribu",),  # papers not listed, and misprints such as TRIBUJABAR.ID
    timestamps=(
        "Tayang: {weekday}, {date} {time} {zone}",  # Tayang: Selasa, 10 Juni 2025 08:52 WIB
        "{weekday}, {date} {time} {zone}",
    ),
    datelines=(
        "TRIBUNNEWS.COM, {PLACE} - ",  # TRIBUNJABAR.ID, BANDUNG - Warga ...
        "{BRAND}, {PLACE} - ",
    ),
    fingerprints=("!!!Membaca Bagi Pikiran Seperti...", "Geser untuk melihat tabel lengkap"),
    layouts=(
        Layout(
            "2016-26",
            body="div.txt-article",
            title="#arttitle",
            deck="#article > h4",
            stamp="#article time",
            byline="#penulis, #editor",
            caption="#artimg div.ar, #artimg div.arial",
            tags="h5.tagcloud3",
            related="p.baca",
            widget="div.paging",
        ),
    ),
)
