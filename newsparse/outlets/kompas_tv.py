"""Kompas TV: writer and editor on one line, the pictures from its own broadcasts."""

from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="kompas-tv",
    name="Kompas TV",
    domains=("kompas.tv",),
    printed=("KOMPASTV",),
    timestamps=("Kompas.tv - {date}, {time} {zone}", "{weekday}, {date} | {time} {zone}"),
    datelines=("{PLACE}, KOMPAS.TV - ", "KOMPAS.TV - "),  # JAKARTA, KOMPAS.TV - Warga ...
    fingerprints=("Sumber : Kompas TV",),
)
