"""tvOnenews: the sister of VIVA with a layout of its own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="tvonenews",
    name="tvOnenews",
    domains=("tvonenews.com",),
    layouts=(
        Layout(
            "2026",
            body=".detail-content",
            stamp=".detail-date",
            byline=".detail-author",
            related="[class*=baca-juga]",
        ),
    ),
)
