"""VOA Indonesia: VOA in brackets behind the city, initials in square brackets at the end."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="voa-indonesia",
    name="VOA Indonesia",
    domains=("voaindonesia.com",),
    layouts=(Layout("2019-26", body="div.body-container, div.content-floated-wrap"),),
)
