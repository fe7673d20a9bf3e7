"""Tirto: the name in small letters opens the text and, with the section, closes it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="tirto",
    name="Tirto",
    domains=("tirto.id",),
    layouts=(
        Layout("2026", body=".detail-content"),
        Layout("2019", body="article.content-detail-holder"),
        Layout(
            "2016",
            body="div.content-text-editor",
            title="header > h1",
            stamp="header > div.date",
            byline="div.reporter",
        ),
    ),
)
