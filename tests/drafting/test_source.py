"""The text of a drafted file: literals, comments that no tool obeys, widths."""

from __future__ import annotations

import ast

import pytest

from newsparse import Outlet
from newsparse.drafting.forms import Forms
from newsparse.drafting.marks import Marks, Seen
from newsparse.drafting.source import literal, raw_literal, write_source

NOTHING = Marks([], [])


def source(*stamps: Seen) -> str:
    outlet = Outlet("lembah", "Lembah", timestamps=tuple(seen.value for seen in stamps))
    return write_source(outlet, Forms(list(stamps), [], [], "", []), NOTHING, (), 1)


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("6 Maret 2024", "# 6 Maret 2024"),
        ("fmt: off", "# “fmt: off”"),
        ("noqa", "# “noqa”"),
        ("# type: ignore", "# “# type: ignore”"),
        ("6\n Maret\u20282024", "# 6 Maret 2024"),
        ("6 Maret\x1b[31m", "# 6 Maret\\x1b[31m"),
        ("kabar " * 20, "# kabar kabar kabar kabar kabar kabar kabar kabar kabar kab..."),
    ],
)
def test_comments_are_short_and_nothing_obeys_them(note: str, shown: str) -> None:
    [line] = [line for line in source(Seen("{date}", note)).splitlines() if "{date}" in line]
    assert line == f'        "{{date}}",  {shown}'


@pytest.mark.parametrize(
    "text",
    ["", "Jum'at", '"Kami"', "'\"'", "a\\b", "a\xa0b\u202e\n", "r\\'", "\ud800", "{x}", "é—“"],
)
def test_literals_mean_what_they_say(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text
    assert ast.literal_eval(raw_literal(text)) == text
    assert literal(text).isprintable()


def test_domains_that_are_printed_are_suggested() -> None:
    assert '# domains: none was seen; such as "kabarsabana.id"' in source()
    outlet = Outlet("lembah", "Lembah.id")
    forms = Forms([], [], ["LEMBAH.COM"], "", [])
    assert 'such as "lembah.id"' in write_source(outlet, forms, NOTHING, (), 1)
    other = write_source(Outlet("lembah", "Lembah"), forms, NOTHING, (), 1)
    assert 'such as "lembah.com"' in other
