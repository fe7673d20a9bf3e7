"""`to_frame`: one row an article, a quote or a segment, with types that hold for none as well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article
from newsparse.arrow import Row
from newsparse.frames import to_frame
from newsparse.ingest.values import Failure
from tests.frames.made_articles import made_articles
from tests.frames.samples import parsed_samples

pd = pytest.importorskip("pandas", reason="needs the extra frames")

WITA = """Warga Tanam Bakau di Pesisir Alak

Penulis: Wening Asih
Senin, 3 Januari 2022 | 06:30 WITA

KUPANG, KOMPAS.com - Warga menanam bakau sejak pagi. "Air surut," kata Camat Alak, Rini Astuti.

"Aman," ujarnya.
"""
PLAIN = "Hujan turun sejak pagi di kota itu."


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [newsparse.parse(PLAIN), newsparse.parse(WITA, url="https://contoh.id/bakau")]


def test_one_row_an_article(articles: list[Article]) -> None:
    frame = to_frame(articles)
    row = frame.loc[1]
    assert list(frame["body"]) == [article.body for article in articles]
    assert (row["outlet"], row["title"], row["url"]) == (
        "kompas",
        articles[1].title,
        articles[1].url,
    )
    assert (row["place"], row["brand"]) == ("KUPANG", "KOMPAS.com")
    assert row["authors"] == ["Wening Asih"]
    assert (row["words"], row["paragraphs"], row["quotes"]) == (14, 2, 2)
    assert frame.loc[0, "diagnostics"] == ["title.missing"]
    assert frame.loc[0, ["title", "place", "url", "offset_minutes", "error"]].isna().all()


def test_the_moment_is_utc_and_the_local_clock_can_be_had(articles: list[Article]) -> None:
    frame = to_frame(articles)
    assert frame.loc[1, "timestamp"] == pd.Timestamp("2022-01-02 22:30", tz="UTC")
    assert pd.isna(frame.loc[0, "timestamp"])
    east = pd.to_timedelta(frame["offset_minutes"], unit="min")
    local = frame["timestamp"].dt.tz_localize(None) + east
    assert local[1] == pd.Timestamp("2022-01-03 06:30")


def test_one_row_a_quote(articles: list[Article]) -> None:
    frame = to_frame(articles, explode="quotes")
    columns = ["article", "quote", "text", "speaker", "role", "cue"]
    assert frame[columns].to_dict("records") == [
        dict(zip(columns, row, strict=True))
        for row in (
            (1, 0, "Air surut", "Rini Astuti", "Camat Alak", "kata"),
            (1, 1, "Aman", "Rini Astuti", "Camat Alak", "ujarnya"),
        )
    ]
    assert set(frame["title"]) == {articles[1].title}
    body = articles[1].body
    assert [body[a:b] for a, b in zip(frame["start"], frame["end"], strict=True)] == [
        *frame["text"]
    ]


def test_one_row_a_segment(articles: list[Article]) -> None:
    frame = to_frame(articles, explode="segments")
    texts = frame.groupby("article")["text"].agg("".join)
    assert list(texts) == [article.text for article in articles]
    roles = [segment.role.value for segment in articles[1].segments]
    assert list(frame.loc[frame["article"] == 1, "role"]) == roles
    assert list(frame.loc[frame["article"] == 1, "segment"]) == list(range(len(roles)))


def test_the_rows_of_quotes_find_their_article() -> None:
    articles = parsed_samples()
    counts = to_frame(articles, explode="quotes").groupby("article").size()
    frame = to_frame(articles)
    assert counts.sum() == frame["quotes"].sum() == sum(len(a.quotes) for a in articles) > 100
    assert (frame["quotes"] == counts.reindex(frame.index, fill_value=0)).all()


@pytest.mark.parametrize("explode", [None, "quotes", "segments"])
def test_types_are_the_same_for_any_articles(explode: Any) -> None:
    empty = to_frame([], explode=explode)
    assert len(empty) == 0
    assert (empty.dtypes == to_frame(parsed_samples()[:9], explode=explode).dtypes).all()
    assert (empty.dtypes == to_frame([Row(error="NotText: a PDF")], explode=explode).dtypes).all()
    assert str(empty["timestamp"].dtype) == "datetime64[us, UTC]"


def test_a_failure_keeps_its_row(articles: list[Article]) -> None:
    failure = Failure("b.jsonl:2", "https://contoh.id/2", "NotText", "a PDF")
    frame = to_frame([failure, articles[1]])
    told = frame.loc[0].dropna().to_dict()
    assert told == {"id": "b.jsonl:2", "url": "https://contoh.id/2", "error": "NotText: a PDF"}
    assert list(frame.loc[frame["error"].isna(), "quotes"]) == [2]
    assert list(to_frame([failure, articles[1]], explode="quotes")["article"]) == [1, 1]


def test_a_stream_is_read_once(articles: list[Article]) -> None:
    def stream() -> Iterator[Article]:
        yield from articles

    pd.testing.assert_frame_equal(to_frame(stream()), to_frame(articles))


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(st.lists(made_articles, max_size=2))
def test_any_article_makes_a_row(articles: list[Article]) -> None:
    frame = to_frame(articles)
    assert len(frame) == len(articles)
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)
    micro = dt.timedelta(microseconds=1)
    wanted = [(a.timestamp - epoch) // micro for a in articles if a.timestamp]
    assert list(frame["timestamp"].dropna().astype("int64")) == wanted
    for explode in ("quotes", "segments"):
        to_frame(articles, explode=explode)


def test_a_lone_surrogate_is_replaced() -> None:
    article = newsparse.parse(PLAIN, url="https://contoh.id/\ud800")
    tagged = article.model_copy(update={"tags": ["\udfff"]})
    row = to_frame([tagged]).loc[0]
    assert (row["url"], row["tags"]) == ("https://contoh.id/\ufffd", ["\ufffd"])


def test_mistakes_are_told_before_anything_is_read() -> None:
    def stream() -> Iterator[Article]:
        pytest.fail("the stream was opened")
        yield

    with pytest.raises(ValueError, match="explode takes 'quotes', 'segments' or None, not 'quote'"):
        to_frame(stream(), explode="quote")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="several articles are wanted"):
        to_frame(newsparse.parse(PLAIN))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a str does not"):
        to_frame([PLAIN])  # type: ignore[list-item]
