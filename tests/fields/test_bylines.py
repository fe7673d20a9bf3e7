"""Bylines: labels, initials, names beside the stamp; and prose that mentions an editor."""

from __future__ import annotations

import pytest

from newsparse.fields.bylines import read_byline
from newsparse.fields.closing_marks import read_closing

LINES = [
    ("Editor: Sabda Hening", ["Sabda Hening (editor)"]),
    ("Penulis : Danu Rimba Editor : Rina-Kusuma", ["Danu Rimba (author)", "Rina-Kusuma (editor)"]),
    ("Rep: Deni Sutri/ Red: Sahal Rahman", ["Deni Sutri (reporter)", "Sahal Rahman (editor)"]),
    ("Pewarta: Frans LawanEditor: Made Ayu", ["Frans Lawan (reporter)", "Made Ayu (editor)"]),
    ("Oleh Ratna Dwi", ["Ratna Dwi (author)"]),
    ("Wahyu Ardi - detikJateng", ["Wahyu Ardi (author)"]),
    ("Bram Wiguna -Sepakbola", ["Bram Wiguna (author)"]),
    ("Robert Sinar, Jurnalis-", ["Robert Sinar (reporter)"]),
    (
        "(Laporan Contohnews.com, Anin Lara/Yosef Mar )",
        ["Anin Lara (reporter)", "Yosef Mar (reporter)"],
    ),
    ("Laporan Sara Masro | Banda Aceh", ["Sara Masro (reporter)"]),
    ("Rinaldi AkmalEditor", ["Rinaldi Akmal (editor)"]),
    (
        "(Laporan oleh Efua Mensi; Disunting oleh Colin Hart)",
        ["Efua Mensi (reporter)", "Colin Hart (editor)"],
    ),
    (
        "Stepanus Gali dari Sambas berkontribusi dalam penulisan artikel ini.",
        ["Stepanus Gali (author)"],
    ),
]

CLOSINGS = [
    ("(esn)", ["esn"]),
    ("(fdl/dnu)", ["fdl", "dnu"]),
    ("[faz]", ["faz"]),
    ("(cr1/jpnn)", ["cr1"]),
    ("(OL-3)", ["OL-3"]),
    ("(kpl/khs)", ["khs"]),
    ("(ADV/ARIK)", ["ARIK"]),
    ("(Ishak/fajar)", ["Ishak"]),
    ("(Retno Palu/Pikiran Rakyat)", ["Retno Palu"]),
    ("(Antara/Reuters/JPNN)", []),
]

PROSE = [
    "Menurut Editor: harga naik pada hari itu, kata dia kepada wartawan.",
    "Budi Santo, warga",
    "Timnas Indonesia - Malaysia",
    "Oleh karena itu, warga diminta tetap tenang.",
]


@pytest.mark.parametrize(("line", "people"), LINES, ids=lambda value: str(value)[:40])
def test_byline(line: str, people: list[str]) -> None:
    found = read_byline(line)
    assert found is not None
    assert [f"{person.name} ({person.role})" for person in found] == people


@pytest.mark.parametrize(("mark", "names"), CLOSINGS, ids=lambda value: str(value)[:40])
def test_closing(mark: str, names: list[str]) -> None:
    found = read_closing(mark)
    assert found is not None
    assert [person.name for person in found] == names


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "mark", ["(*)", "(QS. Fathir : 28)", "(09.00-16.00)", "(Undang-Undang Desa)"]
)
def test_other_brackets_are_no_closing(mark: str) -> None:
    assert read_closing(mark) is None
