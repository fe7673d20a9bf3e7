"""Suara.com and its sister sites: the byline ends in the name of the site."""

from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.rules import exact, starts
from newsparse.roles import Role

_REGIONS = {
    "Jogja": "jogja", "Jabar": "jabar", "JawaTengah": "jateng", "Jatim": "jatim", "Malang": "malang",
    "Surakarta": "surakarta", "Bali": "bali", "Sumut": "sumut", "Riau": "riau", "Batam": "batam",
    "Sumsel": "sumsel", "Sumbar": "sumbar", "Lampung": "lampung", "Banten": "banten", "Bekaci": "bekaci",
    "Bogor": "bogor", "Jakarta": "jakarta", "Kalbar": "kalbar", "Kaltim": "kaltim", "Sulsel": "sulsel",
}  # fmt: skip
"""Region in a printed brand, and host: SuaraJawaTengah.id stands at jateng.suara.com."""

OUTLET = Outlet(
    slug="suara",
    name="Suara.com",
    domains=("suara.com", "hitekno.com", "mobimoto.com"),
    brands=(
        *(
            Brand(f"Suara{region}.id", f"suara-{host}", f"Suara{region}.id", f"{host}.suara.com")
            for region, host in _REGIONS.items()
        ),
        Brand("Matamata.com", "matamata", "Matamata.com", "matamata.com"),
    ),
    timestamps=("{weekday}, {date} | {time} {zone}",),  # Kamis, 14 April 2022 | 17:02 WIB
    datelines=("Suara.com - ",),  # Suara.com - Warga ...
    fingerprints=(
        "Video yang mungkin Anda lewatkan:",
        "Follow Suara.com untuk mendapatkan informasi terkini...",
    ),
    habits=(
        "Scroll untuk membaca artikel",
        "REKOMENDASI",
        "BERITA TERKAIT",
        "Tampilkan lebih banyak",
    ),
    rules=(
        starts("Follow Suara.com untuk mendapatkan", Role.WIDGET),
        exact("Video yang mungkin Anda lewatkan:", Role.WIDGET),
    ),
    layouts=(
        Layout(
            "2024-26",
            body="div.article-content, .detail-content",
            byline="a.author-trigger",
            related="[class*=baca-juga]",
        ),
        Layout("2019", body="article.content-article, div.detail--content"),
        Layout("2015", body="div[itemprop=description]", stamp="time > strong"),
    ),
)
