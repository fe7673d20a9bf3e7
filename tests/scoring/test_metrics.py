"""Counts and shares, what makes two texts equal, names, moments, matching of quotes."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.scoring.metrics import (
    Accuracy,
    Tally,
    is_same_moment,
    match_quotes,
    missing,
    overlap,
    person_key,
    squash,
    text_key,
    words,
)

WIB = dt.timezone(dt.timedelta(hours=7))
WITA = dt.timezone(dt.timedelta(hours=8))


def test_accuracy() -> None:
    both = Accuracy(1, 1).plus(Accuracy(0, 3))
    assert both == Accuracy(1, 4)
    assert (both.score, both.n) == (0.25, 4)
    assert Accuracy() == Accuracy(0, 0)
    assert Accuracy().score == 1.0


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(3, 4, 6), 0.75, 0.5, 0.6),
        (Tally(0, 0, 0), 1.0, 1.0, 1.0),  # nothing printed, nothing read
        (Tally(0, 2, 0), 0.0, 1.0, 0.0),  # invented
        (Tally(0, 0, 2), 0.0, 0.0, 0.0),  # overlooked
        (Tally(0, 2, 2), 0.0, 0.0, 0.0),
    ],
)
def test_tally(tally: Tally, precision: float, recall: float, f1: float) -> None:
    assert (tally.precision, tally.recall) == (precision, recall)
    assert tally.score == pytest.approx(f1)
    assert tally.n == tally.wanted


def test_tally_counts_repeats_and_no_order() -> None:
    assert Tally.of(["b", "a", "a"], ["a", "b", "b"]) == Tally(2, 3, 3)
    assert Tally() == Tally(0, 0, 0)
    assert Tally(1, 2, 3).plus(Tally(10, 20, 30)) == Tally(11, 22, 33)


def test_figures_of_two_kinds_do_not_add_up() -> None:
    with pytest.raises(TypeError, match="do not add up"):
        Accuracy().plus(Tally())
    with pytest.raises(TypeError, match="do not add up"):
        Tally().plus(Accuracy())


def test_missing_counts_repeats() -> None:
    wanted = [("a", "A1"), ("b", "B"), ("a", "A2"), ("c", "C")]
    assert missing(wanted, ["a", "c", "d"]) == ["B", "A2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Panen  garam\n molor", " Panen garam molor"),
        ("Panen\u200b gar\ufeffam", "Panen garam"),
        ("Kafe\u0301", "Kafé"),
        ("Panen\xa0garam", "Panen garam"),
    ],
)
def test_squash_makes_equal(one: str, other: str) -> None:
    assert squash(one) == squash(other)


@pytest.mark.parametrize("char", "\u200b\u200c\u200d\u2060\ufeff")
def test_squash_drops_what_has_no_width(char: str) -> None:
    assert squash(f"gar{char}am") == "garam"


def test_squash_keeps_case_and_marks() -> None:
    assert squash("Panen, Garam.") == "Panen, Garam."


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("KUPANG – ", "Kupang", True),
        ("Judul:", "judul", True),
        ("Straße", "STRASSE", True),
        (None, "", True),
        (None, "Kupang", False),
        ("Garam (foto)", "Garam foto", False),
        ("Garam?", "Garam", False),
    ],
)
def test_text_key(one: str | None, other: str | None, equal: bool) -> None:
    assert (text_key(one) == text_key(other)) is equal


def test_words() -> None:
    assert words("“Naik 2,5 persen,” kata WARGA-nya") == [
        *["naik", "2", "5", "persen"],
        *["kata", "warga", "nya"],
    ]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Pak Melki Radja", "Melki Radja", True),
        ("H. Melki Radja", "Melki Radja", True),
        ("Prof. Dr. Hj. Melki Radja, S.Pi.", "melki radja SPi", True),
        ("Pak Melki", "Melki", True),
        ("Wakil Presiden Melki", "Melki", True),
        ("Wakil Presiden", "", False),
        ("Melki Radja Putra", "Putra", False),
        ("Wakil Presiden Melki Radja", "Presiden Melki Radja", True),
        ("Melki Radja", "Melki", False),
        ("Wakil Ketua Radja", "Ketua Radja", False),  # an office, no honorific
        ("Melki Pak Radja", "Melki Radja", False),  # only before the name
        ("H Melki", "Melki", False),  # an initial
        ("Presiden", "", False),  # an office alone stands for the person
        ("Wakil Presiden", "Presiden", False),
        (None, "", True),
        (None, "Melki", False),
    ],
)
def test_person_key(one: str | None, other: str | None, equal: bool) -> None:
    assert (person_key(one) == person_key(other)) is equal


@pytest.mark.parametrize(
    ("got", "wanted", "equal"),
    [
        (None, None, True),
        (dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA), None, False),
        (None, dt.date(2024, 3, 7), False),
        (
            dt.datetime(2024, 3, 7, 9, 15, 59, 7, tzinfo=WITA),
            dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
            True,
        ),
        (
            dt.datetime(2024, 3, 7, 9, 16, tzinfo=WITA),
            dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
            False,
        ),
        (  # the same moment in another zone than the printed one
            dt.datetime(2024, 3, 7, 8, 15, tzinfo=WIB),
            dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
            False,
        ),
        (
            dt.datetime(2024, 3, 7, 9, 15, tzinfo=WIB),
            dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
            False,
        ),
        (dt.datetime(2024, 3, 7, 23, 59, tzinfo=WIB), dt.date(2024, 3, 7), True),
        (dt.datetime(2024, 3, 8, 0, 0, tzinfo=WIB), dt.date(2024, 3, 7), False),
    ],
)
def test_is_same_moment(
    got: dt.datetime | None, wanted: dt.datetime | dt.date | None, equal: bool
) -> None:
    assert is_same_moment(got, wanted) is equal


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("", "", 1.0),
        ("", "garam", 0.0),
        ("garam larut", "garam larut", 1.0),
        ("garam larut", "garam larut semua", 11 / 17),
        ("abcd", "abcdabcd", 0.5),
        ("abc", "abcx", 0.0),  # three in a row are too few
        ("xyzt", "abcd", 0.0),
        ("hujan deras sekali", "sekali hujan deras", 11 / 25),  # one run is found, not both
    ],
)
def test_overlap(one: str, other: str, share: float) -> None:
    assert overlap(one, other) == pytest.approx(share)


def test_overlap_of_long_texts_knows_no_junk() -> None:
    """Characters that are frequent in a long text are compared as well."""
    text = "garam kami larut sebelum sempat kami kumpulkan, " * 10
    assert overlap("x" + text, text) == pytest.approx(480 / 481)


def test_most_quotes_are_told_apart_without_being_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("newsparse.scoring.metrics.SequenceMatcher")
    assert overlap("garam", "garam kami larut", enough=0.8) == 0.0  # too short
    assert overlap("garam kami larut", "hujan turun lagi", enough=0.8) == 0.0  # other letters
    assert overlap("garam larut", "garam larut", enough=0.8) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a" * 8, "a" * 10),  # 0.8 exactly
        ("tambak garam rakyat", "tambak garam rakyat ini"),
        ("tambak garam rakyat", "rakyat garam tambak"),
        ("tambak", "lumbung padi"),
    ],
)
def test_overlap_is_cut_only_below_enough(one: str, other: str) -> None:
    whole = overlap(one, other)
    assert overlap(one, other, enough=0.8) == (whole if whole >= 0.8 else 0.0)


def test_match_quotes_takes_the_closest_first() -> None:
    words = "garam kami larut semua malam itu"
    assert match_quotes([f"{words} juga", words], [words]) == [(1, 0)]
    assert match_quotes([words], [f"{words} ya", words]) == [(0, 1)]


def test_match_quotes_is_one_to_one() -> None:
    assert match_quotes(["Air surut", "Air surut"], ["Air surut"]) == [(0, 0)]
    assert match_quotes(["Air surut"], ["Air surut", "Air surut"]) == [(0, 0)]


def test_match_quotes_needs_eight_tenths() -> None:
    assert match_quotes(["a" * 79], ["a" * 100]) == []
    assert match_quotes(["a" * 80], ["a" * 100]) == [(0, 0)]


def test_match_quotes_folds_white_space() -> None:
    assert match_quotes(["Air \n surut"], ["Air surut"]) == [(0, 0)]
    assert match_quotes([], ["Air surut"]) == []
