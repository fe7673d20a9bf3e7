"""Fajar, a paper of Makassar: WordPress, with share buttons above and below the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches
from newsparse.roles import Role

OUTLET = Outlet(
    slug="fajar",
    name="Fajar",
    domains=("fajar.co.id",),
    datelines=("FAJAR.CO.ID, {PLACE} -- ",),  # FAJAR.CO.ID, MAKASSAR -- Warga ...
    rules=(matches(r"\((?P<author>\p{Lu}[\p{L}. ]{2,30})/fajar\)", Role.BYLINE, "(Muhsin/fajar)"),),
    zone="WITA",
    layouts=(Layout("2026", body=".entry-content, .post-content"),),
)
