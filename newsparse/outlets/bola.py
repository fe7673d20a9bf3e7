"""Bola.com: sports in the content system of Liputan6."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="bola",
    name="Bola.com",
    domains=("bola.com",),
    timestamps=(
        "{date}, {time} {zone}",  # 3 Jun 2024, 10:15 WIB
        "Diperbarui {date}, {time} {zone}",
    ),
    datelines=("Bola.com, {Place} - ",),  # Bola.com, Jakarta - Pelatih ...
    layouts=(
        Layout(
            "2016-26",
            body="div.article-content-body",
            title="h1.read-page--header--title",
            stamp=".read-page--header--author__datetime",
            byline=".read-page--header--author__name",
            related=".baca-juga-collections",
            widget=".article-content-body__item-loadmore, .article-content-body__item-break",
        ),
    ),
)
