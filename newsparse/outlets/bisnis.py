"""Bisnis.com: a sentence stands above the picture, whose caption is printed twice."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="bisnis",
    name="Bisnis.com",
    domains=("bisnis.com",),
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
