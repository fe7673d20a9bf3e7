"""Time grows with the number of quotes, not with its square: in one paragraph and in one each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice, product

import pytest

from newsparse import Limits, Parser
from newsparse.quotes.reader import read_quotes
from tests.bad_input.growth import Build, assert_linear, repeat

SHORT = 32_000
WITH_INDIRECT = Parser(limits=Limits(max_chars=20_000_000, max_lines=20_000_000), indirect=True)

UNITS = {
    "a cue and nobody": "“Kami pulang,” katanya. ",
    "unclosed": '"Kami pulang ',
    "unclosed with a cue": "“Kami pulang, kata Wening. ",
    "unopened": "Kami pulang siang dan malam bersama mereka,” kata Wening. ",
    "short": '"a" ',
    "single marks": "'Bibit itu kami jaga siang dan malam,' kata Wening. ",
    "quoted words": 'Ia menyebut "dua kata" itu ',
    "quoted words in sentences": 'Ia menyebut itu "dua kata". ',
    "an office that points back": '"Kami pulang saja," ujar pejabat itu. ',
    "a body that points back": '"Kami pulang saja," ujar perusahaan itu. ',
    "nobody for a cue": '"Kami pulang saja sore itu juga." ',
    "cited media": '"Kami pulang," kata Wening, dikutip dari Kabar Muara. ',
    "two halves": '"Kami pulang," kata Wening, "besok pagi." ',
    "reported": "Wening mengatakan bahwa warga pulang sore itu juga. ",
    "reported by nobody": "Menurutnya, warga pulang sore itu juga. ",
    "many names": '"Kami pulang," kata {}. ',
    "many names, then -nya": '"Kami pulang," kata {}. "Besok," katanya. ',
    "many offices": '"Kami pulang," kata Kepala Dinas Muara, {}. ',
    "many names before": '{} menyebut itu "dua kata". ',
    "many aliases": '"Kami pulang," kata {}, yang akrab disapa Wening. ',
}


def _names() -> Iterator[str]:
    """Names of two words, all of them different."""
    parts = "wa ni ru so ka mi la te".split()
    for length in count(2):
        for first, last in product(product(parts, repeat=length), repeat=2):
            yield f"{''.join(first).capitalize()} {''.join(last).capitalize()}"


def _pump(unit: str) -> Build:
    """A unit again and again, each time with another name where it says `{}`."""
    if "{}" not in unit:
        return repeat(unit)

    def build(size: int) -> str:
        return "".join(unit.format(name) for name in islice(_names(), size // (len(unit) + 10)))

    return build


def _quotes_of_lines(text: str) -> object:
    """The reader alone: whole articles leave out lines that are printed twice."""
    return read_quotes(text.split("\n"), indirect=True)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("what", UNITS)
def test_in_one_paragraph(what: str) -> None:
    assert_linear(_pump(UNITS[what]), short=SHORT)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("what", UNITS)
def test_with_indirect_speech(what: str) -> None:
    assert_linear(_pump(UNITS[what]), WITH_INDIRECT.parse, SHORT)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("what", UNITS)
def test_one_paragraph_each(what: str) -> None:
    assert_linear(_pump(UNITS[what].strip() + "\n"), _quotes_of_lines, SHORT)
