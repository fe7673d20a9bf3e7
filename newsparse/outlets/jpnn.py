"""JPNN: the outlet in small letters before the city; the lead is repeated below the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="jpnn",
    name="JPNN",
    domains=("jpnn.com",),
    layouts=(
        Layout(
            "2024-26",
            body="div[itemprop=articleBody], .page-content",
            title="h1.judul",
            stamp="span.date-publish",
            related="div.baca-juga, .terkait",
            widget=".top-medsos, .creator-medsos",
        ),
    ),
)
