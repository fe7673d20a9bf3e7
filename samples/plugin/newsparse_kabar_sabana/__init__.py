"""Kabar Sabana: a place and its own name, hours with `pukul`, a drop capital on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse import Layout, Outlet, Role
from newsparse.outlets.rules import exact, glued, matches, starts, tail

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["OUTLET"]


def join_drop_capital(container: Tag) -> None:
    """Put a paragraph's first letter back to its word: pages print it in a block of its own."""
    for letter in container.select("div.kapital"):
        letter.unwrap()


OUTLET = Outlet(
    slug="kabar-sabana",
    name="Kabar Sabana",
    domains=("kabarsabana.id",),
    zone="WITA",  # for stamps that print no zone
    timestamps=("{weekday}, {date} pukul {time}",),  # Rabu, 6 Maret 2024 pukul 07.45
    datelines=("{Place}, Kabar Sabana - ",),  # Atambua, Kabar Sabana - Dua kampung ...
    fingerprints=("Kabar Sabana, dari savana untuk Anda",),
    habits=("Kabar sekampung",),
    rules=(
        exact("Kabar Sabana, dari savana untuk Anda", Role.WIDGET),
        matches(
            r"Warta (?P<author>[^,.]{3,40}), sunting (?P<editor>[^,.]{3,40})",
            Role.BYLINE,
            "Warta Martina Bere, sunting Yoakim Kehi",
        ),
        matches(r"Potret: .{10,200}", Role.CAPTION, "Potret: Kuda sandel di padang Oelbubu."),
        starts("Jejak kabar:", Role.RELATED),  # Jejak kabar: Rakit Haliwen Hanyut Lagi
        matches(r"[0-9.]+ warga sudah membaca", Role.WIDGET, "1.204 warga sudah membaca"),
        glued("Kirim kabar kampungmu ke meja redaksi.", Role.WIDGET),  # ... kata Lusia. Kirim ...
        tail("Kabar sekampung", Role.RELATED),  # and headlines below it
    ),
    layouts=(
        Layout(
            "2023-26",
            body="div.isi-kabar",
            title="h1.judul-kabar",
            deck="p.ringkas",
            stamp="div.waktu",
            byline="div.warta",
            caption="figure.potret figcaption",
            tags="ul.topik",
            related="aside.jejak",
            widget="div.ajakan",
            refine=join_drop_capital,
        ),
    ),
)
