"""CNN Indonesia: a dateline with two hyphens, a caption that ends in its credit, initials at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="cnn-indonesia",
    name="CNN Indonesia",
    domains=("cnnindonesia.com",),
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
