"""A program as a user would write it; the types are those that an editor completes with.

It is checked by `mypy --strict` and run, both against the installed package.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime

from typing_extensions import assert_type

import newsparse
from newsparse import Article, Limits, Outlet, Parser, Role, Segment
from newsparse.values import (
    Caption,
    Contributor,
    Dateline,
    DateMention,
    Diagnostic,
    Quote,
    QuotedSpeaker,
    Related,
    Section,
    Speaker,
    Timestamp,
)


def fields(article: Article) -> None:
    """Name every field's type."""
    assert_type(article.outlet, str)
    assert_type(article.network, str | None)
    assert_type(article.url, str | None)
    assert_type(article.title, str | None)
    assert_type(article.dateline, Dateline | None)
    assert_type(article.timestamp, datetime | None)
    assert_type(article.timestamp_detail, Timestamp | None)
    assert_type(article.modified, datetime | None)
    assert_type(article.estimated_date, date | None)
    assert_type(article.dates, list[DateMention])
    assert_type(article.contributors, list[Contributor])
    assert_type(article.authors, list[str])
    assert_type(article.editors, list[str])
    assert_type(article.body, str)
    assert_type(article.paragraphs, list[str])
    assert_type(article.sections, list[Section])
    assert_type(article.quotes, list[Quote])
    assert_type(article.quotes_by("Rofinus"), list[Quote])
    assert_type(article.speakers, list[QuotedSpeaker])
    assert_type(article.captions, list[Caption])
    assert_type(article.related, list[Related])
    assert_type(article.segments, list[Segment])
    assert_type(article.boilerplate, list[Segment])
    assert_type(article.diagnostics, list[Diagnostic])
    assert_type(article.in_text((0, 1)), tuple[int, int])
    assert_type(article.segment_at(0).role, Role)
    assert_type(article.model_dump_json(), str)
    assert_type(Article.model_validate_json(article.model_dump_json()), Article)


def speakers(articles: list[Article]) -> Iterator[tuple[str, str]]:
    """Who says what."""
    for article in articles:
        for quote in article.quotes:
            assert_type(quote.speaker, Speaker | None)
            if quote.speaker is not None:
                yield quote.speaker.name, quote.text


def own_parser() -> Parser:
    """Make a parser that knows one outlet more."""
    sabana = Outlet(slug="kabar-sabana", name="Kabar Sabana", domains=("kabarsabana.id",))
    parser = Parser(outlets=[sabana], limits=Limits(max_chars=100_000), indirect=True)
    assert_type(parser.outlets, dict[str, Outlet])
    return parser


def main() -> None:
    """Read the file named first."""
    article = newsparse.parse_file(sys.argv[1])
    assert_type(article, Article)
    assert_type(newsparse.parse("Hujan turun."), Article)
    assert_type(newsparse.parse(b"Hujan turun.", url="https://kabarsabana.id/1"), Article)
    assert_type(newsparse.detect("Hujan turun.").outlet, Outlet)
    assert_type(newsparse.outlets(), dict[str, Outlet])
    assert_type(newsparse.repair_mojibake("Hujan turun."), str)
    assert_type(newsparse.decode(b"Hujan turun."), tuple[str, list[Diagnostic]])
    assert_type(own_parser().parse("Hujan turun."), Article)
    try:
        newsparse.parse("Hujan turun.", outlet="tidak-ada")
    except newsparse.UnknownOutlet as error:
        assert_type(error.hint, str)
    fields(article)
    for name, words in speakers([article]):
        sys.stdout.write(f"{name}: {words}\n")


if __name__ == "__main__":
    main()
