"""An invented outlet, one of its texts, and the ledger that a person would write for it."""

from __future__ import annotations

from pathlib import Path

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import matches, starts, tail
from newsparse.parser import Parser
from newsparse.roles import Role
from newsparse.testing import Sample

OUTLET = Outlet(
    slug="kabar-sabana",
    name="Kabar Sabana",
    domains=("kabarsabana.id",),
    zone="WITA",
    datelines=("{Place}, Kabar Sabana - ",),
    rules=(
        matches(r"Dibaca [0-9.]+ kali", Role.WIDGET, "Dibaca 1.204 kali"),
        starts("Sabana lain:", Role.RELATED),
        tail("Angin Sabana", Role.RELATED),
    ),
)

PARSER = Parser(outlets=[OUTLET])

TEXT = """Jagung Sabana Panen Raya di Lereng Bukit
Senin, 7 Maret 2022 09:15

Atambua, Kabar Sabana - Warga memanen jagung sejak pagi tadi di lereng bukit itu.

Harga jagung naik menjadi lima ribu rupiah sekilogram, kata seorang pedagang di pasar.

Dibaca 1.204 kali

Hujan turun tiga hari berturut-turut, sehingga panen berikutnya ditunda sepekan.

Sabana lain: Kuda Lumping Ikut Lomba Lari
"""

LEDGER = """outlet: kabar-sabana
title: Jagung Sabana Panen Raya di Lereng Bukit
place: Atambua
brand: Kabar Sabana
timestamp: 2022-03-07T09:15:00+08:00
related: Kuda Lumping Ikut Lomba Lari
paragraphs: 3
---
title      | Jagung Sabana Panen Raya di Lereng Bukit
timestamp  | Senin, 7 Maret 2022 09:15
dateline   | Atambua, Kabar Sabana -
body       | Warga memanen jagung sejak pagi tadi di lereng bukit itu.
body       | Harga jagung naik menjadi lima ribu rupiah sekilogram, kata seorang pedagang di pasar.
widget     | Dibaca 1.204 kali
body       | Hujan turun tiga hari berturut-turut, sehingga panen berikutnya ditunda sepekan.
related    | Sabana lain: Kuda Lumping Ikut Lomba Lari
"""


def write_sample(folder: Path, text: str = TEXT, ledger: str | None = LEDGER) -> Sample:
    """A sample in a folder; without a ledger where there is none to write."""
    sample = Sample(folder / "panen.txt")
    sample.source.write_text(text, encoding="utf-8")
    if ledger is not None:
        sample.path.write_text(ledger, encoding="utf-8")
    return sample
