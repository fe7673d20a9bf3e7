"""Sindonews: a city in capitals, WIB under the title, and often the whole body printed twice."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import glued, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="sindonews",
    name="Sindonews",
    domains=("sindonews.com",),
    timestamps=("{weekday}, {date} - {time} {zone}",),  # Rabu, 06 April 2022 - 10:20 WIB
    datelines=("{PLACE} - ",),  # MINSK - Jembatan tua ...
    fingerprints=(
        "tulis komentar anda",
        "loading...",
        "Dapatkan berita terbaru, follow WhatsApp Channel SINDOnews...",
    ),
    habits=("A", "A A A", "Baca juga :", "Halaman :", "Berita Terkini More"),
    rules=(
        glued("Selengkapnya Simak Infografis", Role.WIDGET),
        tail("Berita Terkini More", Role.RELATED),
    ),
    layouts=(
        Layout(
            "2023-26",
            body="#detail-desc, .detail-desc",
            stamp="div.detail-date-artikel",
            byline=".warp-nama-redaksi, a[rel=author]",
            related="[class*=baca-juga], [class*=lihat-juga]",
        ),
        Layout(
            "2019-20",
            body="#content",
            title="div.article > h1",
            stamp="div.article time",
            related="div.baca-inline",
        ),
        Layout(
            "2016",
            body="article .content",
            title="h1[itemprop=headline]",
            stamp="article > div.time",
            byline="a[rel=author]",
        ),
    ),
)
