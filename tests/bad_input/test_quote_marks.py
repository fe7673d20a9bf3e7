"""Rows 36 to 40: quotation marks that are mixed, lost, nested, endless, or no quotation marks."""

from __future__ import annotations

import pytest

from newsparse import Article
from newsparse.values import Quote
from tests.bad_input.rows import Check, Row, check_row, rows
from tests.bad_input.specimens import PARAGRAPHS, article

OWN = "Kami tidak menunggu bantuan karena air laut juga tidak menunggu kami"
"""The one quote that the invented article holds itself, before what the rows put in."""

LOST = OPEN, SHUT = ("quote.unclosed", "quote.unopened")


def _with(*extra: str) -> str:
    """The article with extra paragraphs below the one with its own quote."""
    return article(paragraphs=(*PARAGRAPHS[:3], *extra, *PARAGRAPHS[3:]))


def _added(read: Article) -> list[Quote]:
    """The quotes of the extra paragraphs; all else is as in the article without them."""
    assert all(paragraph in read.paragraphs for paragraph in PARAGRAPHS)
    own, *added = read.quotes
    assert own.text == OWN
    return added


def _reads(*expected: str) -> Check:
    """Exactly these quotes; flags in brackets before the words: "[unclosed] Kami pulang"."""

    def check(read: Article) -> None:
        shown = [" ".join([*(f"[{flag}]" for flag in q.flags), q.text]) for q in _added(read)]
        assert shown == list(expected)

    return check


def _row(number: int, what: str, words: str, *expected: str, code: str = "") -> Row:
    """A paragraph more, the quotes it holds, and the diagnostic if a mark is lost."""
    absent = tuple(lost for lost in LOST if lost != code)
    return Row(number, what, _with(words), (code,) if code else (), absent, _reads(*expected))


def _nothing(read: Article) -> None:
    assert read.quotes == []


SECOND = " “Bibitnya masih kecil,” katanya lagi."
PAIRS = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "doubled": ("''", "''"),
    "right": ("”", "”"),
    "left": ("“", "“"),
    "low": ("„", "“"),
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            _row(36, what, f"{opening}Ombak reda,{closing} kata Wening.", "Ombak reda")
            for what, (opening, closing) in PAIRS.items()
        ),
        _row(36, "curly and straight", '“Ombak reda," kata Wening.', "[mismatched] Ombak reda"),
        _row(36, "straight and curly", '"Ombak reda,” kata Wening.', "[mismatched] Ombak reda"),
        _row(36, "comma outside", "“Ombak reda”, kata Wening.", "Ombak reda"),
        _row(36, "no blank after the mark", "“Ombak reda,”kata Wening.", "Ombak reda"),
        _row(
            36,
            "a mismatched and a good pair",
            '“Ombak reda," kata Wening.' + SECOND,
            "[mismatched] Ombak reda",
            "Bibitnya masih kecil",
        ),
        _row(
            36,
            "every style in one paragraph",
            '“Ombak reda,” kata Wening. "Bibit hidup," katanya. ”Kami pulang,” ujarnya.' + SECOND,
            "Ombak reda",
            "Bibit hidup",
            "Kami pulang",
            "Bibitnya masih kecil",
        ),
    ),
)
def test_pairs(row: Row) -> None:
    check_row(row)


@pytest.mark.parametrize(
    "row",
    rows(
        _row(
            37,
            "closed by a cue",
            "“Bibitnya hampir habis, kata Wening kepada tamunya.",
            "[unclosed] Bibitnya hampir habis",
            code=OPEN,
        ),
        _row(
            37,
            "closed by a cue before a good pair",
            "“Bibitnya hampir habis, kata Wening." + SECOND,
            "[unclosed] Bibitnya hampir habis",
            "Bibitnya masih kecil",
            code=OPEN,
        ),
        _row(
            37,
            "closed by the paragraph",
            "Wening berkata: “Bibitnya hampir habis.",
            "[unclosed] Bibitnya hampir habis.",
            code=OPEN,
        ),
        _row(
            37,
            "never opened",
            "Kami menjaga bibit itu siang dan malam,” kata Wening.",
            "[noopen] Kami menjaga bibit itu siang dan malam",
            code=SHUT,
        ),
    ),
)
def test_lost_marks(row: Row) -> None:
    read = check_row(row)
    [note] = [note for note in read.diagnostics if note.code in LOST]
    [quote] = [quote for quote in read.quotes if {"unclosed", "noopen"} & {*quote.flags}]
    assert note.span == read.in_text(quote.span)


@pytest.mark.parametrize(
    "row",
    rows(
        Row(37, "in an article", lambda: _with("“Kami " * 20_000), check=_reads(), seconds=20),
        Row(37, "curly ones alone", lambda: "“" * 20_000, (OPEN,), check=_nothing, seconds=20),
        Row(37, "straight ones alone", lambda: '"Kami ' * 20_000, check=_nothing, seconds=20),
        Row(37, "lines of one mark", lambda: "“\n" * 20_000, (OPEN,), check=_nothing, seconds=20),
    ),
)
def test_20000_marks_are_never_closed(row: Row) -> None:
    check_row(row)


def _ten_thousand(read: Article) -> None:
    assert [quote.text for quote in _added(read)] == ["Kami pulang"] * 10_000


@pytest.mark.parametrize(
    "row",
    rows(
        Row(38, "a million quotes", lambda: '"a" ' * 1_000_000, check=_nothing, seconds=60),
        Row(38, "smart ones", lambda: "“a” " * 1_000_000, check=_nothing, seconds=60),
        Row(
            38,
            "ten thousand with a cue",
            lambda: _with("“Kami pulang,” katanya. " * 10_000),
            check=_ten_thousand,
        ),
        Row(
            38,
            "ten thousand paragraphs",
            lambda: _with(*["“Kami pulang,” kata Wening."] * 10_000),
            check=_ten_thousand,
        ),
    ),
)
def test_endless_quotes(row: Row) -> None:
    check_row(row)


def test_38_too_many_quotes_are_capped_and_reported() -> None:
    source = _with("“Kami pulang,” katanya. " * 60_000)
    read = check_row(Row(38, "capped", source, ("quote.capped",), absent=LOST))
    assert len(read.quotes) == 50_000
    [note] = [note for note in read.diagnostics if note.code == "quote.capped"]
    assert note.span is not None
    assert read.in_text(read.quotes[-1].span)[1] < note.span[0]
    assert read.text.startswith("Kami pulang", note.span[0])


NO_QUOTES = {
    "apostrophes": "Setelah salat Jum'at warga membaca Al-Qur'an bersama-sama di surau.",
    "curly apostrophes": "Ma’ruf dan Sa’adah membaca Al-Qur’an, kata Wening kepada tamunya.",
    "a short year": "Ma'ruf dan Sa'adah menjaga persemaian itu sejak tahun '98, katanya.",
    "scare quotes": "Dia menyebutnya 'bakau tua' karena 'umurnya' melebihi usia kampung.",
    "inches": 'Layar 14" dan pipa 3" itu disimpan di balai kampung, kata Wening.',
    "feet": "Tiang setinggi 6' dan 8' itu ditanam di tepi muara, kata Wening.",
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(_row(39, what, words) for what, words in NO_QUOTES.items()),
        _row(
            39,
            "apostrophes beside a quote",
            "Seusai salat Jum'at, “Al-Qur'an itu basah,” kata Ma'ruf.",
            "Al-Qur'an itu basah",
        ),
        _row(
            39,
            "inches in a quote",
            '"Pipanya 3" dan layarnya 14" saja," kata Wening.',
            'Pipanya 3" dan layarnya 14" saja',
        ),
        _row(
            39,
            "single in double",
            "“Dia bilang ‘jangan tebang’ kepada kami,” kata Wening.",
            "Dia bilang ‘jangan tebang’ kepada kami",
        ),
        _row(
            39,
            "double in double",
            "“Dia bilang “jangan tebang” kepada kami,” kata Wening.",
            "[nested] Dia bilang “jangan tebang” kepada kami",
        ),
        _row(
            39,
            "three deep",
            "“Dia bilang ‘jangan “tebang” lagi’ kepada kami,” kata Wening.",
            "[nested] Dia bilang ‘jangan “tebang” lagi’ kepada kami",
        ),
        _row(
            39,
            "a long one in single marks",
            "'Bibit itu kami jaga siang dan malam sejak tahun lalu,' kata Wening.",
            "[single] Bibit itu kami jaga siang dan malam sejak tahun lalu",
        ),
    ),
)
def test_nested_marks_and_no_marks(row: Row) -> None:
    check_row(row)


FIRST = "“Kami menanam seribu bibit pada hari pertama dan dua ribu pada hari kedua."
MIDDLE = "“Sebagian hanyut oleh air pasang, sebagian dimakan kambing tetangga."
LAST = "“Yang mati kami ganti, yang hidup kami jaga,” kata Wening."
OTHER = "Wening berpendapat lain tentang hal tersebut kepada tamunya."


def _one_speech(read: Article) -> None:
    _reads(FIRST[1:], MIDDLE[1:], "Yang mati kami ganti, yang hidup kami jaga")(read)
    assert [quote.paragraph for quote in read.quotes[1:]] == [3, 4, 5]
    speakers = [quote.speaker and quote.speaker.name for quote in read.quotes[1:]]
    assert speakers == ["Wening Asih"] * 3


@pytest.mark.parametrize(
    "row",
    rows(
        Row(40, "three paragraphs", _with(FIRST, MIDDLE, LAST), absent=LOST, check=_one_speech),
        Row(
            40,
            "the next does not go on",
            _with(FIRST, OTHER),
            (OPEN,),
            check=_reads(f"[unclosed] {FIRST[1:]}"),
        ),
        Row(
            40,
            "the last is left open",
            _with(FIRST, MIDDLE),
            (OPEN,),
            check=_reads(FIRST[1:], f"[unclosed] {MIDDLE[1:]}"),
        ),
        Row(
            40,
            "the article ends in it",
            article(paragraphs=(*PARAGRAPHS, FIRST)),
            (OPEN,),
            check=_reads(f"[unclosed] {FIRST[1:]}"),
        ),
    ),
)
def test_quotes_over_paragraphs(row: Row) -> None:
    check_row(row)
