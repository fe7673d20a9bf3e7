"""Pikiran Rakyat Media Network: many brands, one layout. The dateline names the brand, never a city.

A brand that is not listed still parses as the network: its layout is what identifies it.
"""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.rules import exact, starts, tail
from newsparse.roles import Role


def _brand(printed: str, host: str, name: str = "") -> Brand:
    return Brand(printed, host, name or printed.title(), f"{host}.pikiran-rakyat.com")


OUTLET = Outlet(
    slug="pikiran-rakyat",
    name="Pikiran Rakyat",
    domains=("pikiran-rakyat.com",),
    brands=(
        _brand("ISU BOGOR", "isubogor"),
        _brand("SERANG NEWS", "serangnews"),
        _brand("PORTAL NGANJUK", "nganjuk"),
        _brand("LINGKAR KEDIRI", "lingkarkediri"),
        _brand("GALAMEDIA NEWS", "galamedia", "Galamedia News"),
        _brand("KABAR PRIANGAN", "kabarpriangan"),
        _brand("PORTAL JEMBER", "portaljember"),
        _brand("PORTAL JOGJA", "portaljogja"),
        _brand("MANTRA SUKABUMI", "mantrasukabumi"),
        _brand("ZONA JAKARTA", "zonajakarta"),
        _brand("PR DEPOK", "depok", "PR Depok"),
        Brand("PIKIRAN RAKYAT", "pikiran-rakyat", "Pikiran Rakyat"),
        Brand("Edisi.co.id", "edisi", "Edisi", "edisi.co.id"),
        Brand("SATUARAH.CO", "satuarah", "Satu Arah", "satuarah.co"),
    ),
    timestamps=("{date}, {time} {zone}", "- {date}, {time} {zone}"),  # 16 Februari 2022, 14:05 WIB
    datelines=("{BRAND} - ",),  # ISU BOGOR - Harga cabai ...
    fingerprints=("Artikel Rekomendasi", "Kabar Daerah"),
    habits=("Halaman:", "Artikel Pilihan", "Tags", "Terkait", "Terkini", "Terpopuler", "x"),
    rules=(
        exact("x", Role.WIDGET),
        starts("Sebelumnya, artikel ini telah", Role.SOURCE),  # ... terbit di Pikiran Rakyat
        tail("Artikel Pilihan", Role.RELATED),
        tail("Artikel Rekomendasi", Role.RELATED),
        tail("Kabar Daerah", Role.RELATED),
    ),
    layouts=(
        Layout(
            "2022-26",
            body="div.read__article, article.read__content, div[itemprop=articleBody]",
            stamp=".read__info__date",
            byline=".read__info__author",
            related=".read__others",
        ),
        Layout("2019", body="#content-article"),
        Layout("2015", body="div.node-article .items-body", stamp=".submitted"),
    ),
)
