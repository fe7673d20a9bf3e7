"""VOI: also an English edition, translated by machine."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="voi",
    name="VOI",
    domains=("voi.id",),
    printed=("VOI",),
    timestamps=("{date}, {time}",),  # 17 Mei 2024, 15:42
    datelines=("{PLACE} - ",),  # JAKARTA - Warga ...
    layouts=(
        Layout(
            "2026",
            body="div.single-post-content",
            stamp=".single-post-date",
            byline=".single-post-author",
        ),
    ),
)
