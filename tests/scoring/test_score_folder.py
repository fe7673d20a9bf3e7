"""A whole folder: parsers, addresses, documents that raise, slices, outlets taken for others."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from newsparse.article import Article
from newsparse.outlets.outlet import Outlet
from newsparse.parser import Parser, Source
from newsparse.scoring import (
    Accuracy,
    Confusion,
    GoldDocument,
    GoldError,
    Mixup,
    Outcome,
    Tally,
    gold_documents,
    score_document,
    score_folder,
)
from tests.scoring.folders import LABELS, PAGE, Gold

SABANA = Outlet(slug="sabana", name="Kabar Sabana", domains=("kabarsabana.id",))
URL = "https://kabarsabana.id/garam"


class Refusing(Parser):
    """A parser with a bug."""

    def parse(
        self,
        source: Source,
        url: str | None = None,
        outlet: str | None = None,
        fetched_at: dt.datetime | None = None,
    ) -> Article:
        """Raise on every text with one word; read all others."""
        if "rusak" in str(source):
            raise RuntimeError("a bug")
        return super().parse(source, url, outlet, fetched_at)


def test_a_text_and_a_page(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam").add("laman", kind="html", text=PAGE)
    report = score_folder(str(tmp_path))
    assert report.misses == []
    assert report.raised == []
    assert report.documents == 2
    assert report.total["title"] == Accuracy(2, 2)
    assert report.total["tags"] == Tally(0, 0, 0)
    assert 0 < report.seconds < 10


def test_misses_name_their_document(tmp_path: Path) -> None:
    Gold(tmp_path).add("satu").add("dua", labels={**LABELS, "title": "Lain"})
    report = score_folder(tmp_path)
    assert report.total["title"] == Accuracy(1, 2)
    assert [(miss.document, miss.wanted) for miss in report.misses] == [("dua", "Lain")]


def test_a_parse_that_raises_stops_nothing(tmp_path: Path) -> None:
    Gold(tmp_path).add("satu").add("dua", text="rusak").add("tiga")
    report = score_folder(tmp_path, parser=Refusing())
    assert [(o.document.id, o.error) for o in report.raised] == [("dua", "RuntimeError('a bug')")]
    assert report.documents == 3
    assert report.total["title"] == Accuracy(2, 3)
    assert report.total["quotes.span"] == Tally(2, 2, 3)
    assert report.confusion.total == 2


def test_a_broken_folder_does_stop(tmp_path: Path) -> None:
    Gold(tmp_path).add("satu").add("dua").label("dua", "[]")
    seen: list[str] = []
    with pytest.raises(GoldError, match=r"dua\.json: is a list"):
        score_folder(tmp_path, on_document=lambda outcome: seen.append(outcome.document.id))
    assert seen == ["satu"]


def test_on_document(tmp_path: Path) -> None:
    Gold(tmp_path).add("satu").add("dua", text="rusak")
    seen: list[Outcome] = []
    report = score_folder(tmp_path, parser=Refusing(), on_document=seen.append)
    assert tuple(seen) == report.outcomes
    assert [outcome.document.id for outcome in seen] == ["satu", "dua"]


def test_only_and_kinds(tmp_path: Path) -> None:
    Gold(tmp_path).add("satu").add("dua", kind="body").add("dua-lagi")
    assert [o.document.id for o in score_folder(tmp_path, only="dua").outcomes] == [
        "dua",
        "dua-lagi",
    ]
    report = score_folder(tmp_path, only="dua", kinds={"body"})
    assert [o.document.id for o in report.outcomes] == ["dua"]


def test_a_parser_of_ones_own(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", outlet="sabana", url=URL)
    known = score_folder(tmp_path, parser=Parser(outlets=[SABANA]))
    assert known.confusion.right == 1
    assert score_folder(tmp_path).confusion.mixups == [Mixup("sabana", "generic", 1)]


def test_the_address_can_be_kept_back(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", outlet="sabana", url=URL)
    parser = Parser(outlets=[SABANA])
    assert score_folder(tmp_path, parser=parser, use_url=False).confusion.right == 0


def test_one_document(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", outlet="sabana", url=URL)
    (document,) = gold_documents(tmp_path)
    outcome = score_document(document, Parser(outlets=[SABANA]))
    assert (outcome.detected, outcome.error) == ("sabana", None)
    assert outcome.scores.figures["title"] == Accuracy(1, 1)


def test_results_do_not_change(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", outlet="sabana", labels={**LABELS, "title": "Lain"})
    report = score_folder(tmp_path)
    (outcome,) = report.outcomes
    labels = outcome.document.labels()
    assert labels.quotes
    values: list[object] = [report, outcome, outcome.document, labels, labels.quotes[0]]
    values += [outcome.scores, report.misses[0], report.confusion, report.confusion.mixups[0]]
    values += [report.total["title"], report.total["body.words"]]
    for value in values:
        name = next(iter(vars(value)))
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


def test_a_parser_for_each_document(tmp_path: Path) -> None:
    gold = Gold(tmp_path).add("garam", outlet="sabana", url=URL)
    gold.add("padi", outlet="lain", url=URL)
    asked: list[str] = []

    def without_its_outlet(document: GoldDocument) -> Parser:
        asked.append(document.id)
        return Parser(outlets=[o for o in (SABANA,) if o.slug != document.outlet])

    report = score_folder(tmp_path, parser_for=without_its_outlet)
    assert asked == ["garam", "padi"]
    assert [outcome.detected for outcome in report.outcomes] == ["generic", "sabana"]


def test_one_way_to_choose_a_parser(tmp_path: Path) -> None:
    Gold(tmp_path).add()
    with pytest.raises(ValueError, match="give one of them"):
        score_folder(tmp_path, parser=Parser(), parser_for=lambda _: Parser())


def test_slices(tmp_path: Path) -> None:
    wrong = {**LABELS, "paragraphs": ["Lain."], "dateline": None}
    gold = Gold(tmp_path).add("a", outlet="teluk").add("b", outlet="sabana", labels=wrong)
    gold.add("c", outlet="sabana", kind="body")
    report = score_folder(tmp_path)
    assert list(report.by_outlet) == ["sabana", "teluk"]
    assert list(report.by_kind) == ["body", "page"]
    assert report.by_outlet["sabana"]["dateline"] == Accuracy(1, 2)
    assert report.by_outlet["teluk"]["dateline"] == Accuracy(1, 1)
    assert report.by_kind["page"]["dateline"] == Accuracy(1, 2)
    assert "title" not in report.by_kind["body"]
    assert report.by_outlet["sabana"]["title"] == Accuracy(1, 1)
    body = report.by_outlet["sabana"]["body.paragraphs"]
    assert isinstance(body, Tally)
    assert (body.got, body.wanted) == (4, 3)
    total = sum(part["dateline"].n for part in report.by_kind.values())
    assert total == report.total["dateline"].n == 3


def test_misses_of_fields(tmp_path: Path) -> None:
    wrong = {**LABELS, "title": "Lain", "quotes": [], "deck": "Lain"}
    Gold(tmp_path).add(labels=wrong)
    report = score_folder(tmp_path)

    def fields(*names: str) -> list[str]:
        return [miss.field for miss in report.misses_of(*names)]

    assert fields("title") == ["title"]
    assert fields("quotes") == fields("quotes.span") == ["quotes.span"]
    assert fields("quotes.span", "deck") == ["deck", "quotes.span"]
    assert fields("all") == ["title", "deck", "quotes.span"]
    assert fields("tit") == fields() == []


def test_confusion() -> None:
    pairs = [("a", "a"), ("a", "b"), ("c", "b"), ("c", "b"), ("b", "b"), ("b", "a")]
    confusion = Confusion.of(pairs)
    assert (confusion.right, confusion.total) == (2, 6)
    assert confusion.mixups == [Mixup("c", "b", 2), Mixup("a", "b", 1), Mixup("b", "a", 1)]
    assert confusion.detected("a") == {"a": 1, "b": 1}
    assert confusion.detected("z") == {}


def test_texts_need_no_page_parser(tmp_path: Path) -> None:
    """A folder of texts is scored where Lexbor, Beautiful Soup and dateparser are missing."""
    Gold(tmp_path).add()
    code = """
import sys
for name in ("selectolax", "bs4", "dateparser"):
    sys.modules[name] = None
from newsparse.scoring import score_folder
report = score_folder(sys.argv[1])
print(len(report.raised), len(report.misses), report.documents)
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.split() == ["0", "0", "1"], done.stderr
