"""An article in a notebook says what the article says: nothing lost, nothing twice."""

from __future__ import annotations

import re

import pytest
from bs4 import Tag

import newsparse
from newsparse import Article, Parser, Role
from newsparse.explain import visible
from newsparse.values import Quote, Speaker
from newsparse.view.article import as_output, as_page
from newsparse.view.bounds import NOTEBOOK, PAGE
from tests.frames.samples import sample_paths
from tests.notebook.shown import ROOT, part, sample, soup, texts

PARAGRAPHS = ".np-body > p:not(.np-dateline):not(.np-none):not(.np-more)"

GOLDEN = """\
Kompas.com kompas
LINGKUNGAN
Warga Alak Tanam Bakau di Bekas Tambak
By Wening Asih · Edited by Dul Sareh
3 January 2022, 06:30 WITA (+08:00)
KUPANG, KOMPAS.com -
Warga menanam bakau sejak pagi. "Air surut," kata Camat Alak, Rini Astuti.
Bibit dari Sekolah
"Aman," ujarnya.
Quoted
Rini Astuti Camat Alak 2 quotes
Related
Jembatan Alak Dibuka Kembali
Quotes 2, by 1 speaker
Air surut Rini Astuti, Camat Alak direct · cue: kata · found after-name · 0.97 sure
Aman Rini Astuti, Camat Alak direct · cue: ujarnya · found after-nya · 0.90 sure
"""


SOME = [str(path.relative_to(ROOT / "samples")) for path in sample_paths()[::3]]


@pytest.fixture(params=SOME)
def article(request: pytest.FixtureRequest) -> Article:
    """Every third sample, texts and pages of many outlets."""
    return sample(str(request.param))


def test_the_body_is_the_articles_body(article: Article) -> None:
    tree = soup(article._repr_html_())
    assert texts(tree, PARAGRAPHS) == article.paragraphs
    assert "\n\n".join(texts(tree, PARAGRAPHS)) == article.body
    assert texts(tree, ".np-subhead") == article.subheads


def test_every_quote_is_marked_once_with_its_speaker(article: Article) -> None:
    marks = soup(article._repr_html_()).select(".np-body mark")
    assert [mark.get_text() for mark in marks] == [quote.text for quote in article.quotes]
    for mark, quote in zip(marks, article.quotes, strict=True):
        who = quote.speaker.name if quote.speaker else "nobody named"
        assert str(mark["title"]).startswith(who)
        assert str(mark["title"]).endswith(f"· {quote.kind}")


def test_what_a_pointer_shows_is_also_in_the_text(article: Article) -> None:
    rows = texts(soup(article._repr_html_()), ".np-quotes li")
    assert len(rows) == len(article.quotes)
    for row, quote in zip(rows, article.quotes, strict=True):
        who = quote.speaker.name if quote.speaker else "nobody named"
        assert who in row
        assert quote.kind in row


def test_every_segment_is_in_the_ledger_with_role_and_rule(article: Article) -> None:
    tree = soup(article._repr_html_())
    rows = zip(
        texts(tree, ".np-rows .np-role"),
        texts(tree, ".np-rows .np-said"),
        texts(tree, ".np-rows .np-rule"),
        strict=True,
    )
    assert [(role, said, rule) for role, said, rule in rows] == [
        (
            segment.role.value,
            visible(article.text[segment.start : segment.end].strip().replace("\n", " ⏎ ")),
            segment.rule,
        )
        for segment in article.segments
        if segment.role is not Role.BLANK
    ]
    roles = {segment.role.value for segment in article.segments}
    assert set(texts(tree, ".np-legend .np-chip")) == roles


def test_head_and_lists_hold_each_value(article: Article) -> None:
    tree = soup(article._repr_html_())
    assert texts(tree, ".np-title") == [title for title in [article.title] if title]
    assert set(texts(tree, ".np-byline bdi")) == {person.name for person in article.contributors}
    assert texts(tree, ".np-related li") == [other.title for other in article.related]
    assert texts(tree, ".np-tags li") == article.tags
    assert texts(tree, ".np-sources li") == article.sources
    assert len(tree.select(".np-captions li")) == len(article.captions)
    codes = texts(tree, ".np-notes code")
    assert codes == [note.code for note in article.diagnostics]


def spaced(row: Tag) -> str:
    """What is a column or a line of its own to a reader, apart; a mark is neither."""
    return row.get_text("" if row.parent and row.parent.name == "div" else " ")


def test_how_it_reads() -> None:
    text = """LINGKUNGAN
Warga Alak Tanam Bakau di Bekas Tambak

Penulis: Wening Asih
Editor: Dul Sareh
Senin, 3 Januari 2022 | 06:30 WITA

KUPANG, KOMPAS.com - Warga menanam bakau sejak pagi. "Air surut," kata Camat Alak, Rini Astuti.

Baca juga: Jembatan Alak Dibuka Kembali

Bibit dari Sekolah

"Aman," ujarnya.
"""
    card = part(soup(newsparse.parse(text)._repr_html_()), ".np-card")
    for left_out in card.select(".np-ledger, .np-notes"):
        left_out.decompose()
    rows = card.select("header > p, h2, h3, .np-body > p, li, summary")
    assert [" ".join(spaced(row).split()) for row in rows] == GOLDEN.splitlines()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("sindonews/no-stamp.txt", "no time printed; 14 September 2022 by the day stamps"),
        ("bbc_indonesia/old-cms-link-markup.txt", "no clock printed"),
        ("bola/channel-join-sumber.txt", "updated 24 May 2024, 08:27 WIB (+07:00)"),
    ],
)
def test_the_time_says_what_is_not_certain(name: str, told: str) -> None:
    assert told in part(soup(sample(name)._repr_html_()), ".np-when").get_text()


def test_the_moment_is_there_for_programs_with_its_zone() -> None:
    article = sample("tribunnews/papua-wit.txt")
    stamp = part(soup(article._repr_html_()), ".np-when time")
    assert article.timestamp is not None
    assert stamp["datetime"] == article.timestamp.isoformat()
    assert stamp.get_text().endswith("WIT (+09:00)")


def test_a_speaker_has_one_colour_everywhere() -> None:
    tree = soup(sample("sindonews/double-print.txt")._repr_html_())
    hue = re.compile(r"np-(amber|blue|green|rose|violet|teal|grey)\b")
    of_speaker: dict[str, set[str]] = {}
    for element in tree.select(".np-body mark, .np-quoted .np-chip"):
        name = str(element.get("title") or element.get_text()).split(",")[0].split(" · ")[0]
        of_speaker.setdefault(name, set()).update(hue.findall(" ".join(element["class"])))
    assert of_speaker == {"Aarne Lehtola": {"amber"}, "Marjut Salonsaari": {"blue"}}


def test_a_speaker_known_by_office_alone_is_named_once() -> None:
    tree = soup(sample("sindonews/no-stamp.txt")._repr_html_())
    assert texts(tree, ".np-quoted li")[-1] == "Gubernur setempat 1 quote"
    assert texts(tree, ".np-quotes .np-chip")[-1] == "Gubernur setempat"


def test_indirect_quotes_are_marked_as_such() -> None:
    text = "KUPANG - Camat Alak Rini Astuti mengatakan bahwa air sudah surut sejak pagi tadi."
    article = Parser(indirect=True).parse(text)
    assert [quote.kind for quote in article.quotes] == ["indirect"]
    (mark,) = soup(as_output(article)).select("mark")
    assert "np-indirect" in mark["class"]


def test_quotes_that_lie_in_one_another_are_marked_in_one_another() -> None:
    body = "Kata ibu kepada ayah itu."
    quotes = [
        Quote("ibu kepada ayah", "direct", (5, 20), 0, Speaker("Rini")),
        Quote("ayah", "mixed", (16, 20), 0),
        Quote("ayah itu", "mixed", (16, 24), 0),
        Quote("beyond", "direct", (90, 96), 0),
    ]
    article = Article(
        outlet="generic", outlet_name="Generic", body=body, paragraphs=[body], quotes=quotes
    )
    tree = soup(as_output(article))
    assert texts(tree, PARAGRAPHS) == [body]
    assert texts(tree, "mark") == ["ibu kepada ayah", "ayah", "ayah"]


def test_an_article_without_its_ledger_still_reads() -> None:
    bare = sample("kompas/editor-as-author.html").model_copy(update={"segments": [], "text": ""})
    tree = soup(as_output(bare))
    assert texts(tree, PARAGRAPHS) == bare.paragraphs
    assert "the text was left out" in part(tree, ".np-ledger summary").get_text()


def test_a_broken_ledger_is_told() -> None:
    article = sample("kompas/editor-as-author.html")
    broken = article.model_copy(update={"segments": article.segments[:-1]})
    assert "please report this" in part(soup(as_output(broken)), ".np-ledger summary").get_text()


def test_nothing_at_all_is_an_article_too() -> None:
    tree = soup(newsparse.parse("")._repr_html_())
    assert texts(tree, ".np-none")[:2] == ["no headline printed", "no body"]
    assert texts(tree, "summary") == ["Ledger empty: there is no text"]


def test_what_is_too_long_is_cut_and_told() -> None:
    lines = [f"Baris {number} hujan turun sejak pagi di kota itu." for number in range(20_000)]
    article = newsparse.parse("Judul Berita Hari Ini\n\nKUPANG - " + "\n\n".join(lines))
    output = as_output(article)
    tree = soup(output)
    shown = texts(tree, PARAGRAPHS)
    assert shown == article.paragraphs[: len(shown)]
    assert len(tree.select(".np-rows li")) == len(shown) == NOTEBOOK.items
    left = len(article.paragraphs) - len(shown)
    characters = sum(map(len, article.paragraphs[len(shown) :]))
    more = part(tree, ".np-body .np-more").get_text()
    assert more == f"Not shown here: {left:,} paragraphs, {characters:,} characters in all."
    assert "segments, " in part(tree, ".np-ledger > .np-more").get_text()
    assert len(output) < len(as_page(article)) < 12 * PAGE.characters


def test_one_endless_paragraph_is_cut_inside() -> None:
    article = newsparse.parse("KUPANG - " + "Hujan turun sejak pagi di kota itu. " * 30_000)
    tree = soup(as_output(article))
    (shown,) = texts(tree, PARAGRAPHS)
    assert shown == article.body[: NOTEBOOK.characters]
    left = len(article.body) - NOTEBOOK.characters
    assert part(tree, ".np-body .np-more").get_text() == (
        f"Not shown here: {left:,} characters in all."
    )
    rest = NOTEBOOK.characters - len("KUPANG -") - 2_000
    assert texts(tree, ".np-rows .np-more") == [f"{rest:,} more characters"]


def test_two_articles_share_a_notebook_without_ids() -> None:
    for name in ("kompas/editor-as-author.html", "sindonews/double-print.txt"):
        assert not soup(sample(name)._repr_html_()).select("[id], [for], [name]")
