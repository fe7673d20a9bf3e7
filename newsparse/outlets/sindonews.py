"""Sindonews: a city in capitals, WIB under the title, and often the whole body printed twice."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, glued, matches, starts, tail
from newsparse.roles import Role

OUTLET = Outlet(
    slug="sindonews",
    name="Sindonews",
    domains=("sindonews.com",),
    timestamps=("{weekday}, {date} - {time} {zone}",),  # Minggu, 03 April 2022 - 08:54 WIB
    datelines=("{PLACE} - ",),  # MINSK - Dukungan militer ...
    fingerprints=(
        "tulis komentar anda",
        "loading...",
        "Dapatkan berita terbaru, follow WhatsApp Channel SINDOnews...",
    ),
    habits=("A", "A A A", "Baca juga :", "Halaman :", "Berita Terkini More"),
    rules=(
        exact("tulis komentar anda", Role.WIDGET),
        exact("Halaman :", Role.WIDGET),
        exact("Video Rekomendasi", Role.WIDGET),
        starts("Dapatkan berita terbaru, follow WhatsApp Channel SINDOnews", Role.WIDGET),
        matches(r"\(?Baca: .+\)?", Role.RELATED, "(Baca: Rob Naik Lagi di Jalur Pantura)"),
        glued("Selengkapnya Simak Infografis", Role.WIDGET),
        tail("Rekomendasi", Role.RELATED),
        tail("Berita Terkini More", Role.RELATED),
    ),
)
