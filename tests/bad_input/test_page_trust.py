"""Rows 69 and 70: text that no reader sees, and scripts in headlines."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Article, Role
from tests.bad_input.page_specimens import (
    SENTENCE,
    inserted,
    json_ld,
    keeps_all,
    page,
    reads_sentence,
    untitled,
)
from tests.bad_input.rows import Row, check_row, rows
from tests.bad_input.soundness import codes, sound
from tests.bad_input.specimens import ARTICLE, PARAGRAPHS, TITLE

SECRET = "Kalimat rahasia ini tidak tampil pada layar pembaca mana pun pada malam hari itu."
RULES = {"not shown", "tag noscript", "class sr-only", "class screen-reader"}
HIDDEN = (
    f"<p hidden>{SECRET}</p>",
    f"<P HIDDEN>{SECRET}</P>",
    f'<p hidden="until-found">{SECRET}</p>',
    f'<p style="display:none">{SECRET}</p>',
    f'<p style="color: red; display : none ;">{SECRET}</p>',
    f'<p style="DISPLAY: NONE">{SECRET}</p>',
    f'<p style="display:none!important">{SECRET}</p>',
    f"<p style='display:none'>{SECRET}</p>",
    f"<p style=display:none>{SECRET}</p>",
    f'<p style="display&#58;none">{SECRET}</p>',
    f'<p style="visibility: hidden">{SECRET}</p>',
    f'<p aria-hidden="true">{SECRET}</p>',
    f"<noscript>{SECRET}</noscript>",
    f"<noscript><p>{SECRET}</p></noscript>",
    f'<p class="sr-only">{SECRET}</p>',
    f'<p class="screen-reader-text">{SECRET}</p>',
    f"<div hidden><section><p>{SECRET}</p></section></div>",
    f"<div hidden>{'<div>' * 50}{SECRET}{'</div>' * 50}</div>",
)
HIDDEN_INSIDE = (
    "Warga <span hidden>rahasia</span> pulang ke rumah.",
    'Warga <span style="display:none">rahasia</span> pulang.',
    "Warga pulang. <span hidden>rahasia</span>",
    "Warga <b hidden>rahasia</b> pulang.",
)
NOT_HIDDEN = (
    f'<div class="multipage" hidden><p>{SENTENCE}</p></div>',  # a part that a click shows
    f'<p style="display:block">{SENTENCE}</p>',
    f'<p aria-hidden="false">{SENTENCE}</p>',
    f'<p class="overflow-hidden">{SENTENCE}</p>',
)


def _hides(article: Article) -> None:
    keeps_all(article)
    assert "rahasia" not in article.body
    hidden = [s for s in article.segments if "rahasia" in article.text[s.start : s.end]]
    assert {segment.role for segment in hidden} == {Role.WIDGET}
    assert {segment.rule for segment in hidden} <= RULES


@pytest.mark.parametrize(
    "row",
    rows(
        *(
            inserted(69, f"hidden {n}", markup, SECRET, check=_hides)
            for n, markup in enumerate(HIDDEN)
        ),
        *(
            Row(69, f"inside {n}", page(f"<p>{SENTENCE} {markup}</p>").encode(), check=_hides)
            for n, markup in enumerate(HIDDEN_INSIDE)
        ),
        *(
            inserted(69, f"not hidden {n}", markup, SENTENCE, check=reads_sentence)
            for n, markup in enumerate(NOT_HIDDEN)
        ),
    ),
)
def test_hidden_text(row: Row) -> None:
    check_row(row)


ATTACK = "<script>alert(1)</script>"
ATTACKED = f"Warga {ATTACK} Menanam Bakau Lagi"


HEADLINES = {
    "escaped": page(title=ATTACKED.replace("<", "&lt;")),
    "as it is": page(title=ATTACKED),
    "in the title alone": untitled(f"<title>{ATTACKED}</title>"),
    "in a meta tag alone": untitled(f'<meta property="og:title" content="{ATTACKED}">'),
    "in JSON-LD alone": untitled(json_ld(headline=ATTACKED)),
    "in plain text": ARTICLE.replace(TITLE, ATTACKED),
}


@pytest.mark.parametrize("what", HEADLINES, ids=lambda what: f"70-{what.replace(' ', '-')}")
def test_a_script_in_the_headline_is_text(what: str) -> None:
    """The tag in it is words, or is gone with what it holds; whatever shows it escapes it."""
    article = sound(newsparse.parse(HEADLINES[what]))
    assert article.title in (ATTACKED, "Warga Menanam Bakau Lagi")
    if article.basis.get("title", "printed") == "printed":
        assert article.title in article.explain()
    assert article.paragraphs == list(PARAGRAPHS)
    shown = article._repr_html_()
    assert "<script" not in shown
    assert ("&lt;script&gt;alert(1)&lt;/script&gt;" in shown) is (ATTACK in article.title)


def test_70_signs_of_control_are_shown_as_escapes() -> None:
    article = sound(newsparse.parse(page(f"<p>\u202e\x1b[31m {SENTENCE}</p>")))
    assert "\\u202e\\x1b[31m" in article.explain()
    assert "bidi_control" in codes(article)
