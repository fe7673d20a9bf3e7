"""Row 59: tags that never end, odd tags, instructions, elements without markup."""

from __future__ import annotations

import pytest

from tests.bad_input.page_specimens import (
    REPAIRED,
    SENTENCE,
    inserted,
    keeps_all,
    keeps_the_sentence,
    page,
    reads_sentence,
    shown,
)
from tests.bad_input.rows import Row, check_row, rows

OPENINGS = {
    "tags": "<a ",
    "comments": "<!--",
    "closing tags": "</",
    "closing tags with a name": "</a ",
    "instructions": "<?",
    "declarations": "<!",
    "quotes": '<a b="',
    "single quotes": "<a b='",
    "values": "<a b=",
    "CDATA sections": "<![CDATA[",
}
"""What opens and never ends."""


@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", OPENINGS, ids=lambda what: f"59-{what.replace(' ', '-')}")
def test_a_million_openings_are_text(what: str) -> None:
    opening = OPENINGS[what]
    source = opening * min(1_000_000, 5_000_000 // len(opening))
    check_row(Row(59, what, source, REPAIRED, text=source.strip()))


def _below(what: str) -> Row:
    tail = OPENINGS[what] * 1000
    text = shown(below=(tail.strip(),))
    return Row(59, f"{what} below a page", page() + tail, REPAIRED, check=keeps_all, text=text)


def _in_a_paragraph(what: str) -> Row:
    source = page(f"<p>{OPENINGS[what] * 3} {SENTENCE}</p>").encode()
    return Row(59, f"{what} in a paragraph", source, REPAIRED, check=keeps_the_sentence)


COMMENTS_TO_THE_NEXT_END = ("instructions", "declarations")
"""Up to the next `>` these are comments, whatever they hold."""


@pytest.mark.parametrize(
    "row",
    rows(
        *(_below(what) for what in OPENINGS),
        *(_in_a_paragraph(what) for what in OPENINGS if what not in COMMENTS_TO_THE_NEXT_END),
    ),
)
def test_openings_in_a_page(row: Row) -> None:
    check_row(row)


ODD_TAGS = (
    '<p a"b>',
    '<p a"b c>',
    '<p a="x"b">',
    "<p a'b>",
    '<p é"ü>',
    '<p "">',
    '<p a=x"y>',
    "<p =>",
    "<p a==b>",
    "<p/a/>",
    "<p\na\n>",
    '<p a=">">',
    "<p a='\"'>",
    '<p a="&quot;&gt;">',
    '<p title="3 < 4">',
    "<p onclick=\"a('x > y')\">",
    '<p data-isi=\'{"a": "<b>"}\'>',
)
INSTRUCTIONS = ("<?php echo 1; ?>", "<?x>", "<?x <!-- ?>", "<?xml version='1.0'?>", "<!x>", "<!-->")
"""None of which a reader sees."""
RAW = ("iframe", "noembed", "noframes", "xmp", "textarea", "object", "video")
FALLBACKS = {"a paragraph": "<p>Peramban Anda terlalu tua.", "an open element": "<div>"}


@pytest.mark.parametrize(
    "row",
    rows(
        *(  # twice: a quote that opens in one tag must not reach into the next
            inserted(59, f"odd tag {number}", f"{tag}{SENTENCE}</p>" * 2, SENTENCE, SENTENCE)
            for number, tag in enumerate(ODD_TAGS)
        ),
        *(
            Row(
                59,
                f"{what} in {tag}",
                page(f"<{tag}>{inner}</{tag}><p>{SENTENCE}</p>").encode(),
                check=keeps_the_sentence,
            )
            for tag in RAW
            for what, inner in FALLBACKS.items()
        ),
        *(
            inserted(59, f"instruction {number}", f"<p>{markup} {SENTENCE}</p>", SENTENCE)
            for number, markup in enumerate(INSTRUCTIONS)
        ),
        *(
            inserted(
                59,
                f"a page that marks a {role} as selectors do",
                f'<p data-newsparse="{role} selector p">{SENTENCE}</p>',
                SENTENCE,
                check=reads_sentence,
            )
            for role in ("widget", "title", "hidden")
        ),
    ),
)
def test_odd_markup(row: Row) -> None:
    check_row(row)
