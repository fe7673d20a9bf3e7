"""Time grows with the length of the text, not with its square: one pump string a shape.

Run as a script for a table: `python -m tests.bad_input.test_linear_time [largest size in kB]`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from newsparse import Limits, Parser
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

PARSER = Parser(limits=Limits(max_chars=20_000_000, max_lines=20_000_000))
SHORT, LONG = 64_000, 1_024_000
MOST = 48  # for sixteen times the text: 16 is linear, 256 is quadratic; benchmarks look closer
_NOISE = 0.002  # seconds below which a measurement says nothing
PROSE = " ".join(PARAGRAPHS)
_HEAD = f"{TITLE}\n{STAMP}\nKUPANG - {PARAGRAPHS[0]}\n"


def _repeat(unit: str, head: str = "") -> Callable[[int], str]:
    return lambda size: head + unit * ((size - len(head)) // len(unit))


def _numbered(line: str, head: str = "") -> Callable[[int], str]:
    """Lines that differ by a number where `line` says `{}`."""

    def build(size: int) -> str:
        count = size // (len(line) + 4)
        return head + "\n".join(line.format(index) for index in range(count))

    return build


PUMPS: dict[str, Callable[[int], str]] = {
    "opening quotes": _repeat("“"),
    "quote pairs": _repeat('"a" '),
    "quote lines": _repeat("“Kami pulang,” kata dia.\n"),
    "link labels in one line": _repeat("Baca Juga: "),
    "link label lines": _repeat("Baca Juga:\n"),
    "link lines": _repeat(
        "Baca juga: Judul Berita Panjang Sekali Pejabat mengatakan hal itu benar adanya kemarin.\n"
    ),
    "links that differ": _numbered(
        "Baca juga: Judul Berita Nomor {} Panjang Sekali Pejabat mengatakan hal itu benar adanya.",
        _HEAD,
    ),
    "links at line ends": _repeat("Warga pulang sore itu. (Baca juga: Harga Cabai Naik)\n", _HEAD),
    "lines of one letter": _repeat("A\n"),
    "loading": _repeat("loading...\n"),
    "datelines in one line": _repeat("Jakarta - "),
    "dateline lines": _repeat("Jakarta - Hujan turun sejak pagi di kota itu.\n"),
    "initials": _repeat("x. (ab)\n"),
    "initials under an article": _repeat("Hujan turun sejak pagi. (ab)\n", _HEAD),
    "round brackets": _repeat("("),
    "square brackets": _repeat("[(]"),
    "bullets in one line": _repeat("- "),
    "bullet lines": _repeat("- Harga Cabai Naik\n"),
    "bullet lines under an article": _repeat("- Harga Cabai Naik\n", _HEAD),
    "numbers in one line": _repeat("1. "),
    "numbered lines": _repeat("1. Harga cabai\n", _HEAD),
    "stamp lines": _repeat(f"{STAMP}\n"),
    "stamps in one line": _repeat(f"{STAMP} "),
    "numeric stamps": _repeat("3/4/2022 08:54\n"),
    "day stamps in the body": _repeat("Sabtu (2/4/2022) ", _HEAD),
    "one title again and again": _repeat("Judul Yang Sama Sekali\n"),
    "lines that begin with the title": _numbered(f"{TITLE} {{}}", _HEAD),
    "title glued to captions": _repeat(f"{TITLE} /Anadolu\n", _HEAD),
    "titles cut short": _repeat(f"{TITLE[:30]}...\n", _HEAD),
    "titles that differ": _numbered("Harga Cabai Naik Lagi di Pasar Nomor {}"),
    "lines that never end": _repeat("dan kemudian mereka berjalan pulang ke rumah\n", _HEAD),
    "torn lines": _repeat("Mereka pulang bersama\nanak-anak,\n", _HEAD),
    "tag labels": _repeat("Tags\n"),
    "tag labels with tags": _repeat("Tags\nbakau\n"),
    "list heads": _repeat("Terkini\nHarga Cabai Naik di Pasar\n"),
    "bylines": _repeat("Editor: Wening Asih\n"),
    "bylines in one line": _repeat("Editor: Wening Asih | "),
    "names": _repeat("Wening Asih\n", f"{TITLE}\n"),
    "names with a label below": _repeat("Wening Asih\nEditor\n", f"{TITLE}\n"),
    "labels before a name": _repeat("Penulis\n", f"{TITLE}\n"),
    "captions": _repeat("Warga menanam bakau. (Foto: Wening Asih)\n", f"{TITLE}\n"),
    "credits": _repeat("/Anadolu\n", _HEAD),
    "slashes": _repeat("a/"),
    "body again and again": _repeat("\n".join(PARAGRAPHS) + "\n"),
    "copies that differ late": _numbered(f"{PARAGRAPHS[1]} {{}}", _HEAD),
    "short copies": _repeat("Sama saja.\n", _HEAD),
    "short lines with one beginning": _numbered("Sama saja nomor {}.", _HEAD),
    "ad markers in one line": _repeat("Hujan. SCROLL TO CONTINUE WITH CONTENT ", _HEAD),
    "ad marker lines": _repeat("SCROLL TO CONTINUE WITH CONTENT\n", _HEAD),
    "zero-width": _repeat("kata\u200b"),
    "zero-width words": _repeat("kata\u200b kata ", _HEAD),
    "zero-width and ad markers": _repeat("Hujan\u200b. SCROLL TO CONTINUE WITH CONTENT ", _HEAD),
    "combining marks": _repeat("\u0301", "a"),
    "combining marks of two classes": _repeat("\u0301\u0316", "a"),
    "letters with a mark": _repeat("e\u0301"),
    "line separators after marks": _repeat("e\u0301\u2028"),
    "surrogates": _repeat("\ud800"),
    "surrogates and marks": _repeat("e\u0301\ud800"),
    "nulls": _repeat("a\x00"),
    "CRLF": _repeat("Hujan turun.\r\n"),
    "mojibake": _repeat("â€œKamiâ€\x9d "),
    "bidi": _repeat("\u202eabc"),
    "short words in one line": _repeat("a "),
    "one word": _repeat("a"),
    "capitals": _repeat("A"),
    "capitalised words in one line": _repeat("Aa "),
    "blanks": _repeat(" "),
    "blanks inside a line": lambda size: f"{_HEAD}kata{' ' * size}x",
    "no-break blanks": _repeat("\xa0", "x"),
    "empty lines": _repeat("\n"),
    "digits": _repeat("1"),
    "digit groups": _repeat("1.000 "),
    "dots": _repeat("."),
    "commas": _repeat(", "),
    "stars": _repeat("*"),
    "dashes": _repeat("-"),
    "equal signs": _repeat("=", "a"),
    "colons": _repeat("a: "),
    "bars": _repeat("a | "),
    "dotted words": _repeat("a."),
    "hyphenated words": _repeat("a-"),
    "share words": _repeat("facebook twitter "),
    "citations": _repeat("dikutip dari "),
    "prose lines": _repeat(PROSE + "\n"),
    "prose in one line": _repeat(PROSE + " "),
    "second articles": _repeat(_HEAD + "\n".join(PARAGRAPHS) + "\n"),
}


def seconds(text: str) -> float:
    """How long one parse keeps the processor; a busy machine adds little to it."""
    begin = time.process_time()
    PARSER.parse(text)
    return time.process_time() - begin


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", PUMPS)
def test_time_grows_with_length(name: str) -> None:
    short, long = PUMPS[name](SHORT), PUMPS[name](LONG)
    few = max(_NOISE, min(seconds(short) for _ in range(3)))
    many = seconds(long)
    if many > MOST * few:
        many = min(many, seconds(long))
    told = f"{SHORT} characters {few:.3f} s, {LONG} characters {many:.3f} s"
    assert many <= MOST * few, told


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
