"""MerahPutih: the author is printed twice before a stamp without a clock, the caption twice as well."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="merahputih",
    name="MerahPutih",
    domains=("merahputih.com",),
)
