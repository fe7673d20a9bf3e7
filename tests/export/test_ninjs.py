"""`to_ninjs`: a news object that the IPTC's schema would accept."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, ValidationError

import newsparse
from newsparse import Article
from newsparse.values import Caption, LeadImage, Timestamp
from tests.bad_input.specimens import sample_texts
from tests.export.checking import is_plain_json
from tests.export.made_articles import WITA, any_article, full_article, with_body
from tests.export.ninjs_schema import NINJS
from tests.properties.strategies import any_text, damaged, news_text

_many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
_validator = Draft202012Validator(NINJS)


def _holds(article: Article) -> None:
    exported = article.to_ninjs()
    _validator.validate(exported)
    is_plain_json(exported)


def test_the_restated_schema_is_one() -> None:
    Draft202012Validator.check_schema(NINJS)
    for wrong in ({}, {"uri": "tanpa-skema"}, {"uri": "https://a.id/", "headline": "Judul"}):
        with pytest.raises(ValidationError):
            _validator.validate(wrong)


def test_every_field_has_its_place() -> None:
    article = full_article()
    plain = {"contentType": "text/plain"}
    assert article.to_ninjs() == {
        "uri": "https://kabarmuara.example/laut/kapal%20kandas?a=1&copy=2",
        "standard": {
            "name": "ninjs",
            "version": "3.0",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
        },
        "type": "text",
        "representationType": "partial",
        "firstCreated": "2022-04-03T08:54:00+08:00",
        "versionCreated": "2022-04-03T10:05:00+08:00",
        "language": "id",
        "headlines": [
            plain | {"role": "main", "value": "Air Laut Surut, Dua Kapal Kandas"},
            plain | {"role": "kicker", "value": "Pesisir"},
            plain | {"role": "deck", "value": "Warga menunggu pasang"},
        ],
        "by": "Dulmatin Sareh, Basri Manohara",
        "located": "Ranu",
        "bodies": [
            plain
            | {
                "role": "main",
                "value": article.body,
                "charCount": len(article.body),
                "wordCount": 13,
            },
            plain | {"role": "caption", "value": "Kapal kandas di teluk"},
        ],
        "subjects": [{"name": "Daerah", "rel": "section"}, {"name": "laut"}, {"name": "kapal"}],
        "people": [{"name": "Rini Astuti", "rel": "quoted"}],
        "organisations": [{"name": "Basarnas", "rel": "quoted"}],
        "infoSources": [
            {"name": "Kabar Muara", "role": "publisher"},
            {"name": "Wening Asih", "role": "editor"},
            {"name": "Redaksi Kabar Muara", "role": "editor"},
            {"name": "Ines Carvalina", "role": "translator"},
            {"name": "Yosua Rumbewas", "role": "photographer"},
            {"name": "ws", "role": "initials"},
            {"name": "Antara", "role": "source"},
            {"name": "Radio Ranu", "role": "cited"},
            {"name": "Antara", "role": "cited"},
        ],
        "associations": [
            {
                "name": "lead image",
                "uri": "https://gambar.example/dermaga.jpg",
                "type": "picture",
                "descriptions": [plain | {"role": "caption", "value": "Dermaga Ranu."}],
                "infoSources": [{"name": "Basri/Muara", "role": "credit"}],
                "renditions": [{"name": "main", "href": "https://gambar.example/dermaga.jpg"}],
            },
            {
                "name": "Pasang Tertinggi Tahun Ini",
                "rel": "related",
                "uri": "https://kabarmuara.example/pasang",
                "type": "text",
            },
        ],
    }


def test_a_text_without_address_is_named_by_its_digest() -> None:
    """The name is one of RFC 6920: the same for the same text, another for another."""
    one, again, other = (newsparse.parse(t).to_ninjs()["uri"] for t in ("Satu", "Satu", "Dua"))
    assert one == again != other
    assert one == "ni:///sha-256;atmuy27VCfYZWZVq_ZS-_EavqIYoL916E9e2tTvtVb8"


def test_dates_need_a_clock() -> None:
    day = with_body(
        [],
        timestamp=dt.datetime(2022, 4, 3, tzinfo=WITA),
        timestamp_detail=Timestamp("3 April 2022", precision="day"),
    ).to_ninjs()
    assert not {"firstCreated", "versionCreated"} & set(day)


def test_a_picture_without_address_leaves_its_caption() -> None:
    caption = Caption("Dermaga Ranu", "Dermaga Ranu")
    exported = with_body(
        [], captions=[caption], lead_image=LeadImage("/gambar.jpg", caption)
    ).to_ninjs()
    assert "associations" not in exported
    assert [body["value"] for body in exported["bodies"]] == ["Dermaga Ranu"]


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
