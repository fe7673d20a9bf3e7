"""DW Indonesia: no domain of its own, so only a caller names it; initials and agencies close the text."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="dw-indonesia",
    name="DW Indonesia",
)
