"""Okezone: a feature has no dateline, its first word is in capitals; the editor closes in brackets."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="okezone",
    name="Okezone",
    domains=("okezone.com",),
    printed=("Okezone",),
    closing_name="editor",
    timestamps=(
        "{weekday}, {date} |{time} {zone}",  # Jum'at, 20 Juni 2025 |11:58 WIB
        "{weekday}, {date} - {time} {zone}",
        "{weekday} {date} {time} {zone}",
    ),
    datelines=("{PLACE} - ", "{PLACE}- "),  # GARUT- Warga ...
    fingerprints=("Telusuri berita ...", "Follow WhatsApp Channel Okezone...", "Topik Artikel :"),
    rules=(
        exact("Cari Berita Lain Di Sini", Role.WIDGET),
        starts("Dapatkan berita up to date dengan semua berita terkini", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2024-26",
            body="div.c-detail",
            title=".title-article h1",
            stamp="div.journalist > span",
            byline="div.journalist > a",
            related="div.c-detail [class*=inject-]",
            widget="div.c-detail [class*=banner]",
        ),
        Layout(
            "2017-24",
            body="#contentx.read",
            title="div.title h1",
            byline="div.namerep, .reporter a",
            caption="div.detfoto",
            tags="div.detail-tag",
            widget=(
                "div.flying_carpet_div, [id^=_popIn], [id^=metube], div.detail-control-hr, "
                "div.sosmedshare"
            ),
        ),
        Layout(
            "2015",
            body="div.detail-content",
            title="div.titles h1",
            stamp="time.tgl",
            byline="div.nmreporter",
            caption="div.caption-img-ab",
        ),
    ),
)
