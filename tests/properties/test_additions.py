"""What is added to an article and changes nothing of it: furniture, a second print, another form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Role
from tests.bad_input.soundness import sound
from tests.bad_input.specimens import PARAGRAPHS, article, sample_texts
from tests.properties.added_lines import FURNITURE_LINES, disguised, second_prints
from tests.properties.page_strategies import PAGE_PARAGRAPHS, article_page, pages
from tests.properties.strategies import articles, news_lines

_many = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
_some = settings(_many, max_examples=100)
SAMPLES = sample_texts()
_LEDGER: dict[str, object] = {"text": "", "segments": [], "anchors": [], "diagnostics": []}


def _reading(read: Article) -> Article:
    """An article without its ledger: all that it says of the news."""
    return read.model_copy(update=_LEDGER)


def _news(read: Article) -> tuple[object, ...]:
    """What furniture in the body must not touch; it may well name people, links and tags."""
    stamp = read.timestamp_detail
    return (
        read.title,
        read.dateline,
        stamp,
        read.paragraphs,
        read.subheads,
        read.dates,
        read.quotes,
    )


def test_there_is_furniture_of_every_kind() -> None:
    assert len(FURNITURE_LINES) > 400


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank-lines"])
def test_p5_every_line_of_furniture_at_every_place(gap: str) -> None:
    plain = _news(newsparse.parse(article(gap=gap)))
    for number, line in enumerate(FURNITURE_LINES):
        at = 1 + number % (len(PARAGRAPHS) - 1)
        text = article(paragraphs=(*PARAGRAPHS[:at], line, *PARAGRAPHS[at:]), gap=gap)
        assert _news(newsparse.parse(text)) == plain, line


@_many
@given(articles(), st.data())
def test_p5_disguised_furniture_changes_no_body(
    parts: tuple[str, list[str], str], data: st.DataObject
) -> None:
    head, paragraphs, gap = parts
    lines = list(paragraphs)
    for line in data.draw(st.lists(disguised(), min_size=1, max_size=4)):
        lines.insert(data.draw(st.integers(1, len(lines) - 1)), line)
    plain = newsparse.parse(head + gap.join(paragraphs))
    fuller = sound(newsparse.parse(head + gap.join(lines)))
    assert _news(fuller) == _news(plain)


@_many
@given(articles(), st.data())
def test_p6_a_second_print_changes_nothing_but_the_ledger(
    parts: tuple[str, list[str], str], data: st.DataObject
) -> None:
    head, paragraphs, gap = parts
    again = data.draw(second_prints(paragraphs))
    once = newsparse.parse(head + gap.join(paragraphs))
    twice = sound(newsparse.parse(head + gap.join((*paragraphs, *again))))
    assert _reading(twice) == _reading(once)
    more = {s.role for s in twice.segments[len(once.segments) :]}
    assert more == {Role.DUPLICATE} or more == {Role.DUPLICATE, Role.BLANK}


@pytest.mark.parametrize("index", range(len(SAMPLES)))
def test_p6_a_second_print_in_samples(index: int) -> None:
    """Put in right below the first, as sites do; what follows on the page stays where it is."""
    text = SAMPLES[index].replace("\r\n", "\n")
    once = newsparse.parse(text)
    bodies = [s for s in once.segments if s.role is Role.BODY]
    if len(bodies) < 3:
        pytest.skip("too short to be printed twice")
    again = "\n".join(text[s.start : s.end].strip() for s in bodies)
    at = (text + "\n").index("\n", bodies[-1].end - 1)
    twice = newsparse.parse(f"{text[:at]}\n\n{again}\n{text[at:]}", outlet=once.outlet)
    assert twice.body == once.body
    assert twice.quotes == once.quotes


@_some
@given(st.permutations(PAGE_PARAGRAPHS))
def test_p6_a_second_print_on_a_page(again: list[str]) -> None:
    once = newsparse.parse(article_page())
    more = "".join(f"<p>{paragraph}</p>" for paragraph in again)
    source = article_page().replace(
        f"{PAGE_PARAGRAPHS[-1]}</p>\n", f"{PAGE_PARAGRAPHS[-1]}</p>{more}"
    )
    twice = sound(newsparse.parse(source))
    assert _reading(twice) == _reading(once)
    assert sum(s.role is Role.DUPLICATE for s in twice.segments) == len(again)


def _composed(read: Article) -> str:
    """A page's article, without what tells of its markup: addresses are kept as they are spelled."""
    bare = read.model_copy(update={"diagnostics": [], "outside": 0})
    return unicodedata.normalize("NFC", bare.model_dump_json())


@_some
@given(pages(), st.sampled_from(("\n", "\r\n", "\r")))
def test_p4_composition_and_line_ends_of_a_page_change_nothing(source: str, end: str) -> None:
    plain = unicodedata.normalize("NFC", source.replace("\r\n", "\n").replace("\r", "\n"))
    other = unicodedata.normalize("NFD", "<p>" + plain).replace("\n", end)
    one, two = newsparse.parse("<p>" + plain), newsparse.parse(other)
    assert (two.text, two.segments, two.body) == (one.text, one.segments, one.body)
    assert _composed(two) == _composed(one)


@st.composite
def _tagged(draw: st.DrawFn) -> str:
    """News-like lines with markup in some of them: neither quite a text nor quite a page."""
    lines = draw(st.lists(news_lines | pages().map(lambda page: page[:80]), max_size=10))
    return "\n".join(lines)


@_many
@given(_tagged())
def test_p1_p2_p7_p8_tags_in_a_text(text: str) -> None:
    read = sound(newsparse.parse(text))
    assert newsparse.parse(text).model_dump_json() == read.model_dump_json()
