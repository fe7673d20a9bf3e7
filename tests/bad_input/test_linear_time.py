"""Time grows with the length of the text, not with its square: one pump string a shape.

Run as a script for a table: `python -m tests.bad_input.test_linear_time [largest size in kB]`.
"""

from __future__ import annotations

import sys

import pytest

from tests.bad_input.growth import LONG, PARSER, Build, assert_linear, numbered, repeat, seconds
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

PROSE = " ".join(PARAGRAPHS)
_HEAD = f"{TITLE}\n{STAMP}\nKUPANG - {PARAGRAPHS[0]}\n"


PUMPS: dict[str, Build] = {
    "opening quotes": repeat("“"),
    "quote pairs": repeat('"a" '),
    "quote lines": repeat("“Kami pulang,” kata dia.\n"),
    "link labels in one line": repeat("Baca Juga: "),
    "link label lines": repeat("Baca Juga:\n"),
    "link lines": repeat(
        "Baca juga: Judul Berita Panjang Sekali Pejabat mengatakan hal itu benar adanya kemarin.\n"
    ),
    "links that differ": numbered(
        "Baca juga: Judul Berita Nomor {} Panjang Sekali Pejabat mengatakan hal itu benar adanya.",
        _HEAD,
    ),
    "links at line ends": repeat("Warga pulang sore itu. (Baca juga: Harga Cabai Naik)\n", _HEAD),
    "lines of one letter": repeat("A\n"),
    "loading": repeat("loading...\n"),
    "datelines in one line": repeat("Jakarta - "),
    "dateline lines": repeat("Jakarta - Hujan turun sejak pagi di kota itu.\n"),
    "initials": repeat("x. (ab)\n"),
    "initials under an article": repeat("Hujan turun sejak pagi. (ab)\n", _HEAD),
    "round brackets": repeat("("),
    "square brackets": repeat("[(]"),
    "bullets in one line": repeat("- "),
    "bullet lines": repeat("- Harga Cabai Naik\n"),
    "bullet lines under an article": repeat("- Harga Cabai Naik\n", _HEAD),
    "numbers in one line": repeat("1. "),
    "numbered lines": repeat("1. Harga cabai\n", _HEAD),
    "stamp lines": repeat(f"{STAMP}\n"),
    "stamps in one line": repeat(f"{STAMP} "),
    "numeric stamps": repeat("3/4/2022 08:54\n"),
    "day stamps in the body": repeat("Sabtu (2/4/2022) ", _HEAD),
    "one title again and again": repeat("Judul Yang Sama Sekali\n"),
    "lines that begin with the title": numbered(f"{TITLE} {{}}", _HEAD),
    "title glued to captions": repeat(f"{TITLE} /Anadolu\n", _HEAD),
    "titles cut short": repeat(f"{TITLE[:30]}...\n", _HEAD),
    "titles that differ": numbered("Harga Cabai Naik Lagi di Pasar Nomor {}"),
    "lines that never end": repeat("dan kemudian mereka berjalan pulang ke rumah\n", _HEAD),
    "torn lines": repeat("Mereka pulang bersama\nanak-anak,\n", _HEAD),
    "tag labels": repeat("Tags\n"),
    "tag labels with tags": repeat("Tags\nbakau\n"),
    "list heads": repeat("Terkini\nHarga Cabai Naik di Pasar\n"),
    "bylines": repeat("Editor: Wening Asih\n"),
    "bylines in one line": repeat("Editor: Wening Asih | "),
    "names": repeat("Wening Asih\n", f"{TITLE}\n"),
    "names with a label below": repeat("Wening Asih\nEditor\n", f"{TITLE}\n"),
    "labels before a name": repeat("Penulis\n", f"{TITLE}\n"),
    "captions": repeat("Warga menanam bakau. (Foto: Wening Asih)\n", f"{TITLE}\n"),
    "credits": repeat("/Anadolu\n", _HEAD),
    "slashes": repeat("a/"),
    "labels of credits": repeat("Sumber :\n", _HEAD),
    "labels of credits with names": repeat("Sumber :\n• Istimewa\n", _HEAD),
    "names with bullets": repeat("• Wening Asih\n", f"{_HEAD}Oleh :\n"),
    "captions doubled": repeat("Warga menanam bakau di pesisir\n", _HEAD),
    "tags with hashes": repeat("#bakau\n", _HEAD),
    "headlines below the body": repeat("Harga Cabai Rawit di Pasar Naik Lagi\n", f"{_HEAD}(wid)\n"),
    "outlets' names in one line": repeat("Kompas.com, ", _HEAD),
    "outlets' names as credits": repeat("(Foto: Wening Asih/Okezone)\n", f"{TITLE}\n"),
    "body again and again": repeat("\n".join(PARAGRAPHS) + "\n"),
    "copies that differ late": numbered(f"{PARAGRAPHS[1]} {{}}", _HEAD),
    "short copies": repeat("Sama saja.\n", _HEAD),
    "short lines with one beginning": numbered("Sama saja nomor {}.", _HEAD),
    "ad markers in one line": repeat("Hujan. SCROLL TO CONTINUE WITH CONTENT ", _HEAD),
    "ad marker lines": repeat("SCROLL TO CONTINUE WITH CONTENT\n", _HEAD),
    "zero-width": repeat("kata\u200b"),
    "zero-width words": repeat("kata\u200b kata ", _HEAD),
    "zero-width and ad markers": repeat("Hujan\u200b. SCROLL TO CONTINUE WITH CONTENT ", _HEAD),
    "combining marks": repeat("\u0301", "a"),
    "combining marks of two classes": repeat("\u0301\u0316", "a"),
    "letters with a mark": repeat("e\u0301"),
    "line separators after marks": repeat("e\u0301\u2028"),
    "surrogates": repeat("\ud800"),
    "surrogates and marks": repeat("e\u0301\ud800"),
    "nulls": repeat("a\x00"),
    "CRLF": repeat("Hujan turun.\r\n"),
    "mojibake": repeat("â€œKamiâ€\x9d "),
    "bidi": repeat("\u202eabc"),
    "short words in one line": repeat("a "),
    "one word": repeat("a"),
    "capitals": repeat("A"),
    "capitalised words in one line": repeat("Aa "),
    "blanks": repeat(" "),
    "blanks inside a line": lambda size: f"{_HEAD}kata{' ' * size}x",
    "no-break blanks": repeat("\xa0", "x"),
    "empty lines": repeat("\n"),
    "digits": repeat("1"),
    "digit groups": repeat("1.000 "),
    "dots": repeat("."),
    "commas": repeat(", "),
    "stars": repeat("*"),
    "dashes": repeat("-"),
    "equal signs": repeat("=", "a"),
    "colons": repeat("a: "),
    "bars": repeat("a | "),
    "dotted words": repeat("a."),
    "hyphenated words": repeat("a-"),
    "share words": repeat("facebook twitter "),
    "citations": repeat("dikutip dari "),
    "prose lines": repeat(PROSE + "\n"),
    "prose in one line": repeat(PROSE + " "),
    "second articles": repeat(_HEAD + "\n".join(PARAGRAPHS) + "\n"),
}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", PUMPS)
def test_time_grows_with_length(name: str) -> None:
    assert_linear(PUMPS[name])


def table(largest: int) -> None:
    """Print seconds for each pump at doubling sizes, and the growth of the last doubling."""
    sizes = [64_000]
    while sizes[-1] * 2 <= largest:
        sizes.append(sizes[-1] * 2)
    print(f"{'pump':<34}" + "".join(f"{size // 1000:>8}k" for size in sizes) + "   last ratio")
    for name, build in PUMPS.items():
        row: list[float] = []
        for size in sizes:
            text = build(size)
            row.append(min(seconds(text) for _ in range(3 if size <= LONG else 1)))
            if row[-1] > 20:
                break
        ratio = row[-1] / row[-2] if len(row) > 1 else 0.0
        flag = "  <<<" if ratio > 2.8 else ""
        print(f"{name:<34}" + "".join(f"{s:>9.3f}" for s in row) + f"   {ratio:.2f}{flag}")


if __name__ == "__main__":
    PARSER.parse(_HEAD)
    table(int(sys.argv[1]) * 1000 if len(sys.argv) > 1 else 4_096_000)
