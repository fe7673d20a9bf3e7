"""Row 68: which strings are pages and which are texts."""

from __future__ import annotations

import pytest

from newsparse import Article
from tests.bad_input.page_specimens import (
    DOCTYPE,
    SENTENCE,
    XML,
    is_clean,
    page,
    shown,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE

TEXTS = (
    ARTICLE,
    "<3 kami",
    "<3 <3 <3",
    "Warga <3 Kampung Sanggra",
    "3 < 4 dan 5 > 2",
    "a<b",
    "<",
    "<>",
    "< p>",
    "<- lihat di sini",
    "<-- lihat di sini",
    "<<kutipan>>",
    "<1>",
    "<p",
    "<b<b<b",
    "&lt;p&gt;Hujan&lt;/p&gt;",
    "AT&amp;T",
    "<https://contoh.id/berita>",
    "<warga@contoh.id> menulis",
    "<Foto: Wening Asih>",
    "Ia menulis <b>tebal</b> di papan itu.",
    "Ia menulis <br> di papan itu.",
    f'{ARTICLE}\n\nIa menulis <3 dan <link type="page"> di papan tulis.',
    f'{TITLE}\n<link type="page"> adalah tag HTML.\n{PARAGRAPHS[0]}',
    f"{ARTICLE}\n\n<i>Disunting ulang oleh Wening Asih.</i>",
)
PAGES = (
    f"<p>{SENTENCE}</p>",
    f"<P>{SENTENCE}",
    f"\ufeff<p>{SENTENCE}</p>",
    f"\n\n  \t<p>{SENTENCE}</p>",
    f"<!-- catatan --><p>{SENTENCE}</p>",
    f"{DOCTYPE}{SENTENCE}",
    f"<!doctype HTML><p>{SENTENCE}",
    f"{XML}<p>{SENTENCE}</p>",
    f"<b>{SENTENCE}</b>",
    f"<x-isi>{SENTENCE}</x-isi>",
    f"<br/>{SENTENCE}",
    f"</div>{SENTENCE}",
    f"{SENTENCE}</p>",
    f"{SENTENCE}</div>",
    f"{SENTENCE}<body></body>",
)


def _is_text(article: Article) -> None:
    assert article.format == "text"


def _is_page(article: Article) -> None:
    assert article.format == "html"


@pytest.mark.parametrize(
    "row",
    rows(
        *(Row(68, f"text {n}", source, check=_is_text) for n, source in enumerate(TEXTS)),
        *(
            Row(68, f"page {n}", source, check=_is_page, text=SENTENCE)
            for n, source in enumerate(PAGES)
        ),
        Row(68, "page with a BOM", "\ufeff" + page(), check=is_clean, text=shown()),
    ),
)
def test_pages_and_texts_are_told_apart(row: Row) -> None:
    check_row(row)
