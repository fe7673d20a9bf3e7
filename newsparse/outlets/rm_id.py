"""RM.id, Rakyat Merdeka: initials in square brackets close the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="rm-id",
    name="RM.id",
    domains=("rm.id",),
    datelines=("RM.id Rakyat Merdeka - ",),  # RM.id  Rakyat Merdeka - Warga ...
    fingerprints=(
        "Dapatkan juga update berita pilihan dan breaking news setiap hari dari RM.id...",
    ),
    rules=(
        starts("Dapatkan juga update berita pilihan dan breaking news", Role.WIDGET),
        exact("Dark/Light Mode", Role.WIDGET),
    ),
    layouts=(Layout("2026", body="div.content-berita"),),
)
