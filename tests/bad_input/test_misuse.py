"""What is given by mistake: paths and addresses as text, responses, lists, texts of other languages."""

from __future__ import annotations

import io
import pathlib
from collections.abc import Iterator
from typing import Any

import pytest

import newsparse
from newsparse import Parser
from newsparse.reading.language import foreign_language
from tests.bad_input.soundness import codes
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS

PATHS = (
    "berita.txt",
    "berita/satu.txt",
    "../satu.html",
    "./satu",
    "/etc/passwd",
    "~/Unduhan/satu berita.txt",
    "C:\\Berita\\Edisi Pagi\\satu.txt",
    "D:/berita/satu.HTML",
    "file:///home/rini/satu.txt",
    "  berita.txt\n",
    "arsip.jsonl.gz",
)
ADDRESSES = (
    "https://contoh.id/berita/1",
    "http://contoh.id",
    "HTTPS://CONTOH.ID/",
    "//contoh.id/berita",
    "www.contoh.id/berita",
    " https://contoh.id/berita/1\n",
)
NEITHER = (
    "",
    "Hujan",
    "Hujan turun sejak pagi.",
    "Simpan naskah ini sebagai berita.txt",
    "Satu dan/atau dua",
    "Selengkapnya di https://contoh.id/berita/1",
    "https://contoh.id/1\nhttps://contoh.id/2",
    "berita.txt\nsatu.txt",
    "// komentar",
    "a/" * 500 + "b.txt",
    ARTICLE,
)


@pytest.mark.parametrize("text", PATHS)
def test_a_path_is_text_and_told(text: str) -> None:
    article = newsparse.parse(text)
    assert article.text == text
    assert "input.looks_like_path" in codes(article)
    assert "input.is_address" not in codes(article)
    assert newsparse.parse(text.encode()) == article


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_is_text_and_told(text: str) -> None:
    article = newsparse.parse(text)
    assert article.text == text
    assert "input.is_address" in codes(article)
    assert "input.looks_like_path" not in codes(article)


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_neither(text: str) -> None:
    assert not {code for code in codes(newsparse.parse(text)) if code.startswith("input.")}


class WebResponse:
    """As of requests and httpx."""

    def __init__(self) -> None:
        self.url = "https://contoh.id"

    @property
    def content(self) -> bytes:
        """What must not be asked for."""
        raise AssertionError("nothing is read from it")

    text = content


class SpiderResponse:
    """As of Scrapy."""

    body = b""
    text = ""


class Node:
    """As of selectolax."""

    html = "<p>"


class Series:
    """As of pandas and NumPy."""

    def tolist(self) -> list[str]:
        """What tells it apart."""
        return []


def texts() -> Iterator[str]:
    yield ARTICLE


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        (None, "whatever gave it found no text"),
        (pathlib.PurePath("berita.txt"), "use newsparse.parse_file for a path"),
        (bytearray(b"Judul"), "give bytes(...) of it"),
        (memoryview(b"Judul"), "give bytes(...) of it"),
        (WebResponse(), "newsparse.parse(response.content, url=str(response.url))"),
        (SpiderResponse(), "newsparse.parse(response.body, url=str(response.url))"),
        (Node(), "give its .html"),
        (io.StringIO("Judul"), "give what its read() returns"),
        (["Judul"], "newsparse.parse_many"),
        (("Judul",), "newsparse.parse_many"),
        (texts(), "newsparse.parse_many"),
        (Series(), "newsparse.parse_many"),
        ({"text": "Judul"}, "give the value that holds the text"),
        (3, "give one of these"),
    ],
)
def test_another_type_is_told_how_to_become_text(source: Any, advice: str) -> None:
    for read in (newsparse.parse, newsparse.detect):
        with pytest.raises(TypeError) as caught:
            read(source)
        told = str(caught.value)
        assert f"got {type(source).__name__}; " in told
        assert advice in told


def test_names_of_another_type() -> None:
    number: Any = 3
    path: Any = pathlib.PurePath("contoh.id")
    with pytest.raises(TypeError, match="outlet= takes the slug of an outlet as str, got int"):
        newsparse.parse(ARTICLE, outlet=number)
    for read in (newsparse.parse, newsparse.detect):
        with pytest.raises(TypeError, match=r"url= takes an address as str, got Pure\w+Path"):
            read(ARTICLE, url=path)


def test_an_address_is_no_file() -> None:
    address = "https://contoh.id/berita/1"
    with pytest.raises(FileNotFoundError, match="that is an address: fetch it") as caught:
        newsparse.parse_file(address)
    assert caught.value.filename == address


@pytest.mark.parametrize("name", ["detik.com", "DETIK", "detikcom"])
def test_an_outlet_by_another_name_is_refused_and_offered(name: str) -> None:
    with pytest.raises(newsparse.UnknownOutlet) as caught:
        Parser(plugins=False).parse(ARTICLE, outlet=name)
    assert str(caught.value) == f"no outlet is called {name!r}; did you mean detik?"
    assert caught.value.actual == name


ENGLISH = (
    "The regent said on Monday that the bridge over the river would be closed for two weeks, and "
    "that the villagers should take the ferry which leaves from the old harbour.",
    "Farmers in Atambua are planting maize again after the rain came back to the valley.\n\nThey "
    "had waited for it since August, said Maria Nona, who has two fields on the hill, and the "
    "price of seed was never so high as in the weeks before the first storm.",
    '"We are happy with the result," said Rofinus Bata, coach of Persami Maumere, after the match '
    "against Perse Ende at the Gelora Samador stadium on Saturday. It was the first time that his "
    "side had won there, and the players danced with the crowd.",
)
OTHER_SCRIPTS = (
    "Рыбаки залива поставили на мачты солнечные лампы и теперь выходят в море по ночам, "
    "не боясь потерять дорогу домой, рассказал журналистам глава их товарищества.",
    "漁師たちは帆柱に太陽光の灯りを取り付けた。夜の海でも帰り道を見失わないと組合長は語った。" * 3,
    "وضع الصيادون مصابيح شمسية على صواريهم، وهم يخرجون الآن إلى البحر ليلا دون خوف من الضياع.",
)
INDONESIAN = (
    *PARAGRAPHS,
    "Band asal Maumere itu membawakan lagu The Rain, The Boat of the Night, dan The End of the Day "
    "di panggung utama, lalu menutupnya dengan lagu dari album pertama mereka yang laris.",
    "Menurut panitia, film In the Name of the Sea dan The House by the River diputar pada hari "
    "pertama; keduanya tentang nelayan, dan keduanya dibuat oleh sutradara dari Ende.",
    "Hasil lengkap:\n1. Persami 3-1 Perse\n2. PSN 0-0 Persebata\n3. Platina 2-2 Perseftim\n"
    "4. Bintang Timur 1-0 Kristal FC\n5. Putra Oesao 4-0 Cendana",
    "KUPANG, ATAMBUA, SOE, ENDE, MAUMERE, RUTENG, BAJAWA, LARANTUKA, LEWOLEBA, KALABAHI: HUJAN "
    "LEBAT DISERTAI PETIR DAN ANGIN KENCANG PADA SIANG HINGGA MALAM HARI.",
    "1234 5678 9012 3456 7890 " * 8,
)


@pytest.mark.parametrize("body", ENGLISH)
def test_english_is_told(body: str) -> None:
    article = newsparse.parse(f"ENDE - {body}")
    assert "language.not_indonesian" in codes(article)
    assert foreign_language(article.body) == "English"


@pytest.mark.parametrize("body", OTHER_SCRIPTS)
def test_other_scripts_are_told(body: str) -> None:
    assert foreign_language(body) == "another script"


@pytest.mark.parametrize("body", INDONESIAN)
def test_indonesian_is_not_told(body: str) -> None:
    assert foreign_language(body) is None


def test_an_english_page_is_told() -> None:
    paragraphs = "".join(f"<p>{body}</p>" for body in ENGLISH)
    page = f"<article><h1>Boats of Waepana</h1>{paragraphs}</article>"
    assert "language.not_indonesian" in codes(newsparse.parse(page))


def test_a_quote_in_english_changes_nothing() -> None:
    body = f'{" ".join(PARAGRAPHS)} "{ENGLISH[0]}" katanya.'
    assert foreign_language(body) is None
