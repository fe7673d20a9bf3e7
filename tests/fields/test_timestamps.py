"""Timestamps: every printed form, and what must not become a moment."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.fields.timestamps import all_date_words, find_stamps, parse_unknown_form

FORMS = [
    ("Minggu, 03 April 2022 - 08:54 WIB", "2022-04-03T08:54+07:00"),
    ("Selasa,  6 Oktober 2015 - 05:23 WIB", "2015-10-06T05:23+07:00"),
    ("- 27 Februari 2022, 12:05 WIB", "2022-02-27T12:05+07:00"),
    ("Kompas.com - 03/04/2022, 08:54 WIB", "2022-04-03T08:54+07:00"),
    ("Kompas.com- 20/06/2025, 17:21 WIB", "2025-06-20T17:21+07:00"),
    ("Kamis, 18 Agu 2022 20:41 WIB", "2022-08-18T20:41+07:00"),
    ("18 Agt 2022 20:41 WIB", "2022-08-18T20:41+07:00"),
    ("18 Ags 2022 20:41 WIB", "2022-08-18T20:41+07:00"),
    ("18 Agst 2022 20:41 WIB", "2022-08-18T20:41+07:00"),
    ("03 Des 2022 | 16:17", "2022-12-03T16:17+07:00"),
    ("03 Des 22 | 16:17", "2022-12-03T16:17+07:00"),
    ("11 Nopember 2010", "2010-11-11T00:00+07:00"),
    ("11 Pebruari 2010", "2010-02-11T00:00+07:00"),
    ("25 Febuari 2022", "2022-02-25T00:00+07:00"),
    ("20 Juni 2025 | 16.33 WIB", "2025-06-20T16:33+07:00"),
    ("Tayang: Senin, 9 Juni 2025 21:58 WITA", "2025-06-09T21:58+08:00"),
    ("Tayang: Senin, 9 Juni 2025 13:01 WIT", "2025-06-09T13:01+09:00"),
    ("9 Juni 2025 13:01 wib", "2025-06-09T13:01+07:00"),
    ("Jumat   20 Jun 2025  18:19 WIB", "2025-06-20T18:19+07:00"),
    ("Jumat 08 Dec 2017 00:09 WIB", "2017-12-08T00:09+07:00"),
    ("Jum'at, 20 Juni 2025 |11:58 WIB", "2025-06-20T11:58+07:00"),
    ("Jum’at, 20 Juni 2025 11:58 WIB", "2025-06-20T11:58+07:00"),
    ("Rabu, 13 Juni 2018 – 16:10 WIB", "2018-06-13T16:10+07:00"),
    ("JUMAT, 07 JUNI 2024 | 16:32 WIB | LAPORAN: SUKMA ADI", "2024-06-07T16:32+07:00"),
    ("Senin 18-07-2022,20:35 WIB", "2022-07-18T20:35+07:00"),
    ("Ahad, 21 Januari 2024 | 20:00 WIB", "2024-01-21T20:00+07:00"),
    ("5 Juni 2021 9:01 WIB", "2021-06-05T09:01+07:00"),
    ("15 November, 2016", "2016-11-15T00:00+07:00"),
    ("January 7, 2023", "2023-01-07T00:00+07:00"),
    ("Wednesday, 02 November 2016", "2016-11-02T00:00+07:00"),
    ("2022-04-03T08:54:00+07:00", "2022-04-03T08:54+07:00"),
    ("2026-07-27T10:47:18.000Z", "2026-07-27T10:47+00:00"),
    ("Sun, 03 Apr 2022 08:54:00 +0700", "2022-04-03T08:54+07:00"),
    ("Minggu, 3 April 2022 pukul 08.54 WIB", "2022-04-03T08:54+07:00"),
    ("3 April 2022, pkl. 08.54 WIB", "2022-04-03T08:54+07:00"),
    ("08:54 WIB, 3 April 2022", "2022-04-03T08:54+07:00"),
    ("3 April 2022 08:54 WIB (GMT+7)", "2022-04-03T08:54+07:00"),
    ("Kamis, 09 Juni 2022 - 20:11:00 WIB", "2022-06-09T20:11+07:00"),
    ("Selasa, 10 Jun 2025 - 21:48 WIB_x0000_", "2025-06-10T21:48+07:00"),
]


@pytest.mark.parametrize(("line", "moment"), FORMS, ids=lambda value: str(value))
def test_form(line: str, moment: str) -> None:
    stamps = find_stamps(line)
    assert stamps
    when = stamps[0].when
    assert when is not None
    assert when.isoformat(timespec="minutes") == moment


@pytest.mark.parametrize(
    "line",
    [
        "Minggu",
        "Mei",
        "2022",
        "3/4",
        "08.54",
        "April 2022",
        "5 menit lalu",
        "Kemarin, 14:30",
        "skor 3-1",
    ],
)
def test_no_moment(line: str) -> None:
    assert find_stamps(line) == []


@pytest.mark.parametrize(
    "line", ["Mei", "Sabtu", "08:54", "2022", "1 jam yang lalu", "Hari ini, 08:54 WIB"]
)
def test_date_words_alone_are_incomplete(line: str) -> None:
    assert all_date_words(line)
    assert parse_unknown_form(line) is None


def test_two_stamps_on_a_line() -> None:
    article = parse(
        "Panen Raya di Lereng Timur Dimulai\n"
        "Diterbitkan 17 Feb 2024, 15:30 WITA Diperbarui 17 Feb 2024, 16:00 WITA\n"
        "MAUMERE - Petani di lereng timur mulai memanen padi ladang sejak Sabtu pagi.\n"
    )
    assert article.timestamp is not None
    assert article.modified is not None
    assert article.timestamp.isoformat() == "2024-02-17T15:30:00+08:00"
    assert article.modified.isoformat() == "2024-02-17T16:00:00+08:00"
    assert article.timestamp_detail is not None
    assert article.timestamp_detail.zone == "WITA"


def test_update_printed_first_is_not_the_publication() -> None:
    article = parse(
        "Ikan Larangan Dipanen Bersama Warga Nagari\n"
        "oleh Syahrul Malik\n"
        "Diperbarui 02 Sep 2025, 10:20 WIB\n"
        "Diterbitkan 02 Sep 2025, 09:45 WIB\n"
        "Setelah dua tahun dijaga, ikan larangan itu dipanen bersama pada Minggu pagi.\n"
    )
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2025-09-02T09:45:00+07:00"
    assert article.authors == ["Syahrul Malik"]


def test_stamp_with_byline_and_kicker_on_the_line() -> None:
    article = parse(
        "Sumur Warga Mendadak Keruh, Pakar Minta Tenang\n"
        "Regional | 9 Juli 2022, 17:25 WIBDEMAK, KOMPAS.TV - Lumbung di dua dusun berubah keruh sejak awal pekan ini.\n"
    )
    assert article.kicker == "Regional"
    assert article.dateline is not None
    assert article.dateline.place == "DEMAK"
    assert article.body.startswith("Lumbung di dua dusun")


def test_day_stamps_and_estimate() -> None:
    article = parse(
        "Jembatan Gantung Dibuka Lagi\n\n"
        "SINTANG - Jembatan itu dibuka kembali, Rabu (11/10/2023), setelah diperbaiki warga.\n\n"
        "Pemeriksaan terakhir dilakukan Senin (9/10).\n"
    )
    assert article.timestamp is None
    assert article.estimated_date is not None
    assert article.estimated_date.isoformat() == "2023-10-11"
    assert "date.estimated" in {note.code for note in article.diagnostics}
    for mention in article.dates:
        assert article.body[slice(*mention.span)] == mention.raw
    assert [mention.date for mention in article.dates][1] is None  # no stamp to take the year from
