"""Articles to Arrow and back: nothing is lost, and what cannot be read is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article
from newsparse.arrow import Row, from_table, schema, tables, to_batch, to_table
from newsparse.arrow.layout import VERSION_KEY
from newsparse.ingest.values import Failure
from tests.frames.made_articles import made_articles, without_surrogates
from tests.frames.samples import parsed_samples
from tests.properties.strategies import any_text

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")

TEXT = "KUPANG - Hujan turun sejak pagi di kota itu, Senin (3/1/2022)."
ARTICLE = newsparse.parse(TEXT, url="https://contoh.id/hujan")
_some = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def is_same(articles: list[Article], others: list[Article]) -> None:
    """Equal, and printed alike: equal moments may differ in their offset."""
    assert articles == others
    for one, other in zip(articles, others, strict=True):
        assert one.model_dump_json() == other.model_dump_json()


def test_all_samples_come_back() -> None:
    articles = list(parsed_samples())
    assert len(articles) > 100
    is_same(list(from_table(to_table(articles))), articles)


def test_samples_keep_the_zones_they_print() -> None:
    offsets = {
        a.timestamp.utcoffset() for a in from_table(to_table(parsed_samples())) if a.timestamp
    }
    assert {dt.timedelta(hours=7), dt.timedelta(hours=8), dt.timedelta(hours=9)} <= offsets


@_some
@given(st.lists(any_text, max_size=3))
def test_what_is_parsed_comes_back(texts: list[str]) -> None:
    articles = [newsparse.parse(text) for text in texts]
    is_same(list(from_table(to_table(articles))), articles)


@_some
@given(st.lists(made_articles, max_size=3))
def test_any_values_come_back_but_for_lone_surrogates(articles: list[Article]) -> None:
    is_same(list(from_table(to_table(articles))), list(map(without_surrogates, articles)))


def test_a_lone_surrogate_is_one_replacement_character() -> None:
    made = {"url": "https://contoh.id/\ud800\udc00hujan"}
    article = newsparse.parse(TEXT).model_copy(update=made)
    (back,) = from_table(to_table([article]))
    assert back.url == "https://contoh.id/\ufffd\ufffdhujan"
    assert back.model_copy(update={"url": article.url}) == article


def test_the_instant_is_utc_and_the_offset_what_was_printed() -> None:
    moment = dt.datetime(2022, 1, 3, 5, 30, tzinfo=dt.timezone(dt.timedelta(hours=9)))
    table = to_table([ARTICLE.model_copy(update={"timestamp": moment})])
    told = table["timestamp"].to_pylist()[0]
    assert told["utc"].isoformat() == "2022-01-02T20:30:00+00:00"
    assert told["offset_minutes"] == 540


def test_without_the_ledger_all_else_is_there() -> None:
    article = parsed_samples()[0]
    assert article.segments
    bare = article.model_copy(update={"text": "", "segments": [], "anchors": []})
    is_same(list(from_table(to_table([article], segments=False))), [bare])


def test_no_articles_are_a_table_without_rows() -> None:
    assert to_table([]).schema.equals(schema(), check_metadata=True)
    assert list(from_table(to_table([]))) == []


def test_slices_and_batches_are_read() -> None:
    articles = list(parsed_samples()[:9])
    table = to_table(articles)
    assert list(from_table(table.slice(3, 4))) == articles[3:7]
    assert list(from_table(to_batch(articles).slice(8))) == articles[8:]
    joined = pa.concat_tables([table.slice(5), table.slice(0, 5)])
    assert list(from_table(joined)) == articles[5:] + articles[:5]


def test_a_table_is_made_of_bounded_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_CHARACTERS", 3 * (len(ARTICLE.text) + len(ARTICLE.body)))
    table = to_table([ARTICLE] * 7)
    assert [batch.num_rows for batch in table.to_batches()] == [3, 3, 1]
    monkeypatch.setattr(tables, "_ROWS", 2)
    assert [batch.num_rows for batch in to_table([ARTICLE] * 3).to_batches()] == [2, 1]


def test_parquet_keeps_all(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    articles = list(parsed_samples())
    parquet.write_table(to_table(articles), tmp_path / "articles.parquet")
    is_same(list(from_table(parquet.read_table(tmp_path / "articles.parquet"))), articles)


def test_other_types_are_cast_and_other_columns_left() -> None:
    table = to_table([ARTICLE, Row(error="NotText: a PDF")])
    naive = pa.struct([("utc", pa.timestamp("ns")), ("offset_minutes", pa.int64())])
    moment = table["timestamp"].cast(naive)
    table = table.set_column(table.schema.get_field_index("timestamp"), "timestamp", moment)
    large = table["body"].cast(pa.large_string()).dictionary_encode()
    table = table.set_column(table.schema.get_field_index("body"), "body", large)
    table = table.append_column("score", pa.array([1, 2])).drop_columns(["id", "error"])
    assert list(from_table(table.select(sorted(table.column_names)))) == [ARTICLE]


def test_failures_keep_their_rows() -> None:
    rows: list[Article | Row] = [
        ARTICLE,
        Row(id="2", url="https://contoh.id/2", error="NotText: a PDF"),
        ARTICLE,
    ]
    table = to_table(rows)
    told = table.to_pylist()[1]
    assert {name: value for name, value in told.items() if value is not None} == {
        "id": "2",
        "url": "https://contoh.id/2",
        "error": "NotText: a PDF",
    }
    assert table["error"].null_count == 2
    assert list(from_table(table)) == [ARTICLE, ARTICLE]


def test_a_stream_with_failures_is_a_table() -> None:
    failure = Failure("b.jsonl:2", "https://contoh.id/2", "NotText", "a PDF", "take its text")
    told = to_table([ARTICLE, failure, replace(failure, hint="")]).select(["id", "url", "error"])
    assert told.to_pylist()[1:] == [
        {"id": failure.id, "url": failure.url, "error": "NotText: a PDF; take its text"},
        {"id": failure.id, "url": failure.url, "error": "NotText: a PDF"},
    ]


def test_an_article_brings_its_own_address_and_can_have_an_id() -> None:
    told = to_table([Row(ARTICLE, id="7", url="https://lain.id")]).select(["id", "url"])
    assert told.to_pylist() == [{"id": "7", "url": ARTICLE.url}]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (ARTICLE, "several articles are wanted.* not an Article"),
        (TEXT, "several articles are wanted.* not a str"),
        (7, "several articles are wanted.* not an int"),
        ([ARTICLE, TEXT], "articles and failures make a row, a str does not"),
        ([None], "a NoneType does not"),
    ],
)
def test_what_is_no_article_is_named(given: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        to_table(given)  # type: ignore[arg-type]


def test_a_soup_is_no_failure() -> None:
    from bs4 import BeautifulSoup  # a soup has every attribute one asks for

    with pytest.raises(TypeError, match="a BeautifulSoup does not"):
        to_table([BeautifulSoup("<p>Hujan", "html.parser")])  # type: ignore[list-item]


def test_what_lacks_columns_is_no_table_of_articles() -> None:
    table = to_table([ARTICLE])
    with pytest.raises(ValueError, match=r"lacks columns of an article: body, quotes"):
        from_table(table.drop_columns(["quotes", "body"]))
    with pytest.raises(ValueError, match="lacks columns of an article: segments"):
        from_table(table.drop_columns(["segments"]))


def test_a_column_of_another_kind_is_named() -> None:
    table = to_table([ARTICLE])
    at = table.schema.get_field_index("dates")
    with pytest.raises(ValueError, match="column dates is string, not list"):
        from_table(table.set_column(at, "dates", pa.array(["3/1/2022"])))


def test_another_version_is_refused() -> None:
    table = to_table([ARTICLE]).replace_schema_metadata({VERSION_KEY: b"2"})
    with pytest.raises(ValueError, match=r"version 2, this newsparse reads 1"):
        from_table(table)
