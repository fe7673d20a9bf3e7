"""RMOL: stamp and byline in capitals on one line; the caption may stand above the headline."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="rmol",
    name="RMOL",
    domains=("rmol.id", "rmolbanten.id", "rmoljabar.id", "rmollampung.id"),
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
