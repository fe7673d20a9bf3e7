"""Kontan: the dash stands before the city and a full stop behind it."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="kontan",
    name="Kontan",
    domains=("kontan.co.id",),
    layouts=(
        Layout(
            "2019-26",
            body="div.tmpt-desk-kon",
            title="h1.detail-desk, h1.jdl_dtl",
            stamp="div.fs14.ff-opensans.font-gray",
            byline="#penulis",
        ),
        Layout(
            "2015",
            body=".content_news",
            title="h1.cleanprint-title",
            stamp=".cleanprint-dateline",
            byline=".cleanprint-byline",
        ),
    ),
)
