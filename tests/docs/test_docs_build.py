"""The site: built without a warning, and without anything that is loaded from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import newsparse
from tests.docs.documents import DOCS, ROOT

pytest.importorskip("material", reason="building the site needs the extra docs")
pytest.importorskip("mkdocstrings", reason="building the site needs the extra docs")

pytestmark = pytest.mark.timeout(300)

_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_LOADED = {  # an element that makes a browser load something at once, and the attribute that says what
    "audio": "src", "embed": "src", "iframe": "src", "image": "href", "img": "src", "input": "src",
    "link": "href", "object": "data", "script": "src", "source": "src", "use": "href", "video": "src",
}  # fmt: skip
_NOT_LOADED = {"canonical", "next", "prev"}


class _Loads(HTMLParser):
    """Collects what a page makes a browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in _LOADED and told.get("rel") not in _NOT_LOADED:
            self.found.append(told.get(_LOADED[tag]) or "")
        self.found += re.findall(r"url\(['\"]?([^'\")]+)", told.get("style") or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


def test_every_document_is_a_page(site: Path) -> None:
    for path in DOCS.rglob("*.md"):
        place = path.relative_to(DOCS).with_suffix("")
        page = place.parent if place.name == "index" else place
        assert (site / page / "index.html").is_file()


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        loads = _Loads()
        loads.feed(page.read_text(encoding="utf-8"))
        assert loads.found, page
        assert not [address for address in loads.found if _OUTSIDE.match(address)]


def test_styles_load_nothing_from_elsewhere(site: Path) -> None:
    styles = sorted(site.rglob("*.css"))
    assert styles
    for style in styles:
        loaded = re.findall(
            r"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)", style.read_text("utf-8")
        )
        assert not [one for pair in loaded for one in pair if _OUTSIDE.match(one)]


def test_the_reference_is_filled_in(site: Path) -> None:
    page = (site / "reference" / "article" / "index.html").read_text(encoding="utf-8")
    for name in (
        "newsparse.Article.timestamp",
        "newsparse.Segment",
        "newsparse.Role",
        "newsparse.values.Caption",
    ):
        assert f'id="{name}"' in page
    assert "&gt;&gt;&gt;" in page
    assert "<blockquote>" not in page


def test_an_article_is_shown_as_in_a_notebook(site: Path) -> None:
    page = (site / "notebook" / "index.html").read_text(encoding="utf-8")
    shown = newsparse.parse_file(ROOT / "samples" / "kompas" / "editor-as-author.html")
    assert shown._repr_html_() in page
