"""RM.id, Rakyat Merdeka: initials in square brackets close the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="rm-id",
    name="RM.id",
    domains=("rm.id",),
    layouts=(Layout("2026", body="div.content-berita"),),
)
