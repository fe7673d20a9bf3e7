"""Dates: stamps of a line and day stamps of a body, their spans, and the moment of an article."""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Iterator
from itertools import pairwise

from fuzzing.target import SAMPLES, Target, as_text
from fuzzing.words import date_words
from newsparse import Parser
from newsparse.fields.daystamps import find_daystamps
from newsparse.fields.timestamps import all_date_words, find_stamps, parse_unknown_form
from tests.bad_input.soundness import sound

__all__ = ["TARGET", "check"]

PARSER = Parser(plugins=False)
_HARD = ("April 3rd 2022 8:54 PM", "31 Februari 0000 25:61", "2 jam yang lalu", "３/４/２０２２")
_TEXT = "Warga Menanam Bakau di Muara\n\n{0}\n\nKUPANG - Hujan turun sejak pagi, {0}."
_PAGE = """\
<meta property="article:modified_time" content="{0}"><script type="application/ld+json">{1}</script>
<h1>Warga Menanam Bakau di Muara</h1><time datetime="{0}">{0}</time><p>KUPANG - Hujan turun, {0}.
"""
_PUBLISHED = '{{"@type": "NewsArticle", "datePublished": {}}}'
_DAY = dt.date(2024, 2, 29)
_FULL_WIDTH = dict(zip(range(0xFF10, 0xFF1A), "0123456789", strict=True))


def check(data: bytes) -> None:
    """The laws of dates."""
    line = as_text(data)
    _stamps(line.replace("\n", " "))
    _daystamps(line)
    told = html.escape(line)
    for source in (_TEXT.format(line), _PAGE.format(told, _PUBLISHED.format(json.dumps(told)))):
        sound(PARSER.parse(source, url=f"https://contoh.id/{line}"))


def _stamps(line: str) -> None:
    stamps = find_stamps(line, "WITA")
    assert stamps == find_stamps(line, "WITA")
    as_figures = line.translate(_FULL_WIDTH)
    for stamp in stamps:
        assert as_figures[stamp.start : stamp.end] == stamp.raw != ""
        assert stamp.when is None or stamp.when.utcoffset() is not None
        assert (stamp.when is None) == any(
            code == "timestamp.invalid" for code, _ in stamp.problems
        )
    assert all(one.end <= two.start for one, two in pairwise(stamps))
    if all_date_words(line):
        other = parse_unknown_form(line)
        assert other == parse_unknown_form(line)
        assert other is None or (other.when is not None and other.when.tzinfo is not None)


def _daystamps(body: str) -> None:
    for published in (None, _DAY):
        mentions = find_daystamps(body, published)
        assert mentions == find_daystamps(body, published)
        for mention in mentions:
            assert body[slice(*mention.span)] == mention.raw != ""
        assert all(one.span[0] <= two.span[0] for one, two in pairwise(mentions))


def seeds() -> Iterator[bytes]:
    """Forms that are hard, and lines of the samples that hold figures."""
    for form in _HARD:
        yield form.encode()
    for path in sorted(SAMPLES.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if len(line) < 120 and any(char.isdigit() for char in line):
                yield line.encode()


TARGET = Target("dates", check, seeds, date_words, longest=256)
