"""Gold folders of our own making, for tests."""

from __future__ import annotations

import json
from pathlib import Path

TEXT = """Panen Garam di Teluk Sabana Molor Dua Pekan

Kamis, 7 Maret 2024 - 09:15 WITA

KUPANG - Petambak di Teluk Sabana menunda panen karena hujan turun tanpa jeda sejak awal bulan.

"Garamnya larut sebelum sempat kami kumpulkan," kata Ketua Kelompok Petambak, Melki Radja.
"""

LABELS: dict[str, object] = {
    "title": "Panen Garam di Teluk Sabana Molor Dua Pekan",
    "deck": None,
    "dateline": {"place": "KUPANG", "brand": None},
    "published_at": "2024-03-07T09:15:00+08:00",
    "paragraphs": [
        "Petambak di Teluk Sabana menunda panen karena hujan turun tanpa jeda sejak awal bulan.",
        '"Garamnya larut sebelum sempat kami kumpulkan," kata Ketua Kelompok Petambak, Melki Radja.',
    ],
    "quotes": [
        {
            "text": "Garamnya larut sebelum sempat kami kumpulkan",
            "kind": "direct",
            "speaker": "Melki Radja",
        }
    ],
}

PAGE = """<!doctype html><html><head><title>Panen Garam</title></head><body><article>
<h1>Panen Garam di Teluk Sabana Molor Dua Pekan</h1>
<p>Kamis, 7 Maret 2024 - 09:15 WITA</p>
<p>KUPANG - Petambak di Teluk Sabana menunda panen karena hujan turun tanpa jeda sejak awal bulan.</p>
<p>"Garamnya larut sebelum sempat kami kumpulkan," kata Ketua Kelompok Petambak, Melki Radja.</p>
</article></body></html>"""


class Gold:
    """A gold folder that grows by documents."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("raw", "html", "gold"):
            (folder / name).mkdir(parents=True)
        self.index = folder / "index.jsonl"
        self.index.write_text("", encoding="utf-8")

    def add(
        self,
        name: str = "garam",
        *,
        outlet: str = "generic",
        kind: str = "page",
        url: str | None = None,
        text: str = TEXT,
        labels: object = LABELS,
    ) -> Gold:
        """Add a document with its labels."""
        row = {"id": name, "outlet": outlet, "kind": kind, "url": url}
        self.line(json.dumps(row))
        place = f"html/{name}.html" if kind == "html" else f"raw/{name}.txt"
        (self.folder / place).write_bytes(text.encode())
        self.label(name, json.dumps(labels))
        return self

    def line(self, line: str) -> None:
        """Add a line to the index, whatever it says."""
        with self.index.open("a", encoding="utf-8") as index:
            index.write(f"{line}\n")

    def label(self, name: str, text: str) -> None:
        """Write the labels of a document, whatever they say."""
        (self.folder / "gold" / f"{name}.json").write_text(text, encoding="utf-8")
