"""Rows 10 to 19: bytes in every state of repair."""

from __future__ import annotations

import codecs
import gzip
import zlib

import pytest

import newsparse
from newsparse import Article, NotText, repair_mojibake
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE

DECLARED = '<meta charset="iso-8859-1">\n'
QUOTED = "“Kami menanam – bukan menunggu,” kata Dulmatin di café itu."


def _one_bad_byte() -> bytes:
    """UTF-8 with the byte 0xE9 put into the middle."""
    data = ARTICLE.encode()
    at = data.index(b"Menurut")
    return data[:at] + b"\xe9 " + data[at:]


def _names_the_byte(article: Article) -> None:
    [note] = [d for d in article.diagnostics if d.code == "encoding.invalid_byte"]
    at = ARTICLE.encode().index(b"Menurut")
    assert "0xe9" in note.message
    assert str(at) in note.message


def _quotes_survive(article: Article) -> None:
    assert "“Kami menanam – bukan menunggu,”" in article.body


HOLES = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D])


@pytest.mark.parametrize(
    "row",
    rows(
        Row(10, "UTF-8 BOM", codecs.BOM_UTF8 + ARTICLE.encode(), ("bom_removed",), text=ARTICLE),
        Row(10, "BOM in a str", "\ufeff" + ARTICLE, ("bom_removed",), text=ARTICLE),
        Row(10, "two BOMs", "\ufeff\ufeff" + ARTICLE, ("bom_removed",)),
        Row(
            10,
            "UTF-8 BOM and a bad byte",
            lambda: codecs.BOM_UTF8 + _one_bad_byte(),
            ("bom_removed", "encoding.invalid_byte"),
        ),
        Row(
            11,
            "UTF-16 LE",
            codecs.BOM_UTF16_LE + ARTICLE.encode("utf-16-le"),
            ("bom_removed",),
            text=ARTICLE,
        ),
        Row(
            11,
            "UTF-16 BE",
            codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be"),
            ("bom_removed",),
            text=ARTICLE,
        ),
        Row(
            11,
            "UTF-16 LE cut inside a unit",
            (codecs.BOM_UTF16_LE + ARTICLE.encode("utf-16-le"))[:-1],
            ("bom_removed", "encoding.invalid_byte"),
            text=ARTICLE[:-1] + "\ufffd",
        ),
        Row(
            12,
            "a declaration that is wrong",
            (DECLARED + QUOTED).encode(),
            ("encoding.declared_ignored",),
            ("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            12,
            "a declaration that is right",
            b'<meta charset="utf-8">\n' + QUOTED.encode(),
            absent=("encoding.declared_ignored", "encoding.guessed"),
            text=QUOTED,
        ),
        Row(
            12,
            "an encoding nobody knows",
            b'<meta charset="x-rahasia">\n' + QUOTED.encode(),
            absent=("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            12,
            "a codec that is no text encoding",
            b'<meta charset="rot13">\n' + QUOTED.encode("cp1252"),
            ("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            12,
            "a codec that makes bytes",
            b'<meta charset="hex">\n' + QUOTED.encode("cp1252"),
            ("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            12,
            "a codec that unpacks",
            b'<meta charset="zlib">\n' + QUOTED.encode("cp1252"),
            ("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            13,
            "one bad byte",
            _one_bad_byte,
            ("encoding.invalid_byte",),
            ("encoding.guessed",),
            _names_the_byte,
        ),
        Row(
            13,
            "one bad byte beside replacement characters",
            QUOTED.encode() + b" \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd \xe9 lagi.",
            ("encoding.invalid_byte",),
            ("encoding.guessed",),
        ),
        Row(
            14,
            "cut inside the last character",
            (ARTICLE + "”").encode()[:-1],
            ("encoding.invalid_byte",),
            ("encoding.guessed",),
            text=ARTICLE + "\ufffd",
        ),
        Row(
            14,
            "cut after the first byte of the last character",
            (ARTICLE + "”").encode()[:-2],
            ("encoding.invalid_byte",),
            ("encoding.guessed",),
            text=ARTICLE + "\ufffd",
        ),
        Row(
            14,
            "cut inside its only character",
            (PARAGRAPHS[0] + "🌋").encode()[:-1],
            ("encoding.invalid_byte",),
            ("encoding.guessed",),
            text=PARAGRAPHS[0] + "\ufffd",
        ),
        Row(
            15,
            "cp1252",
            QUOTED.encode("cp1252"),
            ("encoding.guessed",),
            ("encoding.invalid_byte",),
            _quotes_survive,
            text=QUOTED,
        ),
        Row(
            15,
            "cp1252 that is declared",
            b'<meta charset="windows-1252">\n' + QUOTED.encode("cp1252"),
            ("encoding.guessed",),
            text=QUOTED,
        ),
        Row(
            15,
            "one cp1252 dash",
            "Skor akhir 3 – 1 untuk tuan rumah.".encode("cp1252"),
            ("encoding.guessed",),
            text="Skor akhir 3 – 1 untuk tuan rumah.",
        ),
        Row(
            16,
            "holes of cp1252",
            QUOTED.encode("cp1252") + HOLES,
            ("encoding.guessed", "control_kept"),
            text=QUOTED + "\x81\x8d\x8f\x90\x9d",
        ),
        Row(
            17,
            "mojibake in a str",
            f"{TITLE}\n\nâ€œKami tidak menunggu bantuan karena laut tidak menunggu,â€\x9d kata dia.",
            ("mojibake.suspected",),
        ),
        Row(
            17,
            "letters that are meant",
            f"{TITLE}\n\nSão Paulo, Málaga, Tromsø dan Århus mengirim utusan ke pertemuan itu.",
            absent=("mojibake.suspected",),
        ),
    ),
)
def test_bytes(row: Row) -> None:
    check_row(row)


def test_13_only_the_bad_byte_is_lost() -> None:
    text, notes = newsparse.decode(_one_bad_byte())
    assert text.replace("\ufffd ", "") == ARTICLE
    assert [note.code for note in notes] == ["encoding.invalid_byte"]


def test_13_every_bad_byte_is_told() -> None:
    words = "“Kami pulang – lalu tidur,” katanya. " * 20
    data = (words + "@" + words + "@" + words).encode().replace(b"@", b"\xff")
    article = newsparse.parse(data)
    notes = [d for d in article.diagnostics if d.code == "encoding.invalid_byte"]
    assert len(notes) == article.text.count("\ufffd") == 2


@pytest.mark.timeout(10)
def test_13_many_bad_bytes_cost_linear_time() -> None:
    data = ("“Kami pulang – lalu tidur,” katanya. " * 40).encode() + b"\xff "
    text, notes = newsparse.decode(data * 3000)  # its quotes are the business of other tests
    assert "encoding.invalid_byte" in {note.code for note in notes}
    assert text.count("\ufffd") == 3000


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(gzip.compress(ARTICLE.encode()), "gzip", id="18-gzip"),
        pytest.param(b"\x28\xb5\x2f\xfd" + bytes(range(64)), "zstd", id="18-zstd"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "pdf", id="18-pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png", id="18-png"),
        pytest.param(b"PK\x03\x04" + bytes(26), "zip", id="18-zip"),
        pytest.param(b"BZh91AY&SY" + bytes(20), "bzip2", id="18-bzip2"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg", id="18-jpeg"),
        pytest.param(b"GIF89a" + bytes(20), "gif", id="18-gif"),
    ],
)
def test_other_kinds_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=f"(?i){kind}") as caught:
        newsparse.parse(data)
    assert caught.value.hint


@pytest.mark.timeout(5)
def test_18_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(NotText):
        newsparse.parse(gzip.compress(bytes(50_000_000)))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(100), id="19-nulls"),
        pytest.param(b"\0" + b"berita ini" + b"\x01", id="19-one-in-six"),
        pytest.param(zlib.compress(ARTICLE.encode() * 9)[2:], id="19-deflate"),
        pytest.param(ARTICLE.encode("utf-16-le"), id="19-utf-16-without-mark"),
        pytest.param(ARTICLE.encode("utf-32-be"), id="19-utf-32-without-mark"),
    ],
)
def test_half_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        newsparse.parse(data)


def test_19_a_few_controls_are_text() -> None:
    article = newsparse.parse(ARTICLE.encode() + b"\x01\x02")
    assert article.text == ARTICLE + "\x01\x02"


def test_mojibake_is_mended_on_demand() -> None:
    """Row 17: only an explicit call changes the text."""
    good = f"{TITLE}\n\n“Laut tidak menunggu,” kata dia di Café São — 30 °C."
    broken = "".join(
        bytes([byte]).decode("cp1252") if byte not in HOLES else chr(byte) for byte in good.encode()
    )
    article = newsparse.parse(broken)
    assert article.text == broken
    assert "mojibake.suspected" in [note.code for note in article.diagnostics]
    assert repair_mojibake(broken) == good
    assert repair_mojibake(good) == good


@pytest.mark.parametrize("text", ["", "\ud800", "Ã", "â€", "à€\x80", "í\xa0€", "ô\x90€€"])
def test_what_cannot_be_mended_stays(text: str) -> None:
    assert repair_mojibake(text) == text
