"""Investor.id: the sister of BeritaSatu with a layout of its own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="investor",
    name="Investor.id",
    domains=("investor.id",),
    layouts=(Layout("2019", body="div.body-article"),),
)
