"""Suara.com and its sister sites: the byline ends in the name of the site."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="suara",
    name="Suara.com",
    domains=("suara.com", "matamata.com", "hitekno.com", "mobimoto.com"),
    layouts=(
        Layout(
            "2024-26",
            body="div.article-content, .detail-content",
            byline="a.author-trigger",
            related="[class*=baca-juga]",
        ),
        Layout("2019", body="article.content-article, div.detail--content"),
        Layout("2015", body="div[itemprop=description]", stamp="time > strong"),
    ),
)
