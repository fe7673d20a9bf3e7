"""VOI: also an English edition, translated by machine."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="voi",
    name="VOI",
    domains=("voi.id",),
    layouts=(
        Layout(
            "2026",
            body="div.single-post-content",
            stamp=".single-post-date",
            byline=".single-post-author",
        ),
    ),
)
