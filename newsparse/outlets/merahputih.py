"""MerahPutih: the author is printed twice before a stamp without a clock, the caption twice as well."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="merahputih",
    name="MerahPutih",
    domains=("merahputih.com",),
    datelines=("MerahPutih.com - ",),  # MerahPutih.com - Warga ...
    fingerprints=("LAINNYA DARI MERAH PUTIH", "Dengarkan Berita:", "Ukuran text:"),
    rules=(
        exact("Ukuran text:", Role.WIDGET),
        matches(r"[0-9]{2}", Role.WIDGET, "14"),  # the size of its letters
        tail("LAINNYA DARI MERAH PUTIH", Role.RELATED),
    ),
)
