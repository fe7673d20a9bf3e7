"""Rows 52 to 58: moments that do not exist, are not whole, or are written in another way."""

from __future__ import annotations

import datetime as dt

import pytest

import newsparse
from newsparse import Article
from tests.bad_input.rows import Check, Row, check_row, rows
from tests.bad_input.soundness import codes
from tests.bad_input.specimens import PARAGRAPHS, TITLE, article

BODY = "\n\n".join(PARAGRAPHS)


def _none(raw: str) -> Check:
    """No moment, but the words as printed."""

    def check(read: Article) -> None:
        assert read.timestamp is None
        assert read.timestamp_detail is not None
        assert raw in read.timestamp_detail.raw
        assert read.body == BODY

    return check


def _incomplete(read: Article) -> None:
    assert read.timestamp is None
    assert read.estimated_date in (None, dt.date(2022, 4, 2))
    assert read.body == BODY
    assert read.title == TITLE


def _is(when: str, zone: str | None = "WIB") -> Check:
    def check(read: Article) -> None:
        assert read.timestamp is not None
        assert read.timestamp.isoformat() == when
        assert read.timestamp_detail is not None
        assert read.timestamp_detail.zone == zone
        assert read.body == BODY
        assert read.title == TITLE

    return check


def _row(number: int, stamp: str, check: Check, *found: str, absent: tuple[str, ...] = ()) -> Row:
    return Row(number, stamp, article(stamp=stamp), found, absent, check)


INVALID, INCOMPLETE = "timestamp.invalid", "timestamp.incomplete"
ASSUMED, NUMERIC = "timezone.assumed", "timestamp.numeric"
MISMATCH = "timestamp.weekday_mismatch"


@pytest.mark.parametrize(
    "row",
    rows(
        _row(52, "31 Februari 2022", _none("31 Februari 2022"), INVALID),
        _row(52, "Senin, 31 Februari 2022 10:00 WIB", _none("31 Februari 2022"), INVALID),
        _row(52, "29 Februari 2022 | 10:00 WIB", _none("29 Februari 2022"), INVALID),
        _row(52, "Minggu, 3 April 2022 25:61 WIB", _none("25:61"), INVALID),
        _row(52, "Minggu, 3 April 2022 - 24:00 WIB", _none("24:00"), INVALID),
        _row(52, "Minggu, 3 April 2022 - 08:60 WIB", _none("08:60"), INVALID),
        _row(52, "3 April 0000 08:54 WIB", _none("0000"), INVALID),
        _row(52, "2022-13-40 08:54", _none("2022-13-40"), INVALID),
        _row(52, "0000-00-00 00:00", _none("0000-00-00"), INVALID),
        _row(52, "32/13/2022 08:54 WIB", _none("32/13/2022"), INVALID),
        _row(52, "0 April 2022 08:54 WIB", _none("0 April 2022"), INVALID),
        _row(53, "Mei", _incomplete, INCOMPLETE),
        _row(53, "Sabtu", _incomplete, INCOMPLETE),
        _row(53, "08:54", _incomplete, INCOMPLETE),
        _row(53, "08:54 WIB", _incomplete, INCOMPLETE),
        _row(53, "2022", _incomplete, INCOMPLETE),
        _row(53, "Mei 2022", _incomplete, INCOMPLETE),
        _row(53, "1 jam yang lalu", _incomplete, INCOMPLETE),
        _row(53, "2 hari lalu", _incomplete, INCOMPLETE),
        _row(53, "kemarin", _incomplete, INCOMPLETE),
        _row(53, "Sabtu 08:54 WIB", _incomplete, INCOMPLETE),
        _row(54, "3/4/2022 08:54 WIB", _is("2022-04-03T08:54:00+07:00"), NUMERIC),
        _row(54, "03/04/2022, 08:54 WIB", _is("2022-04-03T08:54:00+07:00"), NUMERIC),
        _row(54, "3/4/2022", _is("2022-04-03T00:00:00+07:00", None), NUMERIC),
        _row(
            54,
            "23/4/2022 08:54 WIB",
            _is("2022-04-23T08:54:00+07:00"),
            absent=(NUMERIC,),
        ),
        _row(55, "Senin, 3 April 2022 08:54 WIB", _is("2022-04-03T08:54:00+07:00"), MISMATCH),
        _row(
            55,
            "Minggu, 3 April 2022 08:54 WIB",
            _is("2022-04-03T08:54:00+07:00"),
            absent=(MISMATCH, ASSUMED, INVALID, INCOMPLETE, NUMERIC),
        ),
        _row(56, "3 April 2022 08:54 WITA", _is("2022-04-03T08:54:00+08:00", "WITA")),
        _row(56, "3 April 2022 08:54 WIT", _is("2022-04-03T08:54:00+09:00", "WIT")),
        _row(56, "3 April 2022 08:54 wita", _is("2022-04-03T08:54:00+08:00", "WITA")),
        _row(56, "3 April 2022 08:54", _is("2022-04-03T08:54:00+07:00", None), ASSUMED),
        _row(56, "3 April 2022 08:54 WIB", _is("2022-04-03T08:54:00+07:00"), absent=(ASSUMED,)),
        _row(56, "2022-04-03T08:54:00+08:00", _is("2022-04-03T08:54:00+08:00", "+08:00")),
        _row(56, "2022-04-03 08:54 -11:30", _is("2022-04-03T08:54:00-11:30", "-11:30")),
        _row(57, "Jum'at, 4 Pebruari 2022 pukul 10.30 WIB", _is("2022-02-04T10:30:00+07:00")),
        _row(57, "Jum’at, 4 Nopember 2022 pukul 10.30 WIB", _is("2022-11-04T10:30:00+07:00")),
        _row(57, "Jumat, 4 Nopember 2022 | 10.30 WIB", _is("2022-11-04T10:30:00+07:00")),
        _row(57, "Ahad, 3 April 2022 pkl. 8.54 WIB", _is("2022-04-03T08:54:00+07:00")),
        _row(57, "Kamis, 18 Agst 2022 - 10:30 WIB", _is("2022-08-18T10:30:00+07:00")),
        _row(56, "April 3rd 2022 8:54 AM", _is("2022-04-03T08:54:00+07:00", None), ASSUMED),
        _row(56, "April 3rd 2022 8:54 AM WIB", _is("2022-04-03T08:54:00+07:00")),
        _row(56, "April 3rd 2022 8:54 AM WITA", _is("2022-04-03T08:54:00+08:00", "WITA")),
        _row(56, "1 Januari 0001 00:30 WIB", _is("0001-01-01T00:30:00+07:00")),
        _row(56, "31 Desember 9999 23:59 WIT", _is("9999-12-31T23:59:00+09:00", "WIT")),
    ),
)
def test_stamps(row: Row) -> None:
    check_row(row)


DIGITS = "7" * 10_000


def _no_dates(read: Article) -> None:
    assert read.timestamp is None
    assert DIGITS in read.text


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "row",
    rows(
        Row(58, "a number alone", DIGITS, check=_no_dates),
        Row(58, "a number for a stamp", article(stamp=DIGITS), check=_no_dates),
        Row(58, "a number for a year", article(stamp=f"3 April {DIGITS}"), check=_no_dates),
        Row(58, "a number for a day", article(stamp=f"{DIGITS} April 2022"), check=_no_dates),
        Row(58, "a number for a clock", article(stamp=f"3/4/{DIGITS}:10"), check=_no_dates),
        Row(58, "a number for initials", f"{article()} ({DIGITS})"),
        Row(
            58,
            "a number in a day stamp",
            article(paragraphs=(f"Warga pulang Sabtu ({DIGITS}/4/2022) sore.", *PARAGRAPHS)),
        ),
        Row(58, "a number as a list item", article(paragraphs=(*PARAGRAPHS, f"{DIGITS}. Satu"))),
    ),
)
def test_long_numbers(row: Row) -> None:
    check_row(row)


def test_53_no_clock_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two parses with a relative stamp agree, whatever the day."""
    source = article(stamp="1 jam yang lalu")
    read = newsparse.parse(source, fetched_at=dt.datetime(2022, 4, 3, tzinfo=dt.timezone.utc))
    monkeypatch.setenv("TZ", "Asia/Jayapura")
    assert newsparse.parse(source).timestamp is None
    assert INCOMPLETE in codes(newsparse.parse(source))
    assert read.body == newsparse.parse(source).body


def test_52_an_impossible_moment_below_a_day() -> None:
    """Its hours east of Greenwich were added to the day above, and that raised."""
    read = newsparse.parse(f"13 Mei 2015\n0 April 0000 00:00 GMT+99\n\n{BODY}")
    assert read.timestamp is not None
    assert read.timestamp.date() == dt.date(2015, 5, 13)
