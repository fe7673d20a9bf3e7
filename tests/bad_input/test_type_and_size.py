"""Rows 1 to 9: what is no text, too little text, too much text, and text that looks like a path."""

from __future__ import annotations

import io
import pathlib

import pytest

import newsparse
from newsparse import Article, InputTooLarge, Limits, NewsparseError, Parser, Role
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.soundness import codes, roles_of, sealed, sound
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE


@pytest.mark.parametrize(
    ("source", "name"),
    [
        pytest.param(None, "NoneType", id="01-None"),
        pytest.param(1, "int", id="01-int"),
        pytest.param(["Judul"], "list", id="01-list"),
        pytest.param({"text": "Judul"}, "dict", id="01-dict"),
        pytest.param(pathlib.PurePosixPath("berita.txt"), "PurePosixPath", id="01-path"),
        pytest.param(io.StringIO("Judul"), "StringIO", id="01-file"),
        pytest.param(bytearray(b"Judul"), "bytearray", id="02-bytearray"),
        pytest.param(memoryview(b"Judul"), "memoryview", id="02-memoryview"),
        pytest.param([b"Judul"], "list", id="02-list-of-bytes"),
    ],
)
def test_another_type_is_a_type_error(source: object, name: str) -> None:
    with pytest.raises(TypeError, match=rf"parse\b.*\b{name}\b") as caught:
        newsparse.parse(source)  # type: ignore[arg-type]
    assert not isinstance(caught.value, NewsparseError)


def test_02_bytes_are_decoded_and_reported() -> None:
    """The design differs from the matrix here: bytes are welcome."""
    plain = newsparse.parse(ARTICLE.encode())
    assert plain == newsparse.parse(ARTICLE)
    marked = sound(newsparse.parse(b"\xef\xbb\xbf" + ARTICLE.encode()))
    assert codes(marked) >= {"bom_removed"}
    assert marked.body == plain.body


@pytest.mark.parametrize("source", ["KUPANG - Hujan turun sejak pagi.", "<h1>Hujan Turun</h1>"])
def test_an_address_with_a_surrogate_can_be_written(source: str) -> None:
    """It was taken as it came, and `model_dump_json` raised."""
    article = newsparse.parse(source, url="https://contoh.id/\ud800")
    assert article.url == "https://contoh.id/\ufffd"
    assert Article.model_validate_json(article.model_dump_json()) == article


def _is_void(article: Article) -> None:
    assert (article.title, article.deck, article.kicker, article.dateline) == (None,) * 4
    assert (article.timestamp, article.timestamp_detail, article.modified) == (None,) * 3
    assert article.body == ""
    assert (article.paragraphs, article.contributors) == ([], [])
    assert (article.related, article.tags) == ([], [])
    assert {segment.role for segment in article.segments} <= {Role.BLANK}


def _no_segments(article: Article) -> None:
    _is_void(article)
    assert article.segments == []


def _five_megabytes_of_prose() -> str:
    prose = " ".join(PARAGRAPHS) + " "
    return (prose * (5_000_000 // len(prose) + 1))[:5_000_000]


def _all_body(article: Article) -> None:
    assert article.body == article.text.strip()


EMPTY = ("empty",)


@pytest.mark.parametrize(
    "row",
    rows(
        Row(3, "empty text", "", codes=EMPTY, check=_no_segments),
        Row(3, "empty bytes", b"", codes=EMPTY, check=_no_segments, text=""),
        Row(4, "one blank", " ", codes=EMPTY, check=_is_void),
        Row(4, "newlines", "\n\n\n", codes=EMPTY, check=_is_void),
        Row(4, "carriage returns", "\r\r\r\n", codes=EMPTY, check=_is_void),
        Row(4, "tabs and form feeds", "\t\x0b\x0c \n\x1c\x85", codes=EMPTY, check=_is_void),
        Row(4, "zero-width spaces", "\u200b\u200b\n\u200b", codes=EMPTY, check=_is_void),
        Row(4, "every blank", "\xa0\u2003\u3000\n\u202f \u2060\u200d", codes=EMPTY, check=_is_void),
        Row(4, "only a byte order mark", "\ufeff", codes=EMPTY, check=_no_segments),
        Row(
            6,
            "5 MB of prose in one line",
            _five_megabytes_of_prose,
            codes=("layout.single_line",),
            check=_all_body,
            seconds=30,
        ),
        Row(6, "5 MB in one word", lambda: "a" * 5_000_000, seconds=30),
        Row(6, "5 MB of blanks and a letter", lambda: " " * 4_999_999 + "x", seconds=30),
        Row(7, "199999 line ends", lambda: "\n" * 199_999, codes=EMPTY, check=_is_void),
        Row(7, "199999 lines", lambda: "Hujan turun.\n" * 199_999, seconds=60),
        Row(8, "one letter", "A", absent=("empty",)),
        Row(8, "one small letter", "a", absent=("empty",)),
        Row(8, "one figure", "1", codes=("title.doubtful",)),
        Row(8, "one capital", "B", codes=("title.doubtful",)),
        Row(8, "one mark", "“"),
        Row(8, "one bracket", "("),
        Row(8, "one emoji", "🌋"),
    ),
)
def test_sizes(row: Row) -> None:
    check_row(row)


def test_05_one_character_too_many_is_refused() -> None:
    with pytest.raises(InputTooLarge) as caught:
        newsparse.parse("a" * 5_000_001)
    assert (caught.value.limit, caught.value.actual) == (5_000_000, 5_000_001)
    assert caught.value.hint


@pytest.mark.timeout(2)
def test_05_refusal_comes_before_any_scan() -> None:
    source = "e\u0301\ud800" * 7_000_000
    with pytest.raises(InputTooLarge):
        newsparse.parse(source)


def test_05_bytes_have_their_own_limit() -> None:
    with pytest.raises(InputTooLarge) as caught:
        newsparse.parse(b"a" * 20_000_001)
    assert (caught.value.limit, caught.value.actual) == (20_000_000, 20_000_001)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028"], ids=["LF", "CR", "CRLF", "LS"])
@pytest.mark.timeout(10)
def test_07_a_million_empty_lines_are_refused(end: str) -> None:
    with pytest.raises(InputTooLarge) as caught:
        newsparse.parse(end * 1_000_000)
    assert caught.value.limit == 200_000
    assert "line" in str(caught.value)


def test_07_limits_are_the_callers() -> None:
    parser = Parser(limits=Limits(max_lines=3))
    assert parser.parse("a\nb\nc").text == "a\nb\nc"
    with pytest.raises(InputTooLarge):
        parser.parse("a\nb\nc\nd")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("/etc/passwd", id="09-path"),
        pytest.param("C:\\Berita\\satu.txt", id="09-drive"),
        pytest.param("../satu.txt", id="09-relative"),
        pytest.param("file:///etc/passwd", id="09-file-address"),
        pytest.param("http://example.com/berita/satu.html", id="09-address"),
        pytest.param("https://example.com", id="09-host"),
        pytest.param("//example.com/berita", id="09-no-scheme"),
        pytest.param(ARTICLE, id="09-article"),
        pytest.param(f"{TITLE}\n5 menit yang lalu\n{PARAGRAPHS[0]}", id="09-date-words"),
        pytest.param(f"{TITLE}\nApril 3rd 2022 8:54 PM\n{PARAGRAPHS[0]}", id="09-unknown-stamp"),
    ],
)
def test_09_no_side_effects(source: str) -> None:
    expected = newsparse.parse(source)  # imports what is imported on first use
    parser = Parser()
    with sealed():
        article = newsparse.parse(source)
        afresh = parser.parse(source, url="http://example.com/berita")
    assert article == expected
    assert article.text == afresh.text == source
    sound(article)


def test_09_a_path_that_exists_stays_text(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "berita.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    article = sound(newsparse.parse(str(file)))
    assert article.text == str(file)
    assert article.body == ""
    assert roles_of(article, "berita.txt") != set()
