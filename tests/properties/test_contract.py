"""What holds for every text: no surprise, no lost character, one reading, exact JSON and spans."""

from __future__ import annotations

import contextlib
import unicodedata

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import NewsparseError, Parser
from tests.bad_input.soundness import as_read, paragraph_starts, sound
from tests.properties.strategies import any_text, damaged, line_ended, news_text

texts = st.one_of(any_text, news_text(), damaged())
_many = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

MARKER = "SCROLL TO CONTINUE WITH CONTENT"


KNOWN = (  # texts that were once found to break a law, shortened
    f"Hujan. {MARKER}{' ' * 12}{MARKER} Warga pulang.",
    "e\u0301\u2028" + "\u0301" * 40,
    "\ufeff\ufeffJudul",
    "\x00\u0301\ud800\u0301",
    "\r\n\u212b",
    "\r\n\u1100\u1161\u11a8\r\n",
    "0April0000 0:00WIB:",
    "Judul Berita Hari Ini\n3 April 2022 08:54 WIB •:\nHujan turun sejak pagi di kota itu.",
)


def _is_kept_and_sound(text: str) -> None:
    article = sound(newsparse.parse(text))
    assert unicodedata.normalize("NFC", article.text) == as_read(text)


def _reads_the_same(text: str) -> None:
    article = newsparse.parse(text)
    again = newsparse.parse(article.text)
    assert again.text == article.text
    assert again.segments == article.segments
    assert again.body == article.body


@pytest.mark.parametrize("text", KNOWN, ids=range(len(KNOWN)))
def test_p1_p2_p7_of_known_texts(text: str) -> None:
    _is_kept_and_sound(text)


@pytest.mark.parametrize("text", KNOWN, ids=range(len(KNOWN)))
def test_p3_of_known_texts(text: str) -> None:
    _reads_the_same(text)


@_many
@given(texts)
def test_p1_p2_p7_every_text_becomes_a_sound_article(text: str) -> None:
    _is_kept_and_sound(text)


@_many
@given(st.binary(max_size=200) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_p1_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(NewsparseError):
        sound(newsparse.parse(data))


@_many
@given(texts)
def test_p3_the_text_of_an_article_reads_the_same(text: str) -> None:
    _reads_the_same(text)


@_many
@given(line_ended())
def test_p4_line_ends_and_composition_change_nothing(pair: tuple[str, str]) -> None:
    plain, other = pair
    one, two = newsparse.parse(plain), newsparse.parse(other)
    bare: dict[str, list[object]] = {"anchors": [], "diagnostics": []}
    assert two.text == one.text
    assert two.model_copy(update=bare) == one.model_copy(update=bare)


@_many
@given(texts)
def test_spans_lead_from_the_body_to_the_text(text: str) -> None:
    article = newsparse.parse(text)
    for mention in article.dates:
        assert article.body[slice(*mention.span)] == mention.raw
    for start, paragraph in zip(
        paragraph_starts(article.paragraphs), article.paragraphs, strict=True
    ):
        for length in {1, len(paragraph)}:
            a, b = article.in_text((start, start + length))
            words = article.text[a:b].split()
            assert " ".join(words) == " ".join(paragraph[:length].split())
        a, b = article.in_text((start, start + 1))
        assert article.text[a:b] == article.body[start]


@_many
@given(texts)
def test_spans_lead_from_the_text_to_the_input(text: str) -> None:
    source = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    assume(unicodedata.is_normalized("NFC", source))
    article = newsparse.parse(source)
    for at, char in enumerate(article.text):
        start, end = article.in_source((at, at + 1))
        if char == "\n":
            assert source[start:end] in ("\r\n", "\u2028", "\u2029")
        elif char != "\ufffd":
            assert source[start:end] == char
        else:
            assert end - start == 1


@_many
@given(texts)
def test_two_parses_agree(text: str) -> None:
    one = newsparse.parse(text)
    newsparse.parse("Judul Lain Sama Sekali\n\nJakarta, IDN Times - Isi lain sama sekali pagi itu.")
    two = Parser().parse(text)
    assert one == two
    assert one.model_dump_json() == two.model_dump_json()
