"""What holds for every page: no surprise, no lost character, one reading, exact JSON and spans."""

from __future__ import annotations

import contextlib
import html
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Limits, NewsparseError, Parser
from newsparse.document import ZERO_WIDTH
from newsparse.pages.render import render
from newsparse.pages.sniff import is_markup
from newsparse.pages.tree import grow
from tests.bad_input.soundness import as_read, paragraph_starts, sound
from tests.properties.page_strategies import (
    FURNITURE,
    PAGE_PARAGRAPHS,
    PAGE_TITLE,
    article_page,
    pages,
    trees,
)
from tests.properties.strategies import any_text, news_text

_many = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
)
_some = settings(_many, max_examples=100)


def _dense(text: str) -> str:
    """The characters of a text that show."""
    return "".join(char for char in text if not char.isspace() and char not in ZERO_WIDTH)


KNOWN = (  # pages that were once found to break a law, shortened
    '<p a"b>Hujan</p><p a"b>turun</p>',
    '<link rel="canonical" href="http://[x"><p>Hujan turun sejak pagi.</p>',
    '<script type="application/ld+json">{"@type":"Article","headline":"\\ud800"}</script><p>Hujan',
)
KNOWN_TREES = (
    "<p>Warga <a id=sr-only>&amp;</a> pulang.</p>",
    '<p a"b>Hujan</p><p a"b>turun</p>',
    "<iframe></iframe><p>Hujan <?x <!-- ?> turun</p><!-- x -->",
)


def _is_sound(source: str) -> None:
    article = sound(newsparse.parse(source))
    if not is_markup(source):
        return
    assert article.format == "html"
    assert article.anchors == []
    assert article.outside >= 0
    with pytest.raises(ValueError, match="rendered"):
        article.in_source((0, 0))


@pytest.mark.parametrize("source", KNOWN, ids=range(len(KNOWN)))
def test_p1_p2_p7_of_known_pages(source: str) -> None:
    _is_sound(source)


@_many
@given(pages())
def test_p1_p2_p7_every_page_becomes_a_sound_article(source: str) -> None:
    _is_sound(source)


@_some
@given(pages())
def test_p1_bytes_of_pages_are_read_or_refused(source: str) -> None:
    with contextlib.suppress(NewsparseError):
        sound(newsparse.parse(source.encode("utf-8", "surrogatepass")))


@_some
@given(pages(), st.integers(1, 40))
def test_p1_with_tight_limits_pages_are_read_or_refused(source: str, most: int) -> None:
    limits = Limits(max_depth=most, max_tags=most * 5, max_attributes=most, max_chars=most * 100)
    with contextlib.suppress(NewsparseError):
        sound(Parser(limits=limits).parse(source))


def _renders_all(markup: str) -> None:
    source = f"<html><body>{markup}</body></html>"
    tree, _ = grow(source, Limits())
    body = tree.body
    assert body is not None
    told = "".join(block.text for block in render(body.html or "").blocks)
    assert Counter(_dense(told)) == Counter(_dense(body.text(deep=True)))


@pytest.mark.parametrize("markup", KNOWN_TREES, ids=range(len(KNOWN_TREES)))
def test_p2_of_known_trees(markup: str) -> None:
    _renders_all(markup)


@_many
@given(trees())
def test_p2_no_text_of_the_tree_is_lost(markup: str) -> None:
    _renders_all(markup)


@_many
@given(st.one_of(any_text, news_text()))
def test_p2_what_a_paragraph_prints_is_kept(words: str) -> None:
    article = sound(newsparse.parse(article_page(tail=f"<p>{html.escape(words)}</p>")))
    assert _dense(as_read(words.replace("\x00", "\ufffd"))) in _dense(article.text)


@_many
@given(pages())
def test_p3_two_parses_agree(source: str) -> None:
    one = newsparse.parse(source)
    newsparse.parse(article_page())
    newsparse.parse("Judul Lain Sama Sekali\n\nJakarta, IDN Times - Isi lain sama sekali pagi itu.")
    two = Parser().parse(source)
    assert one == two
    assert one.model_dump_json() == two.model_dump_json()


@_some
@given(pages())
def test_p4_line_ends_of_the_markup_change_nothing(source: str) -> None:
    plain = "<p>" + source.replace("\r\n", "\n").replace("\r", "\n")
    one = newsparse.parse(plain)
    assert newsparse.parse(plain.replace("\n", "\r\n")) == one
    assert newsparse.parse(plain.replace("\n", "\r")) == one


@_some
@given(pages())
def test_surrogates_are_read_as_replacement_characters(source: str) -> None:
    clean = "<p>" + source.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    marked = clean.replace("\ufffd", "\ud800")
    bare: dict[str, list[object]] = {"diagnostics": []}
    one, two = newsparse.parse(clean), newsparse.parse(marked)
    assert two.model_copy(update=bare) == one.model_copy(update=bare)


@_many
@given(pages())
def test_spans_lead_from_the_body_to_the_text(source: str) -> None:
    article = newsparse.parse(source)
    starts = paragraph_starts(article.paragraphs)
    for start, paragraph in zip(starts, article.paragraphs, strict=True):
        a, b = article.in_text((start, start + len(paragraph)))
        assert article.text[a:b].split() == paragraph.split()
    for quote in article.quotes:
        a, b = article.in_text(quote.span)
        assert article.text[a:b].split() == quote.text.split()


def _is_the_article(source: str) -> None:
    article = newsparse.parse(source)
    assert article.paragraphs == list(PAGE_PARAGRAPHS)
    assert article.title == PAGE_TITLE
    assert article.authors == ["Nurul Aqilah"]
    assert article.timestamp is not None
    assert article.timestamp.isoformat() == "2024-05-14T16:20:00+08:00"
    assert [caption.credit for caption in article.captions] == ["Nurul Aqilah"]
    assert article.tags == ["pasar terapung", "sungai"]
    assert [quote.speaker.name for quote in article.quotes if quote.speaker] == ["Hanafi Rasyidan"]


def test_the_article_is_read() -> None:
    sound(newsparse.parse(article_page()))
    _is_the_article(article_page())


@pytest.mark.parametrize("what", FURNITURE)
@pytest.mark.parametrize("where", ["before", "after", "tail"])
def test_p5_furniture_around_the_article_changes_nothing(what: str, where: str) -> None:
    _is_the_article(article_page(**{where: FURNITURE[what]}))


_furniture = st.lists(st.sampled_from(sorted(FURNITURE)), max_size=5, unique=True).map(
    lambda names: "\n".join(FURNITURE[name] for name in names)
)


@_some
@given(_furniture, _furniture, _furniture)
def test_p5_any_furniture_around_the_article_changes_nothing(
    before: str, after: str, tail: str
) -> None:
    _is_the_article(article_page(before, after, tail=tail))


@_some
@given(_furniture, _furniture)
def test_p5_furniture_in_divisions_changes_nothing(before: str, after: str) -> None:
    page = article_page(f"<div><div>{before}</div></div>", f"<div id=x>{after}</div>")
    _is_the_article(page.replace("<main>", "<div><div>").replace("</main>", "</div></div>"))
