"""Investor.id: the sister of BeritaSatu with a layout of its own."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="investor",
    name="Investor.id",
    domains=("investor.id",),
    timestamps=("{weekday}, {date} | {time} {zone}",),  # Rabu, 15 November 2023 | 13:05 WIB
    datelines=("{PLACE}, investor.id - ",),  # JAKARTA, investor.id - Warga ...
    rules=(
        starts("Dapatkan info hot pilihan seputar ekonomi", Role.WIDGET),
        matches(
            r"Editor: (?P<editor>\p{Lu}[\p{L}. ]{2,40}) \(\S{3,40}@investor\.co\.id\)",
            Role.BYLINE,
            "Editor: Rani Kusuma (rani.kusuma@investor.co.id)",
        ),
    ),
    layouts=(Layout("2019", body="div.body-article"),),
)
