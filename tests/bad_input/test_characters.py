"""Rows 20 to 35: characters that break JSON, hide, combine, or end a line for some and not others."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

import pytest

import newsparse
from newsparse import Article, Role
from tests.bad_input.rows import Check, Row, check_row, rows
from tests.bad_input.soundness import codes, roles_of, sound
from tests.bad_input.specimens import (
    ARTICLE,
    LINK,
    PARAGRAPHS,
    STAMP,
    TITLE,
    article,
)

ZERO_WIDTHS = "\u200b\u200c\u200d\u2060\ufeff"
WHEN = "2022-04-03T08:54:00+07:00"


@cache
def _plain() -> Article:
    return newsparse.parse(ARTICLE)


def _inside(word: str, mark: str) -> str:
    """The article with `mark` put into the middle of a word of its third paragraph."""
    at = len(word) // 2
    return ARTICLE.replace(word, word[:at] + mark + word[at:], 1)


def _spans_of(code: str, *characters: str) -> Check:
    """A check that the diagnostics of a code point at these characters."""

    def check(read: Article) -> None:
        spans = [d.span for d in read.diagnostics if d.code == code]
        assert [read.text[slice(*span)] for span in spans if span] == list(characters)

    return check


def _same_shape(read: Article) -> None:
    """Roles as in the plain article."""
    assert [s.role for s in read.segments] == [s.role for s in _plain().segments]
    assert read.title == _plain().title
    assert read.timestamp == _plain().timestamp


def _stamped(when: str = WHEN) -> Check:
    def check(read: Article) -> None:
        assert read.timestamp is not None
        assert read.timestamp.isoformat() == when
        assert read.body == _plain().body

    return check


def _unstamped(read: Article) -> None:
    assert read.timestamp is None


def _escaped(*shown: str) -> Check:
    def check(read: Article) -> None:
        told = read.explain()
        for escape in shown:
            assert escape in told
        assert all(char.isprintable() or char in "\n\xa0" for char in told)

    return check


def _control(char: str) -> Check:
    def check(read: Article) -> None:
        assert char in read.body
        assert len(read.paragraphs) == len(PARAGRAPHS)
        _same_shape(read)
        _escaped(char.encode("unicode_escape").decode())(read)

    return check


def _offsets_count_code_points(read: Article) -> None:
    at = read.text.index("🌋")
    assert read.in_source((at, at + 1)) == (at, at + 1)
    assert read.segments[-1].end == len(read.text)


def _keeps(words: str) -> Check:
    def check(read: Article) -> None:
        assert words in read.body
        _same_shape(read)

    return check


def _order_untouched(words: str) -> Check:
    def check(read: Article) -> None:
        assert words in read.text
        for paragraph in PARAGRAPHS:
            assert paragraph in read.body

    return check


ARABIC = "قال رئيس القرية إن الأهالي زرعوا مئات الشتلات عند مصب النهر صباح يوم الأحد."
HEBREW = "ראש הכפר אמר כי התושבים שתלו מאות שתילים בשפך הנהר ביום ראשון בבוקר."
CONTROLS = "\x01\x08\x0b\x0c\x1b\x1c\x1d\x1e\x1f\x7f\x80\x85\x9f"

UNSAFE = rows(
    Row(
        20,
        "NUL inside a word",
        _inside("menunggu", "\x00"),
        ("control_replaced",),
        check=_spans_of("control_replaced", "\ufffd"),
    ),
    Row(20, "NUL alone", "\x00", ("control_replaced",)),
    Row(
        20,
        "NUL at both ends",
        f"\x00{ARTICLE}\x00",
        ("control_replaced",),
        check=_spans_of("control_replaced", "\ufffd", "\ufffd"),
    ),
    *(
        Row(21, f"control {ord(char):02x}", _inside("menunggu", char), check=_control(char))
        for char in CONTROLS
    ),
    Row(
        22,
        "lone high surrogate",
        _inside("menunggu", "\ud800"),
        ("surrogate_replaced",),
        check=_spans_of("surrogate_replaced", "\ufffd"),
    ),
    Row(22, "lone low surrogate", "\udfff", ("surrogate_replaced",)),
    Row(
        22,
        "two halves that are not joined",
        _inside("menunggu", "\ud83c\udf0b"),
        ("surrogate_replaced",),
        check=_spans_of("surrogate_replaced", "\ufffd", "\ufffd"),
    ),
    Row(22, "surrogate in the title", "\udc80" + ARTICLE, ("surrogate_replaced",)),
    Row(
        23,
        "emoji",
        _inside("menunggu", "🌋👩🏽\u200d🌾"),
        absent=("surrogate_replaced",),
        check=_offsets_count_code_points,
    ),
    Row(
        24,
        "noncharacters",
        _inside("menunggu", "\ufffe\uffff"),
        ("noncharacter_replaced",),
        check=_spans_of("noncharacter_replaced", "\ufffd", "\ufffd"),
    ),
)


@pytest.mark.parametrize("row", UNSAFE)
def test_unsafe_characters(row: Row) -> None:
    check_row(row)


@pytest.mark.parametrize("mark", ZERO_WIDTHS, ids=[f"25-{ord(c):04x}" for c in ZERO_WIDTHS])
@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Baca{} Juga: Nelayan Teluk Ranu Beralih ke Rumput Laut", Role.RELATED),
        ("B{}aca Juga: Nelayan Teluk Ranu Beralih ke Rumput Laut", Role.RELATED),
        ("{}SCROLL TO CONTINUE WITH CONTENT", Role.WIDGET),
        ("SCROLL TO CONTINUE{} WITH CONTENT{}", Role.WIDGET),
        ("{} {}ADVERTISEMENT", Role.WIDGET),
    ],
    ids=["link", "link-split-word", "ad-before", "ad-inside", "ad-blanks"],
)
def test_25_zero_width_inside_a_marker(line: str, role: Role, mark: str) -> None:
    printed = line.replace("{}", mark)
    source = ARTICLE.replace(PARAGRAPHS[2], f"{printed}\n\n{PARAGRAPHS[2]}")
    read = sound(newsparse.parse(source))
    assert read.text == source
    assert roles_of(read, printed) == {role}
    assert read.body == _plain().body


def test_25_related_title_reads_without_zero_width() -> None:
    source = f"{ARTICLE}\n\n{LINK.replace('Juga', 'Juga' + chr(0x200B))}"
    assert newsparse.parse(source).related == newsparse.parse(f"{ARTICLE}\n\n{LINK}").related


def _stamp(old: str, new: str) -> str:
    assert old in STAMP
    return article(stamp=STAMP.replace(old, new))


DATES = rows(
    Row(26, "no-break blanks in a date", _stamp(" ", "\xa0"), check=_stamped()),
    Row(26, "narrow no-break blanks", _stamp(" ", "\u202f"), check=_stamped()),
    Row(26, "thin blanks", _stamp(" ", "\u2009"), check=_stamped()),
    Row(26, "two blanks", _stamp(" ", "  "), check=_stamped()),
    Row(26, "tabs", _stamp(" ", "\t"), check=_stamped()),
    *(
        Row(27, f"{ord(mark):04x} in a month", _stamp("April", f"Ap{mark}ril"), check=_stamped())
        for mark in ZERO_WIDTHS
    ),
    Row(
        27,
        "zero-width at the ends",
        f"{TITLE}\n\n\u200b{STAMP}\u200b\n\n" + "KUPANG - " + "\n\n".join(PARAGRAPHS),
        check=_stamped(),
    ),
    Row(27, "soft hyphen in a month", _stamp("April", "Ap\xadril"), check=_stamped()),
    Row(
        29,
        "full-width digits in a date",
        _stamp("3 April 2022 08:54", "３ April ２０２２ ０８:５４"),
        check=_stamped(),
    ),
    Row(
        30,
        "Arabic digits in a date",
        _stamp("3 April 2022 08:54", "٣ April ٢٠٢٢ ٠٨:٥٤"),
        check=_unstamped,
    ),
    Row(
        30,
        "Arabic digits in a clock",
        _stamp("3 April 2022 08:54", "3/4/٢٠٢٢ 08:54"),
        check=_unstamped,
    ),
    Row(30, "superscript digits", _stamp("3 April", "³ April"), check=_unstamped),
)


@pytest.mark.parametrize("row", DATES)
def test_characters_in_dates(row: Row) -> None:
    check_row(row)


MIXED_MARKS = "Pak José Ménard dari Åland, Nguyễn Thị Hương dan Dvořák tiba di Málaga pagi itu."


def _with_marks() -> str:
    return article(paragraphs=(*PARAGRAPHS[:3], MIXED_MARKS, *PARAGRAPHS[3:]))


@pytest.mark.parametrize("form", ["NFD", "NFKD"], ids=["28-NFD", "28-NFKD"])
def test_decomposed_text_reads_the_same(form: str) -> None:
    composed = _with_marks()
    decomposed = unicodedata.normalize("NFD", composed)
    assert form == "NFD" or unicodedata.normalize("NFKD", composed) == decomposed
    one, other = newsparse.parse(composed), sound(newsparse.parse(decomposed))
    assert other.text == composed
    assert other.segments == one.segments
    assert other.body == one.body


def test_28_offsets_lead_back_to_decomposed_text() -> None:
    decomposed = unicodedata.normalize("NFD", _with_marks())
    read = newsparse.parse(decomposed)
    for segment in read.segments:
        start, end = read.in_source(segment.span)
        words = unicodedata.normalize("NFC", decomposed[start:end])
        assert words == read.text[segment.start : segment.end]


@pytest.mark.parametrize("mark", ["e\u0301", "o\u0302\u0301", "Å".replace("Å", "A\u030a")])
def test_28_offsets_after_each_composed_letter(mark: str) -> None:
    source = f"{TITLE}\n\n" + f"kata{mark} lagi " * 5
    read = newsparse.parse(source)
    for at, char in enumerate(read.text):
        start, end = read.in_source((at, at + 1))
        assert unicodedata.normalize("NFC", source[start:end]) == char


KEPT = rows(
    Row(29, "full-width digits", _inside("menunggu", "２０２２"), check=_keeps("２０２２")),
    Row(29, "ligature", _inside("menunggu", "ﬁ"), check=_keeps("ﬁ")),
    Row(29, "superscript and fraction", _inside("menunggu", "m²½"), check=_keeps("m²½")),
    Row(
        31,
        "override",
        _inside("menunggu", "\u202e"),
        ("bidi_control",),
        check=_escaped("\\u202e"),
    ),
    Row(
        31,
        "isolates",
        _inside("menunggu", "\u2066\u2069"),
        ("bidi_control",),
        check=_escaped("\\u2066", "\\u2069"),
    ),
    Row(31, "override in the title", "\u202e" + ARTICLE, ("bidi_control",)),
    Row(
        32,
        "Arabic paragraph",
        article(paragraphs=(*PARAGRAPHS[:3], ARABIC, *PARAGRAPHS[3:])),
        absent=("bidi_control",),
        check=_order_untouched(ARABIC),
    ),
    Row(
        32,
        "Hebrew paragraph",
        article(paragraphs=(*PARAGRAPHS[:3], HEBREW, *PARAGRAPHS[3:])),
        absent=("bidi_control",),
        check=_order_untouched(HEBREW),
    ),
    Row(32, "only Arabic", ARABIC, text=ARABIC),
)


@pytest.mark.parametrize("row", KEPT)
def test_kept_characters(row: Row) -> None:
    check_row(row)


def _mixed(text: str) -> str:
    ends = ("\r\n", "\r", "\n", "\u2029")
    lines = text.split("\n")
    return "".join(
        line + (ends[index % 4] if index < len(lines) - 1 else "")
        for index, line in enumerate(lines)
    )


@pytest.mark.parametrize(
    "convert",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="33-CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="33-CR"),
        pytest.param(lambda text: text.replace("\n", "\u2028"), id="34-line-separator"),
        pytest.param(lambda text: text.replace("\n", "\u2029"), id="34-paragraph-separator"),
    ],
)
def test_line_ends_read_the_same(convert: Callable[[str], str]) -> None:
    text = f"{ARTICLE}\n\n{LINK}\n{PARAGRAPHS[0]}\n"
    source = convert(text)
    one, other = newsparse.parse(text), sound(newsparse.parse(source))
    assert other.model_copy(update={"anchors": one.anchors}) == one
    for at, char in enumerate(other.text):
        start, end = other.in_source((at, at + 1))
        assert source[start:end] == (convert("\n") if char == "\n" else char)


def test_33_mixed_line_ends_read_the_same() -> None:
    text = f"{TITLE}\n{STAMP}\nKUPANG - " + "\n".join(PARAGRAPHS)
    source = _mixed(text)
    one, other = newsparse.parse(text), sound(newsparse.parse(source))
    assert other.text == text
    assert other.segments == one.segments
    for segment in other.segments:
        start, end = other.in_source(segment.span)
        assert source[start:end].rstrip("\r\n\u2029") == text[slice(*segment.span)].rstrip("\n")


@pytest.mark.parametrize("char", "\x85\x1c\x1d\x1e\x0b\x0c", ids=lambda c: f"34-{ord(c):02x}")
def test_other_separators_end_no_line(char: str) -> None:
    source = ARTICLE.replace(PARAGRAPHS[1], PARAGRAPHS[1].replace(" itu ", f"{char}itu{char} "))
    read = sound(newsparse.parse(source))
    assert read.text == source
    assert len(read.paragraphs) == len(PARAGRAPHS)


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "marks",
    [
        pytest.param("\u0301" * 100_000, id="35-one-mark"),
        pytest.param("\u0301\u0316" * 50_000, id="35-two-classes"),
        pytest.param("\u0316\u0301\u0334\u0321" * 25_000, id="35-four-classes"),
        pytest.param("\u0f71\u0f72\u0f74" * 33_000, id="35-tibetan"),
    ],
)
def test_piles_of_marks(marks: str) -> None:
    read = sound(newsparse.parse(f"{ARTICLE}\n\nkat{marks}a itu."))
    assert read.text.endswith("a itu.")
    assert len(read.text) >= len(ARTICLE) + 90_000
    assert codes(read).isdisjoint({"empty", "body.missing"})
