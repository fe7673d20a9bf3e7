"""Katadata: no dateline; a summary written by a machine may stand above the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="katadata",
    name="Katadata",
    domains=("katadata.co.id",),
    timestamps=("{date}, {time} {zone}",),  # 11 Maret 2025, 09:02 WIB
    fingerprints=("Berita Katadata.co.id di WhatsApp Anda",),
    rules=(
        exact("Baca artikel ini lewat aplikasi mobile.", Role.WIDGET),
        starts("Dapatkan pengalaman membaca lebih nyaman", Role.WIDGET),
        exact("Button AI Summarize", Role.WIDGET),
        exact("Berita Katadata.co.id di WhatsApp Anda", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2024-26",
            body=".detail-main",
            title=".detail-title",
            stamp=".detail-date",
            byline=".detail-author-name",
            related="[class*=widget-baca-juga]",
            widget="[class*=ai-summary]",
        ),
        Layout("2019", body="article[itemprop=articleBody]"),
    ),
)
