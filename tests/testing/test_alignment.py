"""Pairs of wanted and got texts: one thing wrong is one pair wrong."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from newsparse.testing.alignment import Pair, align

WORDS = st.lists(st.sampled_from(["padi", "jagung", "padi naik", "jagung naik lagi", ""]))


def wrong(wanted: list[str], got: list[str]) -> list[Pair]:
    pairs = align(wanted, got)
    return [
        pair
        for pair in pairs
        if pair.moved
        or pair.wanted is None
        or pair.got is None
        or wanted[pair.wanted] != got[pair.got]
    ]


ROWS = [f"Paragraf ke-{number} tentang padi" for number in range(30)]


def test_one_missing_row_is_one_pair() -> None:
    for index in range(len(ROWS)):
        assert wrong(ROWS, ROWS[:index] + ROWS[index + 1 :]) == [Pair(index, None)]
        assert wrong(ROWS[:index] + ROWS[index + 1 :], ROWS) == [Pair(None, index)]


def test_one_missing_row_of_a_double_print_is_one_pair() -> None:
    twice = ROWS * 2
    for index in (3, 33):
        assert wrong(twice, twice[:index] + twice[index + 1 :]) == [Pair(index, None)]


def test_rows_that_stand_often_are_rows_as_others() -> None:
    often = ["padi"] * 250
    assert wrong([*often, "jagung", *often], [*often, *often]) == [Pair(250, None)]


def test_changed_and_missing_rows_side_by_side() -> None:
    wanted = ["Judul", "Warga memanen jagung pagi tadi.", "Harga naik di pasar.", "Hujan turun."]
    got = ["Judul", "Harga naik di pasar", "Hujan turun"]
    assert wrong(wanted, got) == [Pair(1, None), Pair(2, 1), Pair(3, 2)]


def test_a_row_that_stands_elsewhere_is_one_pair() -> None:
    assert wrong(ROWS, [*ROWS[1:], ROWS[0]]) == [Pair(0, 29, moved=True)]
    assert wrong(ROWS, [ROWS[-1], *ROWS[:-1]]) == [Pair(29, 0, moved=True)]


@given(WORDS, WORDS)
def test_every_text_is_in_one_pair(wanted: list[str], got: list[str]) -> None:
    pairs = align(wanted, got)
    assert [p.wanted for p in pairs if p.wanted is not None] == list(range(len(wanted)))
    assert sorted(p.got for p in pairs if p.got is not None) == list(range(len(got)))
    assert all(pair.wanted is not None or pair.got is not None for pair in pairs)
    assert bool(wrong(wanted, got)) == (wanted != got)


def test_long_lists_that_share_nothing_are_paired_in_order() -> None:
    wanted = [f"padi {number}" for number in range(3000)]
    got = [f"jagung {number}" for number in range(2000)]
    start = time.perf_counter()
    pairs = align(wanted, got)
    assert time.perf_counter() - start < 5
    assert pairs[0] == Pair(0, 0)
    assert pairs[-1] == Pair(2999, None)
