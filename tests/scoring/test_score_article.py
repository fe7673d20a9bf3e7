"""One article against its labels: a hit and a miss of every field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from newsparse.article import Article
from newsparse.ledger import Segment
from newsparse.roles import Role
from newsparse.scoring import FIELDS, Accuracy, GoldQuote, Labels, Miss, Scores, Tally
from newsparse.scoring.score import add_up, score_article
from newsparse.values import Caption, Contributor, Dateline, Quote, Related, Speaker

WITA = dt.timezone(dt.timedelta(hours=8))
WORDS = "Garamnya larut sebelum sempat kami kumpulkan"
FRAGMENT = "tidak bisa menunggu lagi"


def quote(text: str, kind: Any = "direct", speaker: str | None = "Melki Radja") -> Quote:
    return Quote(text, kind, (0, len(text)), 0, Speaker(speaker) if speaker else None)


ARTICLE = Article(
    outlet="generic",
    outlet_name="Generic",
    title="Panen Garam Molor",
    deck="Hujan turun terus",
    dateline=Dateline("KUPANG, Sabana - ", "KUPANG", "Sabana"),
    timestamp=dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
    paragraphs=["Petambak menunda panen.", "Hujan turun lagi."],
    subheads=["Tambak Rusak"],
    contributors=[Contributor("Rina Kusuma", "editor")],
    sources=["Warta Teluk"],
    tags=["garam", "tambak"],
    related=[Related("Tambak Jebol di Teluk")],
    captions=[Caption("Tambak garam. Foto: Rina", "Tambak garam")],
    quotes=[quote(WORDS), quote(FRAGMENT, "mixed")],
    text="Panen",
    segments=[Segment(0, 5, Role.TITLE, "title")],
)

LABELS = Labels(
    title="Panen Garam Molor",
    deck="Hujan turun terus",
    place="Kupang",
    brand="SABANA",
    published=dt.datetime(2024, 3, 7, 9, 15, tzinfo=WITA),
    paragraphs=("Petambak menunda panen.", "Hujan turun  lagi."),
    subheads=("Tambak rusak",),
    contributors=(Contributor("Rina Kusuma", "editor"),),
    sources=("Warta Teluk",),
    tags=("tambak", "garam"),
    related=("Tambak Jebol di Teluk",),
    captions=("Tambak garam. Foto: Rina",),
    quotes=(
        GoldQuote(WORDS, "direct", "Melki Radja"),
        GoldQuote(FRAGMENT, "mixed", "Bapak Melki Radja"),
    ),
)


def score(kind: str = "page", labels: Labels = LABELS, **changed: Any) -> Scores:
    article = ARTICLE.model_copy(update=changed)
    return score_article(article, labels, document="garam", kind=kind)


def figures(scores: Scores, *fields: str) -> list[object]:
    return [scores.figures[field] for field in fields]


def test_all_right() -> None:
    scores = score()
    assert scores.misses == ()
    assert {figure.score for figure in scores.figures.values()} == {1.0}
    assert list(scores.figures) == [field for field in FIELDS if field != "not_article"]


@pytest.mark.parametrize(
    ("field", "name", "value", "wanted", "got"),
    [
        ("title", "title", "Panen Padi", "Panen Garam Molor", "Panen Padi"),
        ("title", "title", None, "Panen Garam Molor", None),
        ("deck", "deck", "Hujan", "Hujan turun terus", "Hujan"),
        (
            "timestamp",
            "timestamp",
            dt.datetime(2024, 3, 7, 9, 16, tzinfo=WITA),
            "2024-03-07T09:15:00+08:00",
            "2024-03-07T09:16:00+08:00",
        ),
        ("timestamp", "timestamp", None, "2024-03-07T09:15:00+08:00", None),
        ("dateline", "dateline", None, "Kupang | SABANA", None),
        (
            "dateline",
            "dateline",
            Dateline("ENDE, Sabana - ", "ENDE", "Sabana"),
            "Kupang | SABANA",
            "ENDE | Sabana",
        ),
        ("dateline", "dateline", Dateline("KUPANG - ", "KUPANG"), "Kupang | SABANA", "KUPANG | -"),
        (
            "dateline",
            "dateline",
            Dateline("Sabana - ", None, "Sabana"),
            "Kupang | SABANA",
            "- | Sabana",
        ),
        ("ledger", "text", "Panen garam", "no break", "a break at 5"),
        ("ledger", "segments", [Segment(1, 5, Role.TITLE, "t")], "no break", "a break at 0"),
    ],
)
def test_single_values_missed(
    field: str, name: str, value: Any, wanted: str | None, got: str | None
) -> None:
    scores = score(**{name: value})
    assert scores.figures[field] == Accuracy(0, 1)
    assert scores.misses == (Miss("garam", field, wanted, got),)
    others = [figure.score for other, figure in scores.figures.items() if other != field]
    assert set(others) == {1.0}


@pytest.mark.parametrize(
    ("field", "name", "value", "tally", "lost", "extra"),
    [
        ("subheads", "subheads", ["Tambak Utuh"], Tally(0, 1, 1), "Tambak rusak", "Tambak Utuh"),
        ("sources", "sources", ["Warta"], Tally(0, 1, 1), "Warta Teluk", "Warta"),
        ("tags", "tags", ["garam"], Tally(1, 1, 2), "tambak", None),
        ("tags", "tags", ["garam", "tambak", "Garam"], Tally(2, 3, 2), None, "Garam"),
        ("related", "related", [Related("Lain")], Tally(0, 1, 1), "Tambak Jebol di Teluk", "Lain"),
        (
            "captions",
            "captions",
            [Caption("Tambak garam", "Tambak garam. Foto: Rina")],
            Tally(0, 1, 1),
            "Tambak garam. Foto: Rina",
            "Tambak garam",
        ),
        (
            "contributors",
            "contributors",
            [Contributor("Rina Kusuma", "author")],
            Tally(0, 1, 1),
            "Rina Kusuma (editor)",
            "Rina Kusuma (author)",
        ),
        (
            "contributors",
            "contributors",
            [Contributor("Rina", "editor")],
            Tally(0, 1, 1),
            "Rina Kusuma (editor)",
            "Rina (editor)",
        ),
    ],
)
def test_lists_missed(
    field: str, name: str, value: Any, tally: Tally, lost: str | None, extra: str | None
) -> None:
    scores = score(**{name: value})
    assert scores.figures[field] == tally
    expected = [Miss("garam", field, lost, None)] if lost else []
    expected += [Miss("garam", field, None, extra)] if extra else []
    assert list(scores.misses) == expected


def test_paragraphs_and_words() -> None:
    scores = score(paragraphs=["Petambak menunda panen. Hujan turun lagi."])
    assert figures(scores, "body.paragraphs", "body.words") == [Tally(0, 1, 2), Tally(6, 6, 6)]
    assert [(miss.wanted, miss.got) for miss in scores.misses] == [
        ("Petambak menunda panen.", None),
        ("Hujan turun  lagi.", None),
        (None, "Petambak menunda panen. Hujan turun lagi."),
    ]
    scores = score(paragraphs=["Petambak menunda panen", "Hujan turun lagi."])
    assert figures(scores, "body.paragraphs", "body.words") == [Tally(1, 2, 2), Tally(6, 6, 6)]
    scores = score(paragraphs=["petambak menunda panen."])
    assert figures(scores, "body.paragraphs", "body.words") == [Tally(0, 1, 2), Tally(3, 3, 6)]


def test_a_quote_is_overlooked() -> None:
    scores = score(quotes=[quote(FRAGMENT, "mixed")])
    assert figures(scores, "quotes.span", "quotes.end_to_end", "quotes.direct_found") == [
        Tally(1, 1, 2),
        Tally(1, 1, 2),
        Accuracy(0, 1),
    ]
    assert scores.misses == (
        Miss("garam", "quotes.direct_found", WORDS, None),
        Miss("garam", "quotes.span", WORDS, None),
    )


def test_a_quote_is_invented() -> None:
    scores = score(quotes=[*ARTICLE.quotes, quote("Titip Rindu")])
    assert figures(scores, "quotes.span", "quotes.direct_found") == [Tally(2, 3, 2), Accuracy(1, 1)]
    assert scores.misses == (Miss("garam", "quotes.span", None, "Titip Rindu"),)


@pytest.mark.parametrize("name", ["Melki", "Yuli Radja", None])
def test_a_speaker_is_wrong(name: str | None) -> None:
    scores = score(quotes=[quote(WORDS, speaker=name), quote(FRAGMENT, "mixed")])
    assert figures(scores, "quotes.span", "quotes.speaker", "quotes.end_to_end") == [
        Tally(2, 2, 2),
        Accuracy(1, 2),
        Tally(1, 2, 2),
    ]
    assert scores.misses == (Miss("garam", "quotes.speaker", "Melki Radja", name, WORDS),)


def test_nobody_is_right_where_nobody_is_labelled() -> None:
    labels = replace(LABELS, quotes=(GoldQuote(WORDS, "direct", None),))
    assert score(labels=labels, quotes=[quote(WORDS, speaker=None)]).misses == ()
    scores = score(labels=labels, quotes=[quote(WORDS)])
    assert scores.misses == (Miss("garam", "quotes.speaker", None, "Melki Radja", WORDS),)


def test_a_kind_is_wrong() -> None:
    scores = score(quotes=[quote(WORDS), quote(FRAGMENT, "direct")])
    assert figures(scores, "quotes.kind", "quotes.end_to_end") == [Accuracy(1, 2), Tally(2, 2, 2)]
    assert scores.misses == (Miss("garam", "quotes.kind", "mixed", "direct", FRAGMENT),)


def test_indirect_quotes_are_left_aside() -> None:
    scores = score(quotes=[*ARTICLE.quotes, quote("panen ditunda", "indirect")])
    assert scores == score()


def test_without_quotes_there_is_no_speaker_to_score() -> None:
    scores = score(labels=replace(LABELS, quotes=()), quotes=[])
    assert [field for field in scores.figures if field.startswith("quotes.")] == [
        "quotes.span",
        "quotes.end_to_end",
    ]
    assert scores.figures["quotes.span"].score == 1.0


def test_null_quotes_are_not_scored() -> None:
    scores = score(labels=replace(LABELS, quotes=None))
    assert not [field for field in scores.figures if field.startswith("quotes.")]


def test_a_body_has_no_head() -> None:
    scores = score("body", title="Lain", deck="Lain", timestamp=None)
    assert scores.misses == ()
    assert not {"title", "deck", "timestamp"} & set(scores.figures)
    assert {"dateline", "sources", "tags", "related"} <= set(scores.figures)


def test_lists_of_links_are_not_scored_on_pages() -> None:
    scores = score("html", sources=["Lain"], tags=["lain"], related=[Related("Lain")])
    assert scores.misses == ()
    assert not {"sources", "tags", "related"} & set(scores.figures)
    assert {"title", "captions", "contributors"} <= set(scores.figures)


def test_an_index_page() -> None:
    labels = Labels(is_article=False)
    assert dict(score(labels=labels, paragraphs=[]).figures) == {"not_article": Accuracy(1, 1)}
    scores = score(labels=labels)
    assert dict(scores.figures) == {"not_article": Accuracy(0, 1)}
    assert scores.misses == (Miss("garam", "not_article", "no paragraph", "2 in the body"),)


def test_a_failed_parse_is_scored_as_nothing() -> None:
    scores = score_article(None, LABELS, document="garam", kind="page")
    assert {figure.score for figure in scores.figures.values()} == {0.0}
    assert scores.figures["body.words"] == Tally(0, 0, 6)
    assert "quotes.speaker" not in scores.figures
    assert scores.misses[0] == Miss("garam", "ledger", "no break", None)


def test_figures_add_up_in_the_order_of_reports() -> None:
    total = add_up([{"tags": Tally(1, 1, 2)}, {"title": Accuracy(1, 1), "tags": Tally(0, 3, 1)}])
    assert total == {"title": Accuracy(1, 1), "tags": Tally(1, 4, 3)}
    assert list(total) == ["title", "tags"]
