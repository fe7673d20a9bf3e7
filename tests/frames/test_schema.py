"""The schema: every field of an article has its column, and no column changes unseen."""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

import pytest

import newsparse.values
from newsparse import Article, Segment
from newsparse.arrow.layout import LEDGER, ROW, VERSION, VERSION_KEY, schema

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")

VERSION_1 = """
id: string
url: string
error: string
schema_version: string
outlet: string
outlet_name: string
network: string
format: string
title: string
deck: string
kicker: string
section: string
estimated_date: date32[day]
body: string
paragraphs: list<item: string>
subheads: list<item: string>
tags: list<item: string>
pages: list<item: string>
sources: list<item: string>
cited: list<item: string>
basis: map<string, string>
outside: int32
text: string
dateline: struct<raw: string, place: string, brand: string>
timestamp: struct<utc: timestamp[us, tz=UTC], offset_minutes: int16>
timestamp_detail: struct<raw: string, zone: string, precision: string, basis: string, zone_assumed: bool>
modified: struct<utc: timestamp[us, tz=UTC], offset_minutes: int16>
dates: list<item: struct<raw: string, date: date32[day], span: struct<start: int32, end: int32>>>
contributors: list<item: struct<name: string, role: string>>
quotes: list<item: struct<text: string, kind: string, span: struct<start: int32, end: int32>, paragraph: int32, speaker: struct<name: string, surface: string, role: string, type: string, antecedent: struct<start: int32, end: int32>>, cue: string, cited: string, resolved_by: string, confidence: double, flags: list<item: string>>>
captions: list<item: struct<raw: string, text: string, credit: string>>
related: list<item: struct<title: string, url: string>>
lead_image: struct<url: string, caption: struct<raw: string, text: string, credit: string>>
segments: list<item: struct<start: int32, end: int32, role: string, rule: string>>
anchors: list<item: struct<text: int32, source: int32>>
diagnostics: list<item: struct<code: string, message: string, span: struct<start: int32, end: int32>>>
"""
"""Where this changes, `VERSION` must be raised: tables that were written lie around."""


def test_version_1_is_what_it_was() -> None:
    printed = [f"{field.name}: {field.type}" for field in schema()]
    assert printed == VERSION_1.strip().split("\n")
    assert VERSION == "1"


def test_the_version_stands_in_the_schema() -> None:
    assert schema().metadata[VERSION_KEY] == b"1"
    assert schema(segments=False).metadata[VERSION_KEY] == b"1"


def test_every_field_has_a_column() -> None:
    assert set(schema().names) == set(Article.model_fields) | set(ROW)


def test_without_segments_the_ledger_is_left_out() -> None:
    assert [n for n in schema().names if n not in schema(segments=False).names] == [*LEDGER]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("dateline", newsparse.values.Dateline),
        ("timestamp_detail", newsparse.values.Timestamp),
        ("dates", newsparse.values.DateMention),
        ("contributors", newsparse.values.Contributor),
        ("quotes", newsparse.values.Quote),
        ("quotes.speaker", newsparse.values.Speaker),
        ("captions", newsparse.values.Caption),
        ("related", newsparse.values.Related),
        ("lead_image", newsparse.values.LeadImage),
        ("lead_image.caption", newsparse.values.Caption),
        ("segments", Segment),
        ("diagnostics", newsparse.values.Diagnostic),
    ],
)
def test_every_value_is_whole(column: str, value: Any) -> None:
    name, _, inner = column.partition(".")
    kind = schema().field(name).type
    kind = kind.value_type if pa.types.is_list(kind) else kind
    kind = kind.field(inner).type if inner else kind
    assert [field.name for field in kind] == [field.name for field in dataclasses.fields(value)]


def test_every_value_of_an_article_is_tested_above() -> None:
    def values(hint: object) -> set[str]:
        inner = {name for part in typing.get_args(hint) for name in values(part)}
        if not (isinstance(hint, type) and dataclasses.is_dataclass(hint)):
            return inner
        hints = typing.get_type_hints(hint).values()
        return {hint.__name__}.union(*map(values, hints))

    (cases,) = test_every_value_is_whole.pytestmark
    tested = {value.__name__ for _, value in cases.args[1]}
    assert set().union(*(values(f.annotation) for f in Article.model_fields.values())) == tested
