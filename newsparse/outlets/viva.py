"""VIVA: a long dash behind its name, a city before it since 2023; credits have a line for each name."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="viva",
    name="VIVA",
    domains=("viva.co.id",),
    printed=("VIVA", "VIVA.co.id", "VIVAnews"),
    timestamps=(
        "{weekday}, {date} - {time} {zone}",  # Kamis, 5 September 2024 - 14:27 WIB
        "{weekday}, {date} | {time} {zone}",
    ),
    datelines=("VIVA – ", "{Place}, VIVA – "),  # Bekasi, VIVA – Warga ...
    fingerprints=("BACA ARTIKEL MENARIK LAINNYA",),
    rules=(tail("BACA ARTIKEL MENARIK LAINNYA", Role.RELATED),),
    layouts=(
        Layout(
            "2023-26",
            body="div.main-content-detail",
            title="h1.main-content-title",
            stamp="div.main-content-date",
            byline="div.main-content-author",
            related="div.recommended-article, div.widget-other-article",
        ),
        Layout(
            "2019-20",
            body="#article-detail-content",
            title="li.dtb-title h1",
            stamp="li.dtb-date h6",
        ),
        Layout(
            "2016",
            body="div.detail-content",
            title="h1.title-big-detail",
            stamp="span.meta-author",
            byline="span.meta-author b",
        ),
        Layout("2015-16", body="#article-content", stamp="div[itemprop=datePublished]"),
    ),
)
