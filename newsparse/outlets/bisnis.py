"""Bisnis.com: a sentence stands above the picture, whose caption is printed twice."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="bisnis",
    name="Bisnis.com",
    domains=("bisnis.com",),
    printed=("JIBI",),
    timestamps=("{weekday}, {date} | {time}",),  # Rabu, 24 Maret 2021 | 12:10
    datelines=("Bisnis.com, {PLACE} - ",),  # Bisnis.com, JAKARTA - Warga ...
    fingerprints=("Nyaman tanpa iklan. Langganan BisnisPro", "Bergabung dan dapatkan analisis..."),
    habits=("Cek Berita dan Artikel yang lain di Google News dan WA Channel",),
    layouts=(
        Layout(
            "2021-26",
            body=".detailsContent, .paywall",
            stamp=".detailsAttributeDates, .authorTime",
            byline=".authorName, .authorNames",
            related="[class*=baca-juga-box]",
        ),
        Layout("2015", body="div.description", byline="span.editor"),
    ),
)
