"""Medcom.id: a colon ends the dateline, initials of three capitals close the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="medcom",
    name="Medcom.id",
    domains=("medcom.id",),
    layouts=(Layout("2019", body="div[itemprop=articleBody]"),),
)
