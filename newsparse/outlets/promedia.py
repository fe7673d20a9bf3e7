"""Promedia: papers of several cities with one skin, the one that Pikiran Rakyat has too."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet

OUTLET = Outlet(
    slug="promedia",
    name="Promedia",
    brands=(
        Brand("AYOBANDUNG.COM", "ayobandung", "Ayo Bandung", "ayobandung.com"),
        Brand("HOPS.ID", "hops", "Hops.ID", "hops.id"),
        Brand("Suaramerdeka.com", "suaramerdeka", "Suara Merdeka", "suaramerdeka.com"),
    ),
    timestamps=(
        "- {date}, {time} {zone}",  # - 19 Mei 2022, 14:20 WIB
        "{weekday}, {date} | {time} {zone}",
    ),
    datelines=("{BRAND} - ", "{PLACE}, {BRAND} - "),  # HOPS.ID - Warga ...
    layouts=(
        Layout(
            "2022-26",
            body=".read__content",
            title="h1.read__title",
            stamp=".read__info__date",
            byline=".read__info__author",
            related=".read__others",
        ),
        Layout("2019-26", body="div[itemprop=articleBody]"),
        Layout("2019", body="div.news-details-layout1"),
    ),
)
