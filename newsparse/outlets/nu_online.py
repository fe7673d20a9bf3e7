"""NU Online: a dateline without a dash, Ahad for Sunday."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="nu-online",
    name="NU Online",
    domains=("nu.or.id",),
    timestamps=("{weekday}, {date} | {time} {zone}",),  # Jumat, 12 Juli 2019 | 02:00 WIB
    datelines=("{Place}, NU Online",),  # Jombang, NU Online, alone on its line
    printed=(
        "NU Online Jatim",
        "NU Online Jabar",
        "NU Online Jateng",
        "NU Online Lampung",
        "NU Online Banten",
    ),
    fingerprints=("Download segera! NU Online Super App...", "• logo nu online..."),
    rules=(
        starts("• logo nu online", Role.WIDGET),
        exact("Advertisement by OPTAD", Role.WIDGET),
        starts("Download segera! NU Online Super App", Role.WIDGET),
    ),
)
