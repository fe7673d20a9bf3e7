"""NU Online: a dateline without a dash, Ahad for Sunday."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="nu-online",
    name="NU Online",
    domains=("nu.or.id",),
)
