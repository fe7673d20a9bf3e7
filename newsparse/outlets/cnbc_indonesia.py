"""CNBC Indonesia: the dateline names the outlet behind the city, with one hyphen."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="cnbc-indonesia",
    name="CNBC Indonesia",
    domains=("cnbcindonesia.com",),
    layouts=(
        Layout(
            "2023-26",
            body="div.detail-text",
            stamp="div.text-cm.text-gray",
            related="[class*=sisip]",
            widget=".media-institusi, .para_caption",
        ),
        Layout(
            "2018-22",
            body="div.detail_text",
            title="div.jdl h1",
            stamp="div.jdl .date",
            byline="div.jdl .author",
        ),
    ),
)
