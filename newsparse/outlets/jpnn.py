"""JPNN: the outlet in small letters before the city; the lead is repeated below the text."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="jpnn",
    name="JPNN",
    domains=("jpnn.com",),
    timestamps=("{weekday}, {date} – {time} {zone}",),  # Selasa, 08 Februari 2022 – 16:17 WIB
    datelines=(
        "jpnn.com, {PLACE} - ",  # jpnn.com, JAKARTA - Warga ...
        "jatim.jpnn.com, {PLACE} - ",
    ),
    fingerprints=(
        "Close Banner Apps JPNN.com",
        "Download Apps JPNN.com",
        "Silakan baca konten menarik lainnya dari JPNN.com...",
    ),
    layouts=(
        Layout(
            "2024-26",
            body="div[itemprop=articleBody], .page-content",
            title="h1.judul",
            stamp="span.date-publish",
            related="div.baca-juga, .terkait",
            widget=".top-medsos, .creator-medsos",
        ),
    ),
)
