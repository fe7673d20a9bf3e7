"""Kompas.id: the newspaper behind a paywall; the dateline says KOMPAS and has a long dash."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="kompas-id",
    name="Kompas.id",
    domains=("kompas.id",),
)
