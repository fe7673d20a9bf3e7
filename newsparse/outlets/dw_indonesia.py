"""DW Indonesia: a part of a domain in many languages; initials and agencies close the text."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, starts, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="dw-indonesia",
    name="DW Indonesia",
    domains=("dw.com/id",),
    prints_deck=True,
    printed=("DW Indonesia",),
    fingerprints=(
        "Permalink https://p.dw.com/...",
        "Lewati bagian berikutnya Laporan Utama DW",
        "Lewati bagian berikutnya Laporan DW lainnya",
    ),
    rules=(
        starts("Lewati bagian berikutnya", Role.WIDGET),
        tail("Laporan utama DW", Role.RELATED),
        tail("Laporan DW lainnya", Role.RELATED),
        exact("Ke halaman utama", Role.WIDGET),
        matches(r"https://p\.dw\.com/p/\w{3,9}", Role.WIDGET, "https://p.dw.com/p/4Yq7T"),
        starts("Permalink https://p.dw.com", Role.WIDGET),
        starts("Kata Kunci ", Role.TAGS),  # Kata Kunci banjir, Jerman
    ),
)
