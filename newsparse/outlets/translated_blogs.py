"""Machine-translated blogs: no title, no stamp, an author's blurb in quotation marks, "More Stories"."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, opens, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="translated-blogs",
    name="Translated blog",
    fingerprints=(
        "More Stories",
        "ARTICLE AD BOX",
        "penyertaan",
        "unduh…",
        "Juga di rt.com",
        "Jika Anda menyukai cerita ini, bagikan...",
        "Daftar sekarang untuk mendapatkan akses gratis...",
        "Temukan Berita & berita utama terbaru tentang...",
    ),
    rules=(
        exact("ARTICLE AD BOX", Role.WIDGET),
        exact("penyertaan", Role.WIDGET),  # "Anzeige", the German ad marker, translated
        starts("Temukan Berita & berita utama terbaru tentang", Role.WIDGET),
        starts("Daftar sekarang untuk mendapatkan akses gratis", Role.WIDGET),
        starts("Jika Anda menyukai cerita ini, bagikan", Role.WIDGET),
        starts("Standar kami: Prinsip Kepercayaan Thomson Reuters", Role.DISCLAIMER),
        matches(  # "Image caption", translated word by word
            r"untuk menjelaskan (?:[A-Z].{3,200}|.{3,160}kredit: .{2,40})",
            Role.CAPTION,
            "untuk menjelaskan Kapal pesiar di pelabuhan. kredit: PA Media",
        ),
        opens("Juga di rt.com", Role.RELATED),
    ),
)
