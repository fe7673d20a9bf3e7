"""Grid network: many magazines, each with its own name as the dateline."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="grid",
    name="Grid Network",
    domains=("grid.id", "bolasport.com", "gridoto.com", "sonora.id"),
    layouts=(
        Layout("2019-26", body=".read__article", related="[class*=bacajuga]"),
        Layout("2019", body="div.read__right, div.read__content", related="[class*=bacajuga]"),
    ),
)
