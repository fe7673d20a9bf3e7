"""What year it is changes nothing, though dateparser asks."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import dateparser
import pytest

import newsparse
from newsparse.fields.timestamps import parse_unknown_form
from tests.bad_input.specimens import article

STAMPS = (
    "April 3rd 2022 8:54 PM",
    "3 April, 2022 at 8.54 PM",
    "29 Februari",
    "February 29",
    "29",
    "29/2",
    "Mei",
    "Sabtu",
    "08:54",
    "5 menit yang lalu",
    "kemarin pukul 08:54",
    "366",
    "2/29/2024 9 PM",
    "29 Feb 24, 9 PM",
)
YEARS = (1999, 2023, 2024, 9998)


@contextmanager
def year(number: int) -> Iterator[None]:
    """Let every clock that dateparser looks at stand in that year."""

    class Then(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Then:
            return cls(number, 2, 3, 4, 5, tzinfo=tz)

        today = utcnow = now

    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            is_its = name.startswith("dateparser.") and name != "dateparser.conf"  # checks types
            if is_its and vars(module).get("datetime") is dt.datetime:
                patch.setattr(module, "datetime", Then)
        yield


@pytest.mark.parametrize("stamp", STAMPS)
def test_no_year_changes_an_article(stamp: str) -> None:
    source = article(stamp=stamp)
    expected = newsparse.parse(source).model_dump_json()
    form = parse_unknown_form(stamp)
    for number in YEARS:
        with year(number):
            assert newsparse.parse(source).model_dump_json() == expected
            assert parse_unknown_form(stamp) == form


def test_dateparser_itself_would_be_led_astray() -> None:
    """Without our settings it completes a month from the clock, so the clock is reached."""
    told = set()
    for number in YEARS:
        with year(number):
            moment = dateparser.parse("3 Mei", languages=["id"])
            told.add(moment and moment.year)
    assert len(told) == len(YEARS)
