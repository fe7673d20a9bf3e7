"""Rows 41 to 51: text whose structure misleads. Rows 36 to 40 are in `test_quote_marks.py`."""

from __future__ import annotations

import random

import pytest

import newsparse
from newsparse import Article, Role
from tests.bad_input.rows import Check, Row, check_row, rows
from tests.bad_input.soundness import codes, roles_of, sound
from tests.bad_input.specimens import ARTICLE, LINK, PARAGRAPHS, STAMP, TITLE, article

BODY = "\n\n".join(PARAGRAPHS)
OWN_QUOTE = "Kami tidak menunggu bantuan karena air laut juga tidak menunggu kami"


def _with(*extra: str) -> str:
    """The article with extra paragraphs in its middle."""
    return article(paragraphs=(*PARAGRAPHS[:3], *extra, *PARAGRAPHS[3:]))


def _in_body(*words: str) -> Check:
    def check(read: Article) -> None:
        for part in (*words, *PARAGRAPHS):
            assert part in read.body
        assert [quote.text for quote in read.quotes] == [OWN_QUOTE]

    return check


@pytest.mark.parametrize(
    "row",
    rows(
        Row(41, "blanks and a letter", " " * 60_000 + "x"),
        Row(41, "blanks in a line", _with("Warga" + " " * 60_000 + "pulang.")),
        Row(41, "blanks in the title", f"{TITLE}{' ' * 60_000}x\n\n" + "\n".join(PARAGRAPHS)),
        Row(41, "blanks before a bracket", _with("Warga pulang." + " " * 60_000 + "(ab)")),
        Row(41, "blanks after a label", _with("Baca Juga:" + " " * 60_000 + "x")),
        Row(41, "blanks after a dateline", f"KUPANG{' ' * 60_000}- {PARAGRAPHS[0]}"),
        Row(41, "blanks in a stamp", article(stamp="3 April" + " " * 60_000 + "2022")),
        Row(41, "tabs and no-break blanks", _with("Warga" + "\t\xa0" * 30_000 + "pulang.")),
        Row(41, "zero-width blanks", _with("Warga" + "\u200b " * 30_000 + "pulang.")),
    ),
)
@pytest.mark.timeout(5)
def test_long_blanks(row: Row) -> None:
    check_row(row)


def _once(read: Article) -> None:
    assert read.body == BODY


def test_42_body_printed_twice() -> None:
    source = f"{ARTICLE}\n\n" + "\n\n".join(PARAGRAPHS)
    read = check_row(Row(42, "twice", source, check=_once))
    copies = [s for s in read.segments if s.role is Role.DUPLICATE]
    assert [read.text[slice(*s.span)].strip() for s in copies] == list(PARAGRAPHS)


def test_42_body_printed_thrice() -> None:
    source = f"{ARTICLE}\n\n" + "\n\n".join(PARAGRAPHS * 2)
    read = check_row(Row(42, "thrice", source, check=_once))
    assert sum(s.role is Role.DUPLICATE for s in read.segments) == 2 * len(PARAGRAPHS)


@pytest.mark.parametrize("initials", ["(wsa/dul)", "[ws]", "(Wening Asih)", "(ws)."])
@pytest.mark.parametrize("where", ["42-first", "42-second"])
def test_one_print_lacks_the_initials(where: str, initials: str) -> None:
    """The last paragraph stood in the body twice."""
    prints = [f"{BODY} {initials}", BODY]
    first, second = prints if where == "42-first" else prints[::-1]
    source = f"{TITLE}\n\n{STAMP}\n\nKUPANG - {first}\n\n{second}"
    check_row(Row(42, "initials", source, check=_once))


def test_42_figures_in_brackets_are_no_initials() -> None:
    lines = [f"Regu penjaga bakau di tepi muara yang menang lomba ({n})" for n in (1, 2, 3)]
    read = newsparse.parse(article(paragraphs=(*PARAGRAPHS, *lines)))
    assert all(line in read.text for line in lines)
    assert Role.DUPLICATE not in {s.role for s in read.segments}


@pytest.mark.parametrize("seed", range(5), ids=lambda seed: f"42-shuffled-{seed}")
def test_second_print_in_another_order(seed: int) -> None:
    again = list(PARAGRAPHS)
    random.Random(seed).shuffle(again)
    read = check_row(Row(42, "shuffled", f"{ARTICLE}\n\n" + "\n\n".join(again), check=_once))
    assert sum(s.role is Role.DUPLICATE for s in read.segments) == len(PARAGRAPHS)


def _captioned(read: Article) -> None:
    assert read.title == TITLE
    assert [(caption.credit) for caption in read.captions] == ["Anadolu"]
    assert read.body == BODY


def _with_caption(caption: str) -> str:
    return ARTICLE.replace(STAMP, f"{STAMP}\n\n{caption}")


def _keeps_title(read: Article) -> None:
    assert read.title == TITLE
    assert read.body == BODY


def _first_only(read: Article) -> None:
    assert read.title == TITLE
    assert read.body == BODY
    second = [s for s in read.segments if s.role is Role.UNKNOWN]
    assert SECOND_TITLE in "".join(read.text[slice(*s.span)] for s in second)
    assert SECOND_PARAGRAPHS[2] in "".join(read.text[slice(*s.span)] for s in second)


SECOND_TITLE = "Jembatan Gantung di Hulu Sungai Lore Dibuka Kembali"
SECOND_PARAGRAPHS = (
    "Jembatan gantung yang putus karena banjir bandang tiga bulan lalu dapat dilalui lagi oleh "
    "pejalan kaki dan sepeda motor.",
    "Kepala dinas pekerjaan umum menyatakan tali baja yang dipasang kali ini dua kali lebih tebal "
    "daripada yang lama.",
    "Para pedagang di pasar seberang menyambut pembukaan itu dengan menggelar dagangan sejak "
    "pukul lima pagi.",
)
SECOND = "\n\n".join((SECOND_TITLE, "Senin, 4 April 2022 10:15 WIB", *SECOND_PARAGRAPHS))

FURNITURE = (
    "SCROLL TO CONTINUE WITH CONTENT",
    "ADVERTISEMENT",
    "loading...",
    "Bagikan",
    "Halaman:",
    "Copy Link",
    LINK,
)


def _no_body(read: Article) -> None:
    assert read.title is None
    assert read.body == ""
    assert read.paragraphs == []


def _untitled(read: Article) -> None:
    assert read.title is None
    assert read.body == BODY


@pytest.mark.parametrize(
    "row",
    rows(
        Row(43, "title with credit", _with_caption(f"{TITLE} /Anadolu"), check=_captioned),
        Row(43, "title in brackets", _with_caption(f"{TITLE} (Foto: Anadolu)"), check=_captioned),
        Row(
            43,
            "title glued to a caption",
            _with_caption(f"{TITLE}Warga menanam bakau di tepi muara. Foto/Anadolu"),
            check=_captioned,
        ),
        Row(43, "title again", _with_caption(TITLE), check=_keeps_title),
        Row(
            44,
            "two articles",
            f"{ARTICLE}\n\n{SECOND}",
            ("multiple_articles",),
            check=_first_only,
        ),
        Row(44, "one article", ARTICLE, absent=("multiple_articles",)),
        Row(
            45,
            "only furniture",
            "\n".join(FURNITURE),
            ("body.missing", "title.missing"),
            check=_no_body,
        ),
        Row(
            45,
            "only furniture and a stamp",
            "\n".join((STAMP, *FURNITURE)),
            ("body.missing", "title.missing"),
            check=_no_body,
        ),
        Row(
            45,
            "only furniture with blank lines",
            "\n\n".join(FURNITURE),
            ("body.missing", "title.missing"),
            check=_no_body,
        ),
        Row(
            46,
            "no title",
            article(title=None, stamp=None),
            ("title.missing",),
            check=_untitled,
        ),
        Row(46, "no title below a stamp", article(title=None), ("title.missing",), check=_untitled),
        Row(
            46,
            "no title and no dateline",
            article(title=None, stamp=None, dateline=""),
            ("title.missing",),
            check=_untitled,
        ),
    ),
)
def test_prints_and_heads(row: Row) -> None:
    check_row(row)


MARKER_WORDS = (
    "Dia bertanya kepada kata Editor: apakah naskah itu sudah dibaca sampai selesai.",
    "Wening menulis Tags di papan tulis lalu menyuruh murid-murid menyalinnya.",
    "Iklan bibit bakau itu dipasang di setiap tiang listrik sepanjang kampung.",
    "Bagikan bibit itu kepada tetangga, kata Dulmatin kepada para pemuda.",
    "Halaman rumahnya dipakai sebagai tempat persemaian sejak awal tahun.",
    "Selanjutnya warga berjalan bersama-sama menuju muara sambil membawa bibit.",
    "Terkait rencana itu, pemerintah kabupaten belum memberikan jawaban tertulis.",
    "Populer atau tidak, keputusan itu harus diambil sebelum musim barat tiba.",
    "Komentar warga beragam, tetapi sebagian besar mendukung penanaman itu.",
    "A adalah huruf pertama yang ditulis para murid pada label bibit mereka.",
    "Oleh karena itu warga sepakat menjaga bibit secara bergiliran setiap malam.",
    "Menurut Editor: harga bibit naik pada hari itu, kata dia kepada wartawan.",
    "Dia membaca juga: laut naik, pasir hilang, rumah runtuh satu demi satu.",
    "Home industri garam di kampung itu ikut merasakan akibat air yang naik.",
    "Share lokasi persemaian itu dikirim kepada semua relawan pada malam hari.",
)


@pytest.mark.parametrize("words", MARKER_WORDS, ids=[f"47-{w.split()[0]}" for w in MARKER_WORDS])
def test_marker_words_in_prose(words: str) -> None:
    check_row(Row(47, "marker word", _with(words), check=_in_body(words)))


def test_47_a_line_of_one_letter_takes_nothing_along() -> None:
    read = check_row(Row(47, "a line A", _with("A"), check=_once))
    assert Role.BODY not in roles_of(read, "\nA\n")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            "Hujan. SCROLL TO CONTINUE WITH CONTENT" + " " * 20 + "SCROLL TO CONTINUE "
            "WITH CONTENT Warga pulang.",
            id="47-two-markers-far-apart",
        ),
        pytest.param("SCROLL TO CONTINUE WITH CONTENT" * 3, id="47-three-markers"),
        pytest.param("\u200bSCROLL TO CONTINUE WITH CONTENT\u200b kata\u200b", id="47-zero-width"),
    ],
)
def test_markers_inside_a_line(source: str) -> None:
    check_row(Row(47, "marker inside", f"{ARTICLE}\n\n{source}\n\n{PARAGRAPHS[0]}"))


@pytest.mark.parametrize("label", ["Tags", "Terkini", "Topik", "Terpopuler", "Tags:"])
def test_48_a_tail_label_on_the_second_line(label: str) -> None:
    source = ARTICLE.replace(f"{TITLE}\n", f"{TITLE}\n{label}\n")
    read = check_row(Row(48, label, source, ("tail.suspicious",), check=_once))
    assert read.title == TITLE
    assert read.tags == []


@pytest.mark.parametrize(
    "words",
    [
        "NATO - aliansi yang dibentuk setelah perang - tidak ikut serta dalam penanaman itu.",
        "KUPANG - kota terdekat - mengirim dua truk berisi bibit dan pupuk pada sore hari.",
        "Jakarta - menurut Wening - terlalu jauh untuk mendengar suara ombak di kampung itu.",
        "BMKG – badan yang mencatat cuaca – memperkirakan gelombang tinggi pekan depan.",
    ],
    ids=["49-NATO", "49-KUPANG", "49-Jakarta", "49-BMKG"],
)
def test_dateline_look_alike_in_the_body(words: str) -> None:
    read = check_row(Row(49, "look-alike", _with(words), check=_in_body(words)))
    assert read.dateline is not None
    assert read.dateline.place == "KUPANG"
    assert sum(s.role is Role.DATELINE for s in read.segments) == 1


SINDO_MARK = "tulis komentar anda"
IDN_MARK = "Baca artikel IDN Times lainnya di IDN App"


def _generic(read: Article) -> None:
    assert read.outlet == "generic"


def test_50_a_tie_is_read_as_generic() -> None:
    source = f"{article(stamp=None)}\n\n{SINDO_MARK}\n\n{IDN_MARK}"
    read = check_row(Row(50, "tie", source, ("outlet.ambiguous",), check=_generic))
    [note] = [d for d in read.diagnostics if d.code == "outlet.ambiguous"]
    assert "sindonews 3" in note.message
    assert "idntimes 3" in note.message


def test_50_one_fingerprint_is_no_tie() -> None:
    read = check_row(Row(50, "one", f"{ARTICLE}\n\n{SINDO_MARK}", absent=("outlet.ambiguous",)))
    assert read.outlet == "sindonews"


def test_51_a_forced_outlet_is_obeyed() -> None:
    source = f"{ARTICLE}\n\n{SINDO_MARK}"
    read = check_row(Row(51, "forced", source, ("outlet.mismatch",), outlet="idntimes"))
    assert read.outlet == "idntimes"
    [note] = [d for d in read.diagnostics if d.code == "outlet.mismatch"]
    assert "sindonews" in note.message
    assert "idntimes" in note.message


def test_51_an_address_that_contradicts_the_text() -> None:
    source = f"{ARTICLE}\n\n{SINDO_MARK}"
    read = sound(newsparse.parse(source, url="https://www.idntimes.com/news/1"))
    assert read.outlet == "idntimes"
    assert "outlet.mismatch" in codes(read)


def test_51_a_forced_outlet_that_fits() -> None:
    source = f"{ARTICLE}\n\n{SINDO_MARK}"
    check_row(Row(51, "fits", source, absent=("outlet.mismatch",), outlet="sindonews"))


def test_51_an_outlet_nobody_knows() -> None:
    with pytest.raises(newsparse.UnknownOutlet, match="sindonew") as caught:
        newsparse.parse(ARTICLE, outlet="sindonew")
    assert "sindonews" in caught.value.hint
