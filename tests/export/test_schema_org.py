"""`to_schema_org`: a NewsArticle that schema.org would know, and nothing that was not read."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import HealthCheck, given, settings

import newsparse
from newsparse import Article
from newsparse.values import Contributor, Timestamp
from tests.bad_input.specimens import sample_texts
from tests.export.checking import is_plain_json
from tests.export.made_articles import WITA, any_article, full_article, with_body
from tests.export.schema_org_terms import is_valid
from tests.properties.strategies import any_text, damaged, news_text

_many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def _holds(article: Article) -> None:
    exported = article.to_schema_org()
    assert exported["@context"] == "https://schema.org"
    is_valid(exported, {"NewsArticle"})
    is_plain_json(exported)


def test_every_field_has_its_place() -> None:
    article = full_article()
    url = "https://kabarmuara.example/laut/kapal%20kandas?a=1&copy=2"
    person, newsroom = {"@type": "Person"}, {"@type": "Organization"}
    assert article.to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Air Laut Surut, Dua Kapal Kandas",
        "alternativeHeadline": "Warga menunggu pasang",
        "articleSection": ["Pesisir", "Daerah"],
        "url": url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
        "datePublished": "2022-04-03T08:54:00+08:00",
        "dateModified": "2022-04-03T10:05:00+08:00",
        "dateline": "Ranu",
        "locationCreated": {"@type": "Place", "name": "Ranu"},
        "author": [person | {"name": "Dulmatin Sareh"}, person | {"name": "Basri Manohara"}],
        "editor": [person | {"name": "Wening Asih"}],
        "translator": [person | {"name": "Ines Carvalina"}],
        "contributor": [
            newsroom | {"name": "Redaksi Kabar Muara"},
            person | {"name": "Yosua Rumbewas"},
            person | {"name": "ws"},
        ],
        "publisher": newsroom | {"name": "Kabar Muara"},
        "inLanguage": "id",
        "articleBody": article.body,
        "wordCount": 13,
        "keywords": ["laut", "kapal"],
        "image": [
            {
                "@type": "ImageObject",
                "url": "https://gambar.example/dermaga.jpg",
                "caption": "Dermaga Ranu.",
                "creditText": "Basri/Muara",
            },
            {"@type": "ImageObject", "caption": "Kapal kandas di teluk"},
        ],
        "citation": ["Antara", "Radio Ranu"],
        "hasPart": [
            {
                "@type": "Quotation",
                "text": "Air surut",
                "spokenByCharacter": person | {"name": "Rini Astuti", "jobTitle": "Camat Ranu"},
            },
            {
                "@type": "Quotation",
                "text": "Tunggu",
                "citation": "Radio Ranu",
                "spokenByCharacter": person | {"description": "pejabat itu"},
            },
            {
                "@type": "Quotation",
                "text": "Aman",
                "spokenByCharacter": newsroom | {"name": "Basarnas"},
            },
            {
                "@type": "Quotation",
                "text": "Dua",
                "isBasedOn": {"@type": "CreativeWork", "name": "laporan dinas"},
            },
            {"@type": "Quotation", "text": "Entah"},
        ],
    }


def test_nothing_is_invented() -> None:
    assert newsparse.parse("").to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": "id",
    }


@pytest.mark.parametrize(
    ("moment", "precision", "written"),
    [
        (dt.datetime(2022, 4, 3, 8, 54, tzinfo=WITA), "minute", "2022-04-03T08:54:00+08:00"),
        (dt.datetime(2022, 4, 3, tzinfo=WITA), "minute", "2022-04-03T00:00:00+08:00"),
        (dt.datetime(2022, 4, 3, tzinfo=WITA), "day", "2022-04-03"),
    ],
)
def test_a_day_gets_no_clock(moment: dt.datetime, precision: str, written: str) -> None:
    detail = Timestamp("3 April 2022", precision=precision)  # type: ignore[arg-type]
    exported = with_body([], timestamp=moment, timestamp_detail=detail).to_schema_org()
    assert exported["datePublished"] == written


def test_an_update_at_midnight_is_a_day() -> None:
    """What was read of an update does not say whether a clock was printed."""
    exported = with_body([], modified=dt.datetime(2022, 4, 3, tzinfo=WITA)).to_schema_org()
    assert exported["dateModified"] == "2022-04-03"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kabar Muara", "Organization"),  # the outlet itself
        ("Liputan6.com", "Organization"),
        ("Tim Redaksi Daerah", "Organization"),
        ("Kompas TV", "Organization"),
        ("Rini Timora", "Person"),
        ("Newsmar Tabuni", "Person"),
    ],
)
def test_a_newsroom_is_no_person(name: str, kind: str) -> None:
    exported = with_body([], contributors=[Contributor(name, "author")]).to_schema_org()
    assert exported["author"] == [{"@type": kind, "name": name}]


def test_a_body_in_another_language_is_not_called_indonesian() -> None:
    article = newsparse.parse("The boats of Waepana go to sea with solar lamps on the mast. " * 3)
    assert [note.code for note in article.diagnostics].count("language.not_indonesian") == 1
    assert "inLanguage" not in article.to_schema_org()
    assert "language" not in article.to_ninjs()


def test_an_address_that_is_none_is_left_out() -> None:
    exported = with_body([], url="kabarmuara.example/laut").to_schema_org()
    assert "url" not in exported
    assert "mainEntityOfPage" not in exported


def test_it_can_stand_in_a_page_as_the_docstring_says() -> None:
    told = r'json.dumps(...).replace("<", "\\u003c")'
    assert told in (Article.to_schema_org.__doc__ or "")
    exported = newsparse.parse("Hujan turun </script><script> pagi itu di kota.").to_schema_org()
    written = json.dumps(exported)
    safe = written.replace("<", "\\u003c")
    assert "</script>" in written
    assert "<" not in safe
    assert json.loads(safe) == exported


def test_samples() -> None:
    for text in sample_texts():
        _holds(newsparse.parse(text))


@_many
@given(any_article())
def test_any_text_in_any_field(article: Article) -> None:
    _holds(article)


@_many
@given(any_text | news_text() | damaged())
def test_any_text(text: str) -> None:
    _holds(newsparse.parse(text))
