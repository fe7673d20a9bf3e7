"""`parse_batch`: one row in, one row out, in order, whatever stands in it."""

from __future__ import annotations

from typing import Any

import pytest

import newsparse
from newsparse import Limits, Parser
from newsparse.arrow import from_table, parse_batch, schema, to_batch
from tests.frames.samples import parsed_samples, sample_paths

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")

TEXT = "KUPANG - Hujan turun sejak pagi di kota itu."
URL = "https://contoh.id/hujan"


def batch_of(**columns: object) -> Any:
    return pa.RecordBatch.from_pydict(columns)


def test_rows_are_what_parse_gives() -> None:
    batch = parse_batch(batch_of(text=[path.read_bytes() for path in sample_paths()]))
    assert batch.equals(to_batch(parsed_samples()))
    assert batch.schema.equals(schema(), check_metadata=True)


def test_failures_stand_between_articles() -> None:
    texts = pa.array([TEXT.encode(), b"%PDF-1.7\n\x00", None, TEXT.encode()], pa.binary())
    batch = parse_batch(batch_of(text=texts, url=[URL, URL, URL, None], id=["a", "b", "c", "d"]))
    assert batch["id"].to_pylist() == ["a", "b", "c", "d"]
    assert batch["url"].to_pylist() == [URL, URL, URL, None]
    first, pdf, null, last = batch["error"].to_pylist()
    assert (first, null, last) == (None, "TypeError: the text is null", None)
    assert pdf.startswith("NotText: ")
    filled = [{name for name, v in row.items() if v is not None} for row in batch.to_pylist()]
    assert filled[1] == filled[2] == {"id", "url", "error"}
    assert filled[0] > {"outlet", "body", "segments", "dateline"}


def test_the_parser_given_reads() -> None:
    parser = Parser(limits=Limits(max_chars=len(TEXT)))
    batch = parse_batch(batch_of(text=[TEXT, f"{TEXT} Lagi."]), parser=parser)
    assert batch["body"].to_pylist() == ["Hujan turun sejak pagi di kota itu.", None]
    assert batch["error"][1].as_py().startswith("InputTooLarge: the text has too many characters")


def test_a_parser_that_breaks_on_a_row_ends_no_job() -> None:
    class Broken(Parser):
        def parse(self, source: object, **rest: object) -> newsparse.Article:  # type: ignore[override]
            raise SystemExit(1) if source == "keluar" else ZeroDivisionError("terbagi nol")

    batch = parse_batch(batch_of(text=["keluar", "rusak"]), parser=Broken())
    assert batch["error"].to_pylist() == ["SystemExit: 1", "ZeroDivisionError: terbagi nol"]


def test_columns_by_other_names_and_types() -> None:
    batch = batch_of(
        page=pa.array([f"<h1>Hujan</h1><p>{TEXT}</p>"], pa.large_string()).dictionary_encode(),
        link=pa.array([URL], pa.large_string()),
        nomor=pa.array([41]),
        text=["lain"],
    )
    parsed = parse_batch(batch, text="page", url="link", id="nomor")
    (article,) = from_table(parsed)
    assert (article.format, article.url, parsed["id"].to_pylist()) == ("html", URL, ["41"])


def test_a_batch_without_rows() -> None:
    empty = batch_of(text=pa.array([], pa.string()))
    parsed = parse_batch(empty, segments=False)
    assert parsed.num_rows == 0
    assert parsed.schema.equals(schema(segments=False), check_metadata=True)


def test_a_slice_of_a_batch() -> None:
    batch = batch_of(text=["Satu.", "Dua.", "Tiga."], id=["1", "2", "3"]).slice(1, 1)
    assert parse_batch(batch).select(["id", "text"]).to_pylist() == [{"id": "2", "text": "Dua."}]


@pytest.mark.parametrize("column", ["text", "url", "id"])
def test_a_named_column_must_be_there(column: str) -> None:
    with pytest.raises(ValueError, match="no column 'isi'; it has text, url"):
        parse_batch(batch_of(text=[TEXT], url=[URL]), **{column: "isi"})  # type: ignore[arg-type]


def test_a_column_must_have_a_fit_type() -> None:
    with pytest.raises(TypeError, match="'text' must hold texts or bytes, it holds int64"):
        parse_batch(batch_of(text=[1]))
    with pytest.raises(TypeError, match="'url' cannot be read as strings"):
        parse_batch(batch_of(text=[TEXT], url=[[URL]]))
