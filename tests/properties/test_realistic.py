"""What holds for realistic articles: furniture and a second print leave the body as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Role
from tests.bad_input.specimens import sample_texts
from tests.properties.strategies import BOILERPLATE, articles

_some = settings(max_examples=150, deadline=None, derandomize=True)
SAMPLES = sample_texts()


@_some
@given(articles())
def test_a_clean_article_is_read_whole(parts: tuple[str, list[str], str]) -> None:
    head, paragraphs, gap = parts
    article = newsparse.parse(head + gap.join(paragraphs))
    assert article.paragraphs == paragraphs
    assert article.title == head.split("\n")[0]
    assert article.timestamp is not None


@_some
@given(articles(), st.data())
def test_p5_furniture_between_paragraphs_changes_no_body(
    parts: tuple[str, list[str], str], data: st.DataObject
) -> None:
    head, paragraphs, gap = parts
    lines = list(paragraphs)
    for line in data.draw(st.lists(st.sampled_from(BOILERPLATE), min_size=1, max_size=3)):
        lines.insert(data.draw(st.integers(1, len(lines) - 1)), line)
    article = newsparse.parse(head + gap.join(lines))
    assert article.paragraphs == paragraphs


@_some
@given(articles(), st.data())
def test_p6_a_second_print_changes_only_duplicates(
    parts: tuple[str, list[str], str], data: st.DataObject
) -> None:
    head, paragraphs, gap = parts
    again = data.draw(st.permutations(paragraphs))
    once = newsparse.parse(head + gap.join(paragraphs))
    twice = newsparse.parse(head + gap.join((*paragraphs, *again)))
    assert twice.body == once.body
    size = len(once.segments) - 1  # the last one gains a line end
    assert twice.segments[:size] == once.segments[:size]
    more = {s.role for s in twice.segments[len(once.segments) :]}
    assert more <= {Role.DUPLICATE, Role.BLANK}


def _between_paragraphs(text: str) -> list[int]:
    """Offsets at which one paragraph of a sample ends a line and the next begins one."""
    segments = newsparse.parse(text).segments
    pairs = [s for s in segments if s.role is not Role.BLANK]
    return [
        below.start
        for above, below in pairwise(pairs)
        if above.role is below.role is Role.BODY and text[below.start - 1] == "\n"
    ]


@pytest.mark.parametrize("index", range(len(SAMPLES)))
@pytest.mark.parametrize("line", BOILERPLATE[:5], ids=lambda line: line.split()[0])
def test_p5_furniture_in_samples(index: int, line: str) -> None:
    text = SAMPLES[index]
    plain = newsparse.parse(text)
    for at in _between_paragraphs(text)[::3]:
        fuller = newsparse.parse(f"{text[:at]}{line}\n{text[at:]}", outlet=plain.outlet)
        assert fuller.body == plain.body


@pytest.mark.parametrize("index", range(len(SAMPLES)))
def test_samples_read_alike_with_other_line_ends(index: int) -> None:
    text = SAMPLES[index].replace("\r\n", "\n")
    one, two = newsparse.parse(text), newsparse.parse(text.replace("\n", "\r\n"))
    assert two.model_copy(update={"anchors": one.anchors}) == one
