"""Templates of stamps and datelines: what becomes a placeholder, and what no template can say."""

from __future__ import annotations

import pytest

from newsparse import Outlet
from newsparse.drafting import dateline_template, stamp_template


@pytest.mark.parametrize(
    ("line", "template"),
    [
        ("Rabu, 6 Maret 2024 - 07:45 WITA", "{weekday}, {date} - {time} {zone}"),
        ("Jum'at 15 Mar 2024 | 7.45 wib", "{weekday} {date} | {time} {zone}"),
        ("Lembah.com - 06/03/2024, 07:45 WIT", "Lembah.com - {day}, {time} {zone}"),
        ("Tayang: 6-3-2024", "Tayang: {day}"),
        ("Lembah7.id - 6 Maret 24 07:45", "Lembah7.id - {date} {time}"),
        ("6 Maret 2024   07:45", "{date} {time}"),
        ("Terbit 6 Mei 2024 07:45, diubah 7 Mei 2024", "Terbit {date} {time}, diubah {date}"),
    ],
)
def test_stamps_become_templates_that_know_their_line(line: str, template: str) -> None:
    assert stamp_template(line) == template
    assert Outlet("lembah", "Lembah", timestamps=(template,)).is_stamp(" ".join(line.split()))


@pytest.mark.parametrize(
    "line",
    [
        "2024-03-06 07:45",
        "6 Maret 2024 07:45:12 WIB",
        "07:45 WIB",
        "5 menit yang lalu",
        "March 6, 2024",
        "{date} 6 Maret 2024",
        f"6 Maret 2024 {'lembah ' * 20}",
    ],
)
def test_stamps_that_no_template_can_say(line: str) -> None:
    assert stamp_template(line) is None


@pytest.mark.parametrize(
    ("raw", "place", "brand", "template"),
    [
        ("Bajawa, Lintas Lembah -", "Bajawa", "Lintas Lembah", "{Place}, Lintas Lembah - "),
        ("LEMBAH.ID, BAJAWA --", "BAJAWA", "LEMBAH.ID", "LEMBAH.ID, {PLACE} -- "),
        ("Lembah7.id, Bajawa –", "Bajawa", "Lembah7.id", "Lembah7.id, {Place} – "),
        ("LINTAS LEMBAH |", None, "LINTAS LEMBAH", "LINTAS LEMBAH | "),
        ("Bajawa, NU Lembah", "Bajawa", "NU Lembah", "{Place}, NU Lembah"),
        ("Bajawa, 6 Maret 2024 –", "Bajawa", None, "{Place}, {date} – "),
        ("Bajawa, 6/3 –", "Bajawa", None, None),
        ("Bajawa {Ngada} -", "Bajawa {Ngada}", None, None),
        ("-", None, None, None),
    ],
)
def test_datelines(raw: str, place: str | None, brand: str | None, template: str | None) -> None:
    assert dateline_template(raw, place, brand) == template
