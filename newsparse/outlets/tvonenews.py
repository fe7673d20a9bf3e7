"""tvOnenews: the sister of VIVA with a layout of its own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact
from newsparse.roles import Role

OUTLET = Outlet(
    slug="tvonenews",
    name="tvOnenews",
    domains=("tvonenews.com",),
    timestamps=("{weekday}, {date} - {time} {zone}",),  # Selasa, 14 Oktober 2025 - 11:05 WIB
    datelines=(
        "{Place}, tvOnenews.com - ",  # Jakarta, tvOnenews.com - Warga ...
        "tvOnenews.com - ",
    ),
    habits=("GULIR UNTUK LIHAT KONTEN", "tvonenews"),
    rules=(exact("tvonenews", Role.WIDGET),),
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
