"""Rows 63 and 64: what never ends, and text outside of the document."""

from __future__ import annotations

import pytest

from tests.bad_input.page_specimens import (
    CLOSED,
    DOCTYPE,
    FIRST,
    REPAIRED,
    SECOND,
    SENTENCE,
    inserted,
    is_clean,
    keeps_all,
    page,
    reads_sentence,
    shown,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.specimens import PARAGRAPHS, STAMP, TITLE

UNCLOSED = {  # markup, and what is shown of it
    "<!-- catatan": "<!-- catatan",
    "<!-- catatan ->": "<!-- catatan ->",
    '<a href="x>tautan</a>': '<a href="x>tautan',
    "<a href='x>tautan</a>": "<a href='x>tautan",
    '<p class="isi>': '<p class="isi>',
    "<script>var a = 1;": "<script>var a = 1;",
    '<script type="x">a': '<script type="x">a',
    "<SCRIPT>a": "<SCRIPT>a",
    "<script><!-- a": "<script><!-- a",
    "<style>p { color: red }": "<style>p { color: red }",
    "<template>": "<template>",
    "<textarea>tulis di sini": "<textarea>tulis di sini",
    "<title>": "<title>",
    '<iframe src="x">': '<iframe src="x">',
    "<xmp>": "<xmp>",
    "<noembed>": "<noembed>",
    "<![CDATA[ catatan": "<![CDATA[ catatan",
    "<script>a<!-- b": "<script>a<!-- b",
    '<style>a<p class="b>': '<style>a<p class="b>',
}
UNCLOSED_HEADS = {
    "script": "<script>var a = 1;",
    "style": "<style>p { color: red }",
    "comment": "<!-- catatan",
    "quote": '<meta name="a" content="b>',
}


def _cut(words: str, codes: tuple[str, ...] = ()) -> Row:
    """The page up to some words of its markup, as a broken transfer leaves it."""
    source = page()
    cut = source[: source.index(words) + len(words)]
    return Row(63, f"page cut at {words[-7:]}", cut.encode(), codes)


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            inserted(63, markup, markup, told, codes=REPAIRED, check=keeps_all)
            for markup, told in UNCLOSED.items()
        ),
        *(
            Row(63, f"{what} in the head", page(head=head).encode(), REPAIRED, check=keeps_all)
            for what, head in UNCLOSED_HEADS.items()
        ),
        Row(
            63,
            "script below a closed title",
            f"<title>Judul</title><script>var a;<p>{SENTENCE}</p>",
            REPAIRED,
            text=f"<script>var a;\n\n{SENTENCE}",
        ),
        Row(
            63,
            "style below a closed script",
            f"<p>{PARAGRAPHS[0]}</p><script>a</script><style>b<p>{SENTENCE}</p>",
            REPAIRED,
            text=f"{PARAGRAPHS[0]}\n\n<style>b\n\n{SENTENCE}",
        ),
        Row(63, "object", page("<object>").encode(), check=keeps_all),
        _cut("berjanji akan"),
        _cut("penghuninya.</p><p", REPAIRED),
        _cut("penghuninya.</p", REPAIRED),
        inserted(63, "everything is closed", CLOSED, absent=REPAIRED, check=is_clean),
    ),
)
def test_what_never_ends(row: Row) -> None:
    check_row(row)


HEAD = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><time>{STAMP}</time>{FIRST}"
IN_TWO = {
    "second html": f"{HEAD}</body></html><html><body>{SECOND}</body></html>",
    "second document": f"{HEAD}</body></html>{DOCTYPE}<html><head></head><body>{SECOND}</body></html>",
    "second body": f'{HEAD}</body><body class="isi">{SECOND}</body></html>',
    "no end of anything": f"{HEAD}{SECOND}".replace("</p>", ""),
    "ends of nothing": f"{HEAD}</div></section></b></li></td>{SECOND}",
}
TRAILING = {
    "paragraph after html": f"{page()}<p>{SENTENCE}</p>",
    "text after html": page() + SENTENCE,
    "paragraph after body": page().replace("</body>", f"</body><p>{SENTENCE}</p>"),
}


@pytest.mark.parametrize(
    "row",
    rows(
        *(Row(64, what, it, check=is_clean, text=shown()) for what, it in IN_TWO.items()),
        *(
            Row(64, what, source, check=keeps_all, text=shown(below=(SENTENCE,)))
            for what, source in TRAILING.items()
        ),
        inserted(
            64,
            "html in the middle",
            f"<html><body><p>{SENTENCE}</p></body></html>",
            SENTENCE,
            check=reads_sentence,
        ),
        Row(
            64,
            "paragraphs in the head",
            f"<html><head>{FIRST}</head><body>{SECOND}</body></html>",
            text="\n\n".join(PARAGRAPHS),
        ),
    ),
)
def test_text_outside_the_document(row: Row) -> None:
    check_row(row)
