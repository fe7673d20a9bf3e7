"""JawaPos and its Radar papers: from 2022 to 2025 in the skin of Promedia, since then from data in a script."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="jawapos",
    name="JawaPos",
    domains=("jawapos.com",),
    families=("jp radar",),  # NGANJUK, JP Radar Nganjuk - Warga ...
    printed=("RADAR SURABAYA", "RADAR BOGOR", "RADAR SOLO"),
    datelines=("JawaPos.com - ",),  # JawaPos.com - Warga ...
    layouts=(
        Layout(
            "2022-25",
            body=".read__content",
            title="h1.read__title",
            stamp=".read__info__date",
            byline=".read__info__author",
            related=".read__others",
        ),
        Layout("2016", body=".newsContent", title="h1.detailtitle"),
        Layout("2015", body=".body-berita", title="h1.judul-headline", stamp=".tanggal"),
    ),
)
