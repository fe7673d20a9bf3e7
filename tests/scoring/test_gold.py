"""Gold folders: what is read, and what is said where one is broken."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path

import pytest

from newsparse.errors import NewsparseError
from newsparse.scoring import GoldDocument, GoldError, GoldQuote, Labels, gold_documents
from newsparse.values import Contributor
from tests.scoring.folders import LABELS, PAGE, TEXT, Gold


def labels_of(folder: Path, labels: object) -> Labels:
    Gold(folder).add(labels=labels)
    return gold_documents(folder)[0].labels()


def test_a_document(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", outlet="sabana", kind="twin", url="https://sabana.id/1")
    (document,) = gold_documents(tmp_path)
    assert document == GoldDocument(tmp_path, "garam", "sabana", "twin", "https://sabana.id/1")
    assert document.source() == TEXT


def test_a_page_is_bytes(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", kind="html", text=PAGE)
    document = gold_documents(str(tmp_path))[0]
    assert document.path == tmp_path / "html" / "garam.html"
    assert document.source() == PAGE.encode()


def test_line_ends_of_a_text_are_kept(tmp_path: Path) -> None:
    Gold(tmp_path).add(text="Satu\r\nDua\rTiga\n")
    assert gold_documents(tmp_path)[0].source() == "Satu\r\nDua\rTiga\n"


def test_every_label(tmp_path: Path) -> None:
    labels = labels_of(
        tmp_path,
        {
            "title": "Garam",
            "deck": "Larut",
            "dateline": {"place": "Kupang", "brand": "Kabar Sabana"},
            "published_at": "2024-03-07T09:15:00+08:00",
            "paragraphs": ["Satu.", "Dua."],
            "subheads": ["Hujan"],
            "contributors": [{"name": "Rina Kusuma", "role": "editor"}],
            "sources": ["Warta Teluk"],
            "tags": ["garam"],
            "related": ["Tambak Jebol"],
            "captions": ["Tambak. Foto: Rina"],
            "quotes": [{"text": "Larut", "kind": "mixed", "speaker": None}],
            "notes": "hard: what is not known is not read",
        },
    )
    moment = dt.datetime(2024, 3, 7, 9, 15, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    assert labels == Labels(
        title="Garam",
        deck="Larut",
        place="Kupang",
        brand="Kabar Sabana",
        published=moment,
        paragraphs=("Satu.", "Dua."),
        subheads=("Hujan",),
        contributors=(Contributor("Rina Kusuma", "editor"),),
        sources=("Warta Teluk",),
        tags=("garam",),
        related=("Tambak Jebol",),
        captions=("Tambak. Foto: Rina",),
        quotes=(GoldQuote("Larut", "mixed", None),),
    )


def test_what_is_left_out_is_not_there(tmp_path: Path) -> None:
    assert labels_of(tmp_path, {"paragraphs": []}) == Labels()


def test_null_quotes_are_not_scored(tmp_path: Path) -> None:
    assert labels_of(tmp_path, {"paragraphs": [], "quotes": None}).quotes is None


def test_an_index_page_needs_no_paragraphs(tmp_path: Path) -> None:
    assert labels_of(tmp_path, {"article": False}) == Labels(is_article=False)


def test_a_day_without_time(tmp_path: Path) -> None:
    labels = labels_of(tmp_path, {"paragraphs": [], "published_at": "2024-03-07"})
    assert type(labels.published) is dt.date
    assert labels.published == dt.date(2024, 3, 7)


def test_a_byte_order_mark_and_blank_lines_do_no_harm(tmp_path: Path) -> None:
    gold = Gold(tmp_path)
    gold.line("\ufeff")
    gold.line("  ")
    gold.add("garam")
    gold.label("garam", "\ufeff" + json.dumps(LABELS))
    assert gold_documents(tmp_path)[0].labels().title == LABELS["title"]


def test_a_line_separator_inside_a_line(tmp_path: Path) -> None:
    gold = Gold(tmp_path)
    gold.line('{"id": "a", "outlet": "sabana", "kind": "page", "note": "satu\u2028dua"}')
    assert [document.id for document in gold_documents(tmp_path)] == ["a"]


def test_only_and_kinds(tmp_path: Path) -> None:
    gold = Gold(tmp_path)
    gold.add("garam-1", outlet="sabana").add("garam-2", outlet="teluk", kind="body")
    gold.add("padi-1", outlet="sabana", kind="body").add("teluk-1", outlet="sabana-baru")

    def ids(only: str | None = None, kinds: list[str] | None = None) -> list[str]:
        return [document.id for document in gold_documents(tmp_path, only=only, kinds=kinds)]

    assert ids("garam") == ["garam-1", "garam-2"]
    assert ids("sabana") == ["garam-1", "padi-1"]  # an outlet is named whole
    assert ids("teluk") == ["garam-2", "teluk-1"]
    assert ids(kinds=["body"]) == ["garam-2", "padi-1"]
    assert ids("sabana", ["body"]) == ["padi-1"]


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam").add("padi").label("padi", "broken")
    (tmp_path / "raw" / "padi.txt").unlink()
    first, second = gold_documents(tmp_path)
    assert first.labels().title
    with pytest.raises(GoldError):
        second.labels()


def error_of(folder: Path, **asked: str) -> GoldError:
    with pytest.raises(GoldError) as caught:
        read_all(folder, **asked)
    return caught.value


def read_all(folder: Path, **asked: str) -> None:
    for document in gold_documents(folder, **asked):
        document.labels()
        document.source()


def test_no_folder(tmp_path: Path) -> None:
    error = error_of(tmp_path / "none")
    assert error.file == str(tmp_path / "none" / "index.jsonl")
    assert str(error).endswith(
        "index.jsonl: is missing; a gold folder holds index.jsonl, raw/, html/ and gold/"
    )


def test_an_error_is_a_value_error_and_one_of_ours(tmp_path: Path) -> None:
    error = error_of(tmp_path)
    assert isinstance(error, ValueError)
    assert isinstance(error, NewsparseError)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.file, copy.field, str(copy)) == (error.file, error.field, str(error))


def test_an_empty_index(tmp_path: Path) -> None:
    Gold(tmp_path)
    assert "holds no document" in str(error_of(tmp_path))


def test_nothing_left(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam")
    assert "none of 1 documents is wanted" in str(error_of(tmp_path, only="padi"))


@pytest.mark.parametrize(
    ("line", "field", "told"),
    [
        ('{"id": "padi",', "", "is no JSON (Expecting property name"),
        ("[" * 100_000, "", "is no JSON"),
        ("9" * 5_000, "", "index.jsonl:3: is "),
        ('["padi"]', "", "is a list; give an object"),
        ('{"outlet": "sabana", "kind": "page"}', "id", "id is missing; give a text"),
        ('{"id": 7, "outlet": "sabana", "kind": "page"}', "id", "id is a number"),
        ('{"id": " ", "outlet": "sabana", "kind": "page"}', "id", "id is an empty text"),
        ('{"id": "../x", "outlet": "sabana", "kind": "page"}', "id", "id is '../x'"),
        ('{"id": "a\\\\b", "outlet": "sabana", "kind": "page"}', "id", "an id names a file"),
        ('{"id": "padi", "outlet": null, "kind": "page"}', "outlet", "outlet is null"),
        ('{"id": "padi", "outlet": "sabana"}', "kind", "kind is missing"),
        (
            '{"id": "padi", "outlet": "sabana", "kind": "page", "url": []}',
            "url",
            "url is a list; give a text or null",
        ),
        ('{"id": "garam", "outlet": "x", "kind": "page"}', "id", "'garam' stands in line 1"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, field: str, told: str) -> None:
    gold = Gold(tmp_path).add("garam")
    gold.line("")
    gold.line(line)
    error = error_of(tmp_path)
    assert error.file == f"{gold.index}:3"
    assert error.field == field
    assert told in str(error)
    assert ", line" not in str(error)  # the line of the index says where


def test_a_missing_document(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam")
    (tmp_path / "raw" / "garam.txt").unlink()
    error = error_of(tmp_path)
    assert error.file == str(tmp_path / "raw" / "garam.txt")
    assert "is missing; put the document there" in str(error)


def test_missing_labels(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam")
    (tmp_path / "gold" / "garam.json").unlink()
    error = error_of(tmp_path)
    assert error.file == str(tmp_path / "gold" / "garam.json")
    assert "is missing; label the document" in str(error)


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam")
    (tmp_path / "raw" / "garam.txt").unlink()
    (tmp_path / "raw" / "garam.txt").mkdir()
    assert "cannot be read (" in str(error_of(tmp_path))


def test_a_text_in_another_encoding(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam")
    (tmp_path / "raw" / "garam.txt").write_bytes("Kafé".encode("cp1252"))
    assert "garam.txt: is not UTF-8 (byte 3); save it as UTF-8" in str(error_of(tmp_path))


def test_broken_labels_name_the_line(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam").label("garam", '{"title": "Garam",\n "deck": null\n "tags": []}')
    assert "garam.json: is no JSON (" in str(error_of(tmp_path))
    assert "line 3, column 2" in str(error_of(tmp_path))


def test_the_second_line_counts_as_one_below(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam").label("garam", '{"title": "Garam"\n "tags": []}')
    assert "line 2, column 2" in str(error_of(tmp_path))


@pytest.mark.parametrize(
    ("change", "field", "told"),
    [
        ({"paragraphs": "Satu."}, "paragraphs", "is a text; give a list, [] for none"),
        ({"paragraphs": None}, "paragraphs", "is null"),
        ({"paragraphs": ["Satu.", None]}, "paragraphs[1]", "is null; give a text"),
        ({"title": ["Garam"]}, "title", "is a list; give a text or null"),
        ({"deck": 7}, "deck", "is a number"),
        ({"article": "no"}, "article", "is a text; give true or false"),
        ({"dateline": "KUPANG"}, "dateline", "is a text; give an object"),
        ({"dateline": {"place": 1}}, "dateline.place", "is a number"),
        ({"tags": None}, "tags", "is null; give a list"),
        ({"related": [{"title": "Garam"}]}, "related[0]", "is an object; give a text"),
        ({"contributors": ["Rina"]}, "contributors[0]", "is a text; give an object"),
        (
            {"contributors": [{"name": "Rina", "role": "redaktur"}]},
            "contributors[0].role",
            "is 'redaktur'; give one of author, editor, reporter",
        ),
        ({"contributors": [{"role": "editor"}]}, "contributors[0].name", "is missing"),
        ({"quotes": [{"kind": "direct"}]}, "quotes[0].text", "is missing"),
        (
            {"quotes": [{"text": "Larut", "kind": "indirect"}]},
            "quotes[0].kind",
            "is 'indirect'; give one of direct, mixed",
        ),
        (
            {"quotes": [{"text": "Larut", "kind": "direct", "speaker": {}}]},
            "quotes[0].speaker",
            "is an object; give a text or null",
        ),
        ({"published_at": "7 Maret 2024"}, "published_at", "is '7 Maret 2024'; give 2022-04-03T"),
        ({"published_at": "2024-03-07T09:15:00"}, "published_at", "is '2024-03-07T09:15:00'"),
        ({"published_at": "2024-02-31"}, "published_at", "is '2024-02-31'"),
        ({"published_at": "20240307"}, "published_at", "is '20240307'"),
        ({"published_at": 20240307}, "published_at", "is a number"),
    ],
)
def test_a_wrong_shape_is_named(
    tmp_path: Path, change: dict[str, object], field: str, told: str
) -> None:
    Gold(tmp_path).add("garam", labels={**LABELS, **change})
    error = error_of(tmp_path)
    assert error.file.endswith("garam.json")
    assert error.field == field
    assert f"garam.json: {field} {told}" in str(error)


def test_paragraphs_have_to_be_there(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", labels={"title": "Garam"})
    assert "paragraphs is missing; give a list" in str(error_of(tmp_path))


def test_labels_that_are_no_object(tmp_path: Path) -> None:
    Gold(tmp_path).add("garam", labels=["Garam"])
    assert "garam.json: is a list; give an object" in str(error_of(tmp_path))
