"""`model_dump_json`: it comes back equal, and the published JSON Schema describes it."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import newsparse
from newsparse import Article, Parser
from tests.export.article_schema import COMMAND, PUBLISHED, schema
from tests.properties.quote_texts import quoting_articles
from tests.properties.strategies import any_text, damaged, news_text
from tests.test_corpus import SHARED

SAMPLES = Path(__file__).parents[2] / "samples"
DEV, BULK = SHARED / "corpus" / "dev", SHARED / "corpus" / "bulk" / "articles.jsonl.gz"
BULK_ARTICLES = 300

_many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
_published = Draft202012Validator(json.loads(PUBLISHED.read_text("utf-8")))
_every_quote = Parser(plugins=False, indirect=True)


def _comes_back(article: Article) -> None:
    written = article.model_dump_json()
    assert Article.model_validate_json(written) == article
    _published.validate(json.loads(written))


def test_the_published_schema_is_the_current_one() -> None:
    Draft202012Validator.check_schema(schema())
    published = json.loads(PUBLISHED.read_text("utf-8"))
    assert published == schema(), f"the Article changed; to publish it again: {COMMAND}"


def test_every_field_is_described() -> None:
    """An Article with another shape is refused: the schema says more than `object`."""
    whole = json.loads(newsparse.parse("Hujan turun.").model_dump_json())
    for name in ("outlet", "segments", "text"):
        assert not _published.is_valid({**whole, name: 7})


@pytest.mark.parametrize(
    "path",
    sorted(path for kind in ("txt", "html") for path in SAMPLES.glob(f"*/*.{kind}")),
    ids=lambda path: str(path.relative_to(SAMPLES)),
)
def test_samples(path: Path) -> None:
    _comes_back(newsparse.parse_file(path))


@pytest.mark.skipif(not DEV.is_dir(), reason="no gold corpus beside the project")
def test_gold_corpus() -> None:
    paths = [*sorted(DEV.glob("raw/*.txt")), *sorted(DEV.glob("html/*.html"))]
    assert paths
    for path in paths:
        _comes_back(newsparse.parse_file(path))


@pytest.mark.skipif(not BULK.exists(), reason="no bulk corpus beside the project")
def test_bulk_corpus() -> None:
    for text in itertools.islice(_bulk_texts(), BULK_ARTICLES):
        _comes_back(newsparse.parse(text))


def _bulk_texts() -> Iterator[str]:
    with gzip.open(BULK, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


@_many
@given(any_text | news_text() | damaged())
def test_any_text(text: str) -> None:
    _comes_back(newsparse.parse(text))


@_many
@given(quoting_articles())
def test_articles_full_of_quotes(written: tuple[str, list[str]]) -> None:
    head, paragraphs = written
    _comes_back(_every_quote.parse(head + "\n\n".join(paragraphs)))
