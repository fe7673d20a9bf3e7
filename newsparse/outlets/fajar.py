"""Fajar, a paper of Makassar: WordPress, with share buttons above and below the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="fajar",
    name="Fajar",
    domains=("fajar.co.id",),
    datelines=("FAJAR.CO.ID, {PLACE} -- ",),  # FAJAR.CO.ID, MAKASSAR -- Warga ...
    zone="WITA",
    layouts=(Layout("2026", body=".entry-content, .post-content"),),
)
