"""Promedia: papers of several cities with one skin, the one that Pikiran Rakyat has too."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="promedia",
    name="Promedia",
    domains=("ayobandung.com", "hops.id", "suaramerdeka.com"),
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
