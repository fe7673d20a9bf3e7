"""CNN Indonesia: a dateline with two hyphens, a caption that ends in its credit, initials at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches
from newsparse.roles import Role

OUTLET = Outlet(
    slug="cnn-indonesia",
    name="CNN Indonesia",
    domains=("cnnindonesia.com",),
    timestamps=(
        "{weekday}, {date} {time} {zone}",  # Selasa, 24 Jan 2023 09:08 WIB
        "CNN Indonesia | {weekday}, {date} {time} {zone}",
    ),
    datelines=("{Place}, CNN Indonesia -- ",),  # Jakarta, CNN Indonesia -- Warga ...
    fingerprints=("[Gambas:Video CNN]",),
    habits=("GULIR UNTUK LANJUT BACA",),
    rules=(
        matches(
            r"(?P<author>CNN Indonesia)", Role.BYLINE, "CNN Indonesia"
        ),  # where a writer has no name
    ),
    layouts=(
        Layout(
            "2023-26",
            body="div.detail-text",
            stamp="h1 + div + div",
            related="table.linksisip",
            widget=".para_caption",
        ),
        Layout(
            "2015-22",
            body="div.detail_text, #detikdetailtext",
            stamp="h1 ~ div.date",
            byline="h1 ~ div.author",
            related="div.list-topik-terkait, table.linksisip",
            widget=".para_caption",
        ),
    ),
)
