"""BeritaSatu: the outlet stands behind the city; old stamps end in a dash."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

OUTLET = Outlet(
    slug="beritasatu",
    name="BeritaSatu",
    domains=("beritasatu.com",),
    timestamps=(
        "{weekday}, {date} | {time} {zone}",  # Selasa, 22 Juli 2025 | 11:26 WIB
        "{weekday}, {date} | {time} -",
    ),
    datelines=("{Place}, Beritasatu.com - ",),  # Jakarta, Beritasatu.com - Warga ...
    fingerprints=("Belum punya akun? klik di sini...",),
    layouts=(
        Layout("2026", body="div.b1-article"),
        Layout("2019", body="div[itemprop=articleBody]"),
        Layout(
            "2016",
            body="div.content-body",
            title="h4.content-detail-title, div.content-detail > h4",
            stamp="div.content-detail div.date",
            byline="div.content-detail > p",
        ),
        Layout("2015", body=".bodyp", title="h1.mtb10"),
    ),
)
