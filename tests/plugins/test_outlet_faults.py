"""What a stranger's outlet gets wrong: told when the value is made, or on the article; never raised."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import Tag

from newsparse import Article, Layout, Outlet, Parser

PAGE = """<html><head><title>Penyadap Nira Turun dari Pohon</title></head><body>
<h1 class="judul">Penyadap Nira Turun dari Pohon</h1>
<div class="isi"><p>Penyadap nira di Rote turun dari pohon sebelum hujan pertama jatuh sore itu.</p>
<p>Gula lempeng dari nira terakhir dijual dua kali lipat, kata seorang pedagang di pasar.</p></div>
<div class="isi"><p>Musim sadap berikutnya dimulai lagi pada bulan April tahun depan.</p></div>
</body></html>"""
ADDRESS = "https://kabarlontar.id/nira"
TITLE = "Penyadap Nira Turun dari Pohon"

NO_CSS = [
    "div[",
    "div[class=",
    "::",
    ">",
    "div:::isi",
    "div{",
    "div:has(",
    "(((",
    "a,,b",
    "\ud800",
]


def read(**parts: Any) -> Article:
    layout = Layout("2024-26", **{"body": "div.isi", "title": "h1.judul", **parts})
    outlet = Outlet(
        slug="kabar-lontar", name="Kabar Lontar", domains=("kabarlontar.id",), layouts=(layout,)
    )
    return Parser(outlets=[outlet]).parse(PAGE, url=ADDRESS)


def codes(article: Article) -> list[str]:
    return [note.code for note in article.diagnostics if note.code.startswith("layout.")]


def is_whole(article: Article) -> bool:
    return article.title == TITLE and len(article.paragraphs) == 3


def test_a_sound_layout_has_nothing_to_tell() -> None:
    article = read(caption="figcaption")
    assert is_whole(article)
    assert codes(article) == []


# selectors


@pytest.mark.parametrize("selector", NO_CSS, ids=ascii)
@pytest.mark.parametrize("part", ["body", "title", "caption", "byline"])
def test_a_broken_selector_is_told(part: str, selector: str) -> None:
    article = read(**{part: selector})
    assert is_whole(article)
    (note,) = [note for note in article.diagnostics if note.code == "layout.bad_selector"]
    assert repr(selector) in note.message


def test_each_broken_selector_is_told() -> None:
    assert codes(read(caption="div[", related="(((")) == ["layout.bad_selector"] * 2


def test_a_broken_generation_leaves_the_others() -> None:
    layouts = (
        Layout("2025-26", body="div["),
        Layout("2020-24", body="div.isi", widget="div.isi p"),
    )
    outlet = Outlet(slug="kabar-lontar", name="x", domains=("kabarlontar.id",), layouts=layouts)
    article = Parser(outlets=[outlet]).parse(PAGE, url=ADDRESS)
    assert codes(article) == ["layout.bad_selector"]
    assert article.paragraphs == []  # the second one was used, odd as it is


@pytest.mark.parametrize("selector", ["*", "*|*", "html", ":root", "body", "p"])
@pytest.mark.parametrize("part", ["body", "title"])
def test_a_selector_that_finds_far_too_much(part: str, selector: str) -> None:
    article = read(**{part: selector})
    assert article.title == TITLE
    assert "Penyadap nira di Rote" in article.text


# hooks


def _exits(container: Tag) -> None:
    sys.exit(f"tidak bisa membaca {container.name}")


def _has_no_end(container: Tag) -> None:
    _has_no_end(container)


@pytest.mark.parametrize(
    ("hook", "told"),
    [
        (lambda container: container["warna"], "KeyError: 'warna'"),
        (lambda container: container.find("table").find("td"), "AttributeError: "),
        (lambda: None, "TypeError: "),
        (_exits, "SystemExit: tidak bisa membaca div"),
        (_has_no_end, "RecursionError: "),
        ("bukan fungsi", "TypeError: "),
    ],
)
def test_a_hook_that_raises_is_told(hook: Callable[[Tag], None], told: str) -> None:
    article = read(refine=hook)
    assert is_whole(article)
    notes = [note for note in article.diagnostics if note.code == "layout.hook_failed"]
    assert len(notes) == 2  # one for each container
    assert notes[0].message.startswith(f"2024-26: {told}")


def test_a_hook_that_fails_halfway_changes_nothing() -> None:
    def hook(container: Tag) -> None:
        container.clear()
        raise RuntimeError("rusak")

    article = read(refine=hook)
    assert is_whole(article)
    assert set(codes(article)) == {"layout.hook_failed"}


def test_a_hook_that_fails_on_one_container_keeps_the_other() -> None:
    def hook(container: Tag) -> None:
        first, second = container.find_all("p")
        first["data-role"] = second["data-role"] = "caption"

    article = read(refine=hook)
    assert codes(article) == ["layout.hook_failed"]  # the second container has one paragraph
    assert len(article.captions) == 2
    assert article.paragraphs == [
        "Musim sadap berikutnya dimulai lagi pada bulan April tahun depan."
    ]


@pytest.mark.parametrize("value", ["keterangan", "", 5, ["caption", "body"]])
def test_a_role_that_there_is_not(value: Any) -> None:
    def hook(container: Tag) -> None:
        for paragraph in container.find_all("p"):
            paragraph["data-role"] = value

    assert is_whole(read(refine=hook))


@pytest.mark.parametrize("act", [Tag.decompose, Tag.clear, Tag.extract, Tag.unwrap])
def test_a_hook_may_take_the_container_away(act: Callable[[Tag], object]) -> None:
    def hook(container: Tag) -> None:
        act(container)

    article = read(refine=hook)
    assert article.title == TITLE
    assert codes(article) == []


# values


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"domains": "kabarlontar.id"}, r"domains must be a tuple: \('kabarlontar.id',\)"),
        ({"fingerprints": ["Dari pohon ke meja"]}, "fingerprints must be a tuple, got list"),
        ({"datelines": None}, "datelines must be a tuple, got NoneType"),
        ({"habits": (5,)}, "habits must hold str values, got 5"),
        ({"rules": ("Baca Juga:",)}, "rules must hold Rule values, got 'Baca Juga:'"),
        ({"layouts": Layout("2024", body="div")}, r"layouts must be a tuple: \(Layout"),
        ({"brands": ("KABAR",)}, "brands must hold Brand values"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_part_of_the_wrong_kind_is_refused(parts: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=f"outlet kabar-lontar: {told}"):
        Outlet(slug="kabar-lontar", name="Kabar Lontar", **parts)


@pytest.mark.parametrize("part", ["body", "title", "caption"])
@pytest.mark.parametrize("value", [None, 5, ["div.isi"]])
def test_a_selector_of_the_wrong_kind_is_refused(part: str, value: Any) -> None:
    with pytest.raises(TypeError, match=f"Layout 2024: {part} must be a str, got"):
        Layout("2024", **{"body": "div.isi", part: value})
