"""BBC News Indonesia: no domain of its own, so only a caller names it; credits are lines of their own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="bbc-indonesia",
    name="BBC News Indonesia",
    layouts=(Layout("2015-20", body="div.story-body__inner", stamp=".story-body .date"),),
)
