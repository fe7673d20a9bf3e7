"""Tirto: the name in small letters opens the text and, with the section, closes it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches
from newsparse.roles import Role

OUTLET = Outlet(
    slug="tirto",
    name="Tirto",
    domains=("tirto.id",),
    timestamps=("{date}",),  # 15 November 2016
    datelines=("tirto.id - ",),  # tirto.id - Warga ...
    fingerprints=("Ikuti saluran WhatsApp tirto.id...",),
    habits=("Menuju konten utama",),
    rules=(
        matches(
            r"tirto\.id - \p{Lu}[\p{L} ]{3,24}", Role.WIDGET, "tirto.id - Sosial Budaya"
        ),  # the section, at the end
    ),
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
