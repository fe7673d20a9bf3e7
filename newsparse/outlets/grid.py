"""Grid network: many magazines, each with its own name as the dateline."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet

OUTLET = Outlet(
    slug="grid",
    name="Grid Network",
    domains=("grid.id",),
    brands=(
        Brand("BOLASPORT.COM", "bolasport", "BolaSport.com", "bolasport.com"),
        Brand("Nakita.grid.id", "nakita", "Nakita", "nakita.grid.id"),
        Brand("GridOto.com", "gridoto", "GridOto.com", "gridoto.com"),
        Brand("Sonora.ID", "sonora", "Sonora.ID", "sonora.id"),
    ),
    timestamps=("{weekday}, {date} | {time} {zone}",),  # Rabu, 24 Maret 2021 | 13:35 WIB
    datelines=("Grid.ID - ", "{BRAND} - "),  # Grid.ID - Warga ...
    fingerprints=("Nikmati berita olahraga pilihan dan menarik langsung...",),
    habits=("Tag Popular", "Yang Lainnya", "Laporkan Komentar", "Halaman Selanjutnya", "Page:"),
    layouts=(
        Layout("2019-26", body=".read__article", related="[class*=bacajuga]"),
        Layout("2019", body="div.read__right, div.read__content", related="[class*=bacajuga]"),
    ),
)
