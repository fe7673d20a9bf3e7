"""Poskota: the outlet in capitals behind the city; the reporter closes the text in brackets."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="poskota",
    name="Poskota",
    domains=("poskota.co.id",),
    printed=("Poskota",),
    datelines=("{PLACE}, POSKOTA.CO.ID – ",),  # TANGERANG, POSKOTA.CO.ID – Warga ...
    layouts=(Layout("2026", body="div[itemprop=articleBody], .article-content"),),
)
