"""RMOL: stamp and byline in capitals on one line; the caption may stand above the headline."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import inside, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="rmol",
    name="RMOL",
    domains=("rmol.id", "rmolbanten.id", "rmoljabar.id", "rmollampung.id"),
    timestamps=(
        "{weekday}, {date} | {time} {zone}",  # JUMAT, 07 JUNI 2024 | 16:32 WIB
        "{weekday}, {date}, {time} {zone}",
    ),
    datelines=("RMOL - ",),  # its papers of other cities
    fingerprints=("Temukan berita-berita hangat terpercaya dari Kantor Berita Politik RMOL...",),
    rules=(
        starts(
            "Temukan berita-berita hangat terpercaya dari Kantor Berita Politik RMOL", Role.WIDGET
        ),
        starts("Untuk mengikuti silakan klik tanda bintang", Role.WIDGET),
        inside("rmol news logo article", Role.WIDGET),
        inside("rmol news logo", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2026",
            body="#fontResizableText",
            stamp=".author li",
            byline=".author a[href*='/about/']",
        ),
        Layout("2019", body="div.news_content_wrap, div.newsContent"),
    ),
)
