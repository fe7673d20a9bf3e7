"""Reports as plain text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from newsparse.scoring import (
    Accuracy,
    Confusion,
    Figures,
    GoldDocument,
    Miss,
    Outcome,
    Report,
    Scores,
    Tally,
    confusion_table,
    miss_list,
    score_table,
    slice_table,
)


def outcome(
    name: str,
    figures: Figures,
    *misses: Miss,
    outlet: str = "sabana",
    detected: str | None = "sabana",
    error: str | None = None,
) -> Outcome:
    document = GoldDocument(Path("gold"), name, outlet, "page")
    return Outcome(document, Scores(figures, misses), detected, 0.25, error)


REPORT = Report(
    (
        outcome(
            "a", {"title": Accuracy(1, 1), "tags": Tally(1, 2, 4)}, Miss("a", "tags", "garam", None)
        ),
        outcome(
            "b", {"title": Accuracy(0, 1)}, Miss("b", "title", "Garam", "Padi"), detected="teluk"
        ),
        outcome(
            "c",
            {"title": Accuracy(0, 1)},
            outlet="teluk",
            detected=None,
            error="RuntimeError('\x1b[2J')",
        ),
    )
)


def test_score_table() -> None:
    assert score_table(REPORT).splitlines() == [
        "3 documents, 1 raised, 0.75 s",
        "field  score  precision  recall  n",
        "title  0.333                     3",
        "tags   0.333      0.500   0.250  4",
        r"raised: c: RuntimeError('\x1b[2J')",
    ]


def test_slice_table() -> None:
    slices: dict[str, Figures] = {
        "sabana": {"title": Accuracy(1, 2), "quotes.span": Tally(1, 1, 1)},
        "te\x1bluk": {"body.paragraphs": Tally(1, 1, 4)},
    }
    assert slice_table(slices, "outlet").splitlines() == [
        "outlet     title  timestamp  dateline  paragraphs  quotes  with speaker",
        "sabana     0.500          –         –           –   1.000             –",
        r"te\x1bluk      –          –         –       0.400       –             –",
    ]


def test_slices_of_a_report() -> None:
    assert slice_table(REPORT.by_outlet, "outlet").splitlines()[1:] == [
        "sabana  0.500          –         –           –       –             –",
        "teluk   0.000          –         –           –       –             –",
    ]


def test_confusion_table() -> None:
    assert confusion_table(REPORT.confusion).splitlines() == [
        "outlet  detected  documents",
        "sabana  teluk             1",
        "1 of 2 documents read as their own outlet's",
    ]


def test_confusion_table_without_mixups() -> None:
    table = confusion_table(Confusion.of([("sabana", "sabana")]))
    assert table == "1 of 1 document read as their own outlet's"


def test_miss_list() -> None:
    misses = [
        Miss("a", "title", "Garam\nLarut", None),
        Miss("b", "quotes.speaker", None, "Melki \x1b[1m", "Garamnya larut"),
        Miss("c\u202e", "title", "Garam", "Padi"),
    ]
    assert miss_list(misses).splitlines() == [
        "title",
        "  a",
        "    wanted  Garam ⏎ Larut",
        "    got     –",
        r"  c\u202e",
        "    wanted  Garam",
        "    got     Padi",
        "quotes.speaker",
        "  b: Garamnya larut",
        "    wanted  –",
        r"    got     Melki \x1b[1m",
    ]
    assert miss_list([]) == ""


def test_miss_list_cuts_long_values() -> None:
    misses = [Miss("a", "title", "0123456789", "0123456")]
    assert "wanted  0123456…\n    got     0123456" in miss_list(misses, width=8)
    assert "wanted  0123456789" in miss_list(misses, width=10)
    assert "wanted  0123456789" in miss_list(misses, width=None)
    assert f"wanted  {'x' * 99}…\n" in miss_list([Miss("a", "title", "x" * 500, None)])


def test_json() -> None:
    told = json.loads(json.dumps(REPORT.to_dict()))
    assert told == {
        "documents": 3,
        "seconds": 0.75,
        "raised": [{"document": "c", "error": "RuntimeError('\x1b[2J')"}],
        "fields": {
            "title": {"accuracy": 1 / 3, "right": 1, "n": 3},
            "tags": {
                "f1": 1 / 3,
                "precision": 0.5,
                "recall": 0.25,
                "matched": 1,
                "got": 2,
                "n": 4,
            },
        },
        "kinds": {"page": told["fields"]},
        "outlets": {
            "sabana": {
                "title": {"accuracy": 0.5, "right": 1, "n": 2},
                "tags": told["fields"]["tags"],
            },
            "teluk": {"title": {"accuracy": 0.0, "right": 0, "n": 1}},
        },
        "detection": {
            "right": 1,
            "total": 2,
            "mixups": [{"outlet": "sabana", "detected": "teluk", "documents": 1}],
        },
        "misses": [
            {"document": "a", "field": "tags", "wanted": "garam", "got": None, "about": None},
            {"document": "b", "field": "title", "wanted": "Garam", "got": "Padi", "about": None},
        ],
    }
