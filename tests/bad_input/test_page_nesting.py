"""Rows 60 to 62: elements in elements, tags without number, attributes without number."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import InputTooComplex, Limits, Parser
from tests.bad_input.page_specimens import (
    IGNORED,
    SENTENCE,
    inserted,
    is_clean,
    keeps_all,
    page,
    reads_sentence,
)
from tests.bad_input.rows import Row, check_row, rows

DEEP = {
    "div": "<div>" * 100_000,
    "closed div": "<div>" * 100_000 + "</div>" * 100_000,
    "div in capitals": "<DIV>" * 100_000,
    "div with attributes": '<div class="isi">' * 100_000,
    "div that closes itself as in XML": "<div/>" * 100_000,
    "span": "<span>" * 100_000,
    "elements of its own": "<x-isi>" * 100_000,
    "two kinds in turn": "<div><span>" * 50_000,
    "lists in lists": "<ul><li>" * 50_000,
    "quotations": "<blockquote><p>" * 50_000,
    "tables in tables": "<table><tr><td>" * 50_000,
    "a page": page("<div>" * 100_000),
    "items in definitions": "<dd><li>" * 50_000,
    "choices": "<optgroup>" * 100_000,
    "tables that bound what ends": "<div><table></div></table>" * 50_000,
    "instructions between": "<div><?x?>" * 50_000,
    "a template": "<template>" + "<div>" * 100_000 + "</template>",
    **{  # what is text until the page is repaired
        f"{tag} that never ends": f"<p>x</p><{tag}>" + "<div>" * 100_000
        for tag in ("script", "style", "template", "title", "iframe", "textarea")
    },
    **{  # an end that ends nothing: a division stays open, whatever opened around it
        f"division in {tag}": f"<{tag}><div></{tag}>" * 50_000
        for tag in ("span", "b", "a", "font", "nobr", "form", "body", "html", "tr", "ruby", "x-isi")
    },
}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("what", DEEP, ids=lambda what: f"60-{what.replace(' ', '-')}")
def test_deep_nesting_is_refused(what: str) -> None:
    with pytest.raises(InputTooComplex, match="deep") as caught:
        newsparse.parse(DEEP[what])
    assert caught.value.limit == 2_000
    assert caught.value.hint


def test_60_limits_are_the_callers() -> None:
    parser = Parser(limits=Limits(max_depth=3))
    assert parser.parse(f"<div><div><p>{SENTENCE}").text == SENTENCE
    with pytest.raises(InputTooComplex) as caught:
        parser.parse(f"<div><div><div><p>{SENTENCE}")
    assert caught.value.limit == 3


@pytest.mark.timeout(5)
def test_60_too_many_tags_are_refused() -> None:
    with pytest.raises(InputTooComplex, match="tags") as caught:
        newsparse.parse("<br>" * 300_001)
    assert (caught.value.limit, caught.value.actual) == (300_000, 300_001)


def _nested(what: str, opening: str, closing: str = "", times: int = 1900) -> Row:
    source = opening * times + SENTENCE + closing * times
    return Row(61, what, source, text=SENTENCE, seconds=30)


@pytest.mark.parametrize(
    "row",
    rows(
        _nested("div", "<div>", "</div>"),
        _nested("div that never ends", "<div>"),
        _nested("span", "<span>", "</span>"),
        _nested("bold", "<b>", "</b>"),
        _nested("lists", "<ul><li>", "</li></ul>", 900),
        _nested("tables", "<table><tr><td>", "</td></tr></table>", 600),
        _nested("speaking elements", '<div class="isi">', "</div>"),
        _nested("as deep as it may be", "<div>", "</div>", 2000),
        inserted(
            61,
            "in an article",
            f"{'<div>' * 1900}{SENTENCE}{'</div>' * 1900}",
            SENTENCE,
            check=reads_sentence,
        ),
        Row(61, "around an article", ("<div>" * 1900 + page()).encode(), check=keeps_all),
    ),
)
def test_nesting_within_the_limit(row: Row) -> None:
    check_row(row)


MANY = 100_000
CROWDS = {
    "bare": " ".join(f"a{i}" for i in range(MANY)),
    "with values": " ".join(f"a{i}=1" for i in range(MANY)),
    "with quoted values": " ".join(f'a{i}="1"' for i in range(MANY)),
    "on lines of their own": "\n".join(f"a{i}='1'" for i in range(MANY)),
    "with blanks around equal signs": " ".join(f"a{i} = 1" for i in range(MANY)),
    "one again and again": 'class="iklan" ' * MANY,
    "with a class at the end": " ".join(f"a{i}" for i in range(MANY)) + ' class="iklan"',
    "without blanks between": "".join(f'a{i}="1"' for i in range(MANY)),
    "with slashes between": "/".join(f"a{i}" for i in range(MANY)),
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            inserted(
                62,
                what,
                f"<p {attributes}>{SENTENCE}</p>",
                SENTENCE,
                codes=IGNORED,
                check=reads_sentence,
            )
            for what, attributes in CROWDS.items()
        ),
        inserted(
            62,
            "on a closing tag",
            f"<p>{SENTENCE}</p {CROWDS['bare']}>",
            SENTENCE,
            check=reads_sentence,
        ),
        inserted(
            62,
            "a hundred are read",
            f"<p {' '.join(f'a{i}' for i in range(100))} hidden>{SENTENCE}</p>",
            SENTENCE,
            absent=IGNORED,
            check=is_clean,
        ),
    ),
)
def test_attributes(row: Row) -> None:
    check_row(row)
