"""`run_batch`: records in, rows and failures and a report out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, Parser, UnknownOutlet, parse
from newsparse.ingest import batch
from newsparse.ingest.batch import run_batch
from newsparse.ingest.blocks import cut_blocks
from newsparse.ingest.output_files import OtherOptions, beside
from newsparse.ingest.read_paths import InputError
from newsparse.ingest.report import Progress
from newsparse.ingest.stream import parse_with_ids
from newsparse.ingest.values import Failure, Item, Record, Result
from tests.ingest.batch_inputs import TORN, line_of, lines, small_blocks, text_of, write

COUNT = 30
ROOT = Path(__file__).resolve().parents[2]
IDN = "Jakarta, IDN Times - Kebun di atap pasar dipanen warga, Senin (6/3/2023)."


@pytest.fixture(autouse=True)
def few_records_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    small_blocks(monkeypatch)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "sumur.jsonl", lines(COUNT))


def rows_of(output: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]


def test_every_record_is_a_row_or_a_failure_in_order(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    report = run_batch([source], output, workers=1)
    good = [number for number in range(COUNT) if number % 9 != 8]
    rows = output.read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["id"] for row in rows] == [f"sumur-{number}" for number in good]
    assert [Article.model_validate_json(row) for row in rows] == [parse(text_of(n)) for n in good]
    failures = rows_of(beside(output, "failures.jsonl"))
    assert [row["position"] for row in failures] == [8, 17, 26]
    assert [row["id"] for row in failures] == [f"{source}:{line}" for line in (9, 18, 27)]
    assert {row["error"] for row in failures} == {"JSONDecodeError"}
    assert failures[0]["hint"] == "write one object a line"
    assert (report.articles, report.failures, report.parsed) == (len(good), 3, COUNT)


@pytest.mark.parametrize("workers", [2, None])
def test_workers_change_nothing_but_the_time(
    source: Path, tmp_path: Path, workers: int | None
) -> None:
    write(source, lines(90))  # above the number at which workers=None starts them
    alone, together = tmp_path / "alone.jsonl", tmp_path / "together.jsonl"
    run_batch([source], alone, workers=1)
    run_batch([source], together, workers=workers)
    assert together.read_bytes() == alone.read_bytes()
    failures = [beside(path, "failures.jsonl").read_bytes() for path in (alone, together)]
    assert failures[0] == failures[1]


def test_no_failures_no_file(tmp_path: Path) -> None:
    source = write(tmp_path / "a.jsonl", [TORN, line_of(1)])
    output = tmp_path / "out.jsonl"
    run_batch([source], output, workers=1)
    assert beside(output, "failures.jsonl").exists()
    write(source, [line_of(0), line_of(1)])
    run_batch(source, output, workers=1)
    assert not beside(output, "failures.jsonl").exists()


def test_the_report_counts_by_outlet(tmp_path: Path) -> None:
    texts = [line_of(1), line_of(2, IDN), line_of(3, f"{IDN}\n\nTopik:\n\nKebun\n"), TORN]
    source = write(tmp_path / "a.jsonl", texts)
    output = tmp_path / "out.jsonl"
    report = run_batch([source], output, workers=1)
    told = json.loads(beside(output, "report.json").read_text())
    assert told == json.loads(json.dumps(report.to_dict()))
    assert (told["records"], told["articles"]) == (4, 3)
    assert told["failures"] == {"JSONDecodeError": 1}
    assert {slug: row["articles"] for slug, row in told["outlets"].items()} == {
        "generic": 1,
        "idntimes": 2,
    }
    articles = [parse(IDN), parse(f"{IDN}\n\nTopik:\n\nKebun\n")]
    idn = told["outlets"]["idntimes"]
    assert idn["fields"]["dateline"] == idn["fields"]["body"] == 2
    assert idn["characters"] == sum(len(article.text) for article in articles)
    assert sum(idn["diagnostics"].values()) == sum(len(a.diagnostics) for a in articles)
    assert told["run"]["parsed"] == 4
    rounding = 0.001
    assert sum(told["run"]["seconds_by_outlet"].values()) <= told["run"]["seconds"] + rounding
    assert told["settings"]["only_outlets"] == []
    assert told["inputs"] == [str(source)]


@pytest.mark.parametrize("only", [["idntimes"], "idntimes", ["idntimes", "kompas"]])
def test_only_outlets(tmp_path: Path, only: list[str] | str) -> None:
    source = write(tmp_path / "a.jsonl", [line_of(1), line_of(2, IDN), line_of(3)])
    report = run_batch([source], tmp_path / "out.jsonl", workers=1, only_outlets=only)
    assert [row["id"] for row in rows_of(tmp_path / "out.jsonl")] == ["sumur-2"]
    assert (report.articles, report.tally.left_out, report.failures) == (1, 2, 0)


def test_a_network_stands_for_its_sites(tmp_path: Path) -> None:
    text = "ISU BOGOR - Pasar di tepi sungai dibuka lagi hari ini, kata warga."
    assert (parse(text).outlet, parse(text).network) == ("isubogor", "pikiran-rakyat")
    source = write(tmp_path / "a.jsonl", [line_of(1, text), line_of(2)])
    run_batch([source], tmp_path / "out.jsonl", workers=1, only_outlets=["pikiran-rakyat"])
    assert [row["outlet"] for row in rows_of(tmp_path / "out.jsonl")] == ["isubogor"]


def test_a_forced_outlet(source: Path, tmp_path: Path) -> None:
    run_batch([source], tmp_path / "out.jsonl", workers=1, outlet="kompas", fields=["outlet"])
    assert {row["outlet"] for row in rows_of(tmp_path / "out.jsonl")} == {"kompas"}


@pytest.mark.parametrize("options", [{"outlet": "kompaz"}, {"only_outlets": ["kompaz"]}])
def test_an_unknown_outlet_is_told_before_anything_is_written(
    source: Path, tmp_path: Path, options: dict[str, Any]
) -> None:
    with pytest.raises(UnknownOutlet, match="kompaz"):
        run_batch([source], tmp_path / "out.jsonl", workers=1, **options)
    assert [path.name for path in tmp_path.iterdir()] == ["sumur.jsonl"]


def test_columns_are_handed_on_and_guesses_told(tmp_path: Path) -> None:
    row = {"kode": 7, "isi_lengkap": text_of(1), "asal": "https://www.contoh.id/7", "isi": "x"}
    source = write(tmp_path / "a.jsonl", [json.dumps(row)])
    notes: list[str] = []
    named: dict[str, Any] = {"text": "isi_lengkap", "url": "asal", "id": "kode"}
    run_batch([source], tmp_path / "a.out.jsonl", workers=1, tell=notes.append, **named)
    (told,) = rows_of(tmp_path / "a.out.jsonl")
    assert (told["id"], told["url"], told["dateline"]["place"]) == ("7", row["asal"], "MAUMERE")
    assert notes == []
    run_batch([source], tmp_path / "b.out.jsonl", workers=1, tell=notes.append)
    assert "the text is read from 'isi'" in notes[0]


def test_surrogates_in_names_cannot_break_an_output(tmp_path: Path) -> None:
    row = {"id": "a\ud800b", "text": text_of(1), "url": "https://contoh.id/\udfff"}
    source = write(tmp_path / "a.jsonl", [json.dumps(row)])
    run_batch([source], tmp_path / "out.jsonl", workers=1)
    (told,) = rows_of(tmp_path / "out.jsonl")
    assert (told["id"], told["url"]) == ("a\ufffdb", "https://contoh.id/\ufffd")


def test_progress_goes_on_from_what_was_done(source: Path, tmp_path: Path) -> None:
    seen: list[Progress] = []
    run_batch([source], tmp_path / "out.jsonl", workers=1, on_progress=seen.append)
    assert [told.records for told in seen] == list(range(1, COUNT + 1))
    assert (seen[-1].failures, seen[-1].reused) == (3, 0)
    assert [told.size for told in seen] == sorted(told.size for told in seen)
    assert seen[-1].size == sum(len(text_of(n)) for n in range(COUNT) if n % 9 != 8)
    again: list[Progress] = []
    run_batch([source], tmp_path / "out.jsonl", workers=1, on_progress=again.append)
    assert again[-1] == Progress(COUNT, 3, COUNT, seen[-1].size)
    assert len(again) < COUNT  # one a block


@pytest.mark.parametrize("error", ["TimedOut", "WorkerDied", "MemoryError"])
def test_what_failed_by_chance_is_tried_again(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    def unlucky(items: Iterator[Item], **named: Any) -> Iterator[tuple[str | None, Result]]:
        for name, result in parse_with_ids(items, **named):
            if name == "sumur-20":
                result = Failure(name, None, error, "it took longer than 1 seconds")
            yield name, result

    output, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    inodes = []
    run_batch([source], whole, workers=1)
    for _ in range(2):
        with monkeypatch.context() as patch:
            patch.setattr(batch, "parse_with_ids", unlucky)
            report = run_batch([source], output, workers=1)
        assert report.tally.failures[error] == 1
        inodes.append(output.stat().st_ino)
    assert inodes[0] == inodes[1]  # what comes out again as it was is not written again
    assert 0 < report.parsed < COUNT / 2  # of the second run: the one block, in vain
    size = output.stat().st_size
    assert run_batch([source], output, workers=1).parsed == report.parsed
    assert output.read_bytes() == whole.read_bytes()
    assert output.stat().st_size > size
    assert run_batch([source], output, workers=1).parsed == 0


def test_a_parser_of_other_kind_is_another_option(source: Path, tmp_path: Path) -> None:
    run_batch([source], tmp_path / "out.jsonl", workers=1)
    with pytest.raises(OtherOptions, match="indirect false, not true"):
        run_batch([source], tmp_path / "out.jsonl", workers=1, parser=Parser(indirect=True))
    with pytest.raises(OtherOptions, match="outlets "):
        run_batch([source], tmp_path / "out.jsonl", workers=1, parser=Parser(without=["tempo"]))


def test_nothing_to_read_is_told_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        run_batch(["tiada.jsonl"], tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TypeError, match="inputs are names of files"):
        run_batch(7, tmp_path / "out.jsonl")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "output"),
    [
        ("{}", "out.jsonl"),
        ("{}", "dalam/out.parquet"),
        ("{}/*.jsonl", "out.jsonl"),
        ("{}/*.jsonl", "out.parquet"),  # beside which out.parquet.failures.jsonl stands
        ("{}/**/*.jsonl", "dalam/out.jsonl"),
        ("{}/sumur.jsonl", "sumur.jsonl"),
    ],
)
def test_an_output_among_the_inputs_is_refused(
    source: Path, tmp_path: Path, given: str, output: str
) -> None:
    (tmp_path / "dalam").mkdir()
    before = source.read_bytes()
    with pytest.raises(InputError, match="one of the inputs; name an output that is not"):
        run_batch([given.format(tmp_path)], tmp_path / output, workers=1, restart=True)
    assert source.read_bytes() == before
    assert not list(tmp_path.rglob("out.*"))


def test_a_pattern_that_the_output_does_not_fit(source: Path, tmp_path: Path) -> None:
    (tmp_path / "hasil").mkdir()
    report = run_batch([f"{tmp_path}/*.jsonl"], tmp_path / "hasil" / "out.jsonl", workers=1)
    assert report.parsed == COUNT


def test_a_shell_that_names_the_output_too(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    run_batch([source], output, workers=1)
    named = sorted(map(str, tmp_path.glob("*.jsonl")))  # as the shell opens *.jsonl now
    assert len(named) == 3
    assert run_batch(named, output, workers=1).parsed == 0


def test_a_linked_output_is_written_where_the_link_leads(source: Path, tmp_path: Path) -> None:
    (tmp_path / "jauh").mkdir()
    link = tmp_path / "out.jsonl"
    try:
        link.symlink_to(tmp_path / "jauh" / "out.jsonl")
    except OSError:
        pytest.skip("no links here")
    run_batch([source], link, workers=1)
    write(source, [line_of(1), *lines(COUNT)])  # which makes the output be written anew
    run_batch([source], link, workers=1)
    assert link.is_symlink()
    assert len(rows_of(link)) == COUNT - 3 + 1


def test_blocks_hold_all_records_once_and_are_bounded() -> None:
    records: list[Item] = [Record(f"Sumur ke-{number}.", id=str(number)) for number in range(2_000)]
    blocks = list(cut_blocks(records, 20))
    assert [item for block in blocks for item in block.items] == records
    assert max(len(block.items) for block in blocks) <= 40
    assert 80 < len(blocks) < 160
    same: list[Item] = [Record("Sama.", id="sama")] * 500
    alike = list(cut_blocks(same, 20))
    assert len({block.digest for block in alike}) == len(alike)
    large: list[Item] = [Record("x" * 3_000_000, id=str(number)) for number in range(9)]
    assert max(len(block.items) for block in cut_blocks(large, 1_000_000)) == 3


@pytest.mark.parametrize(
    "other",
    [
        Record("a", None, "1"),
        Record("b", None, None),
        Record(b"a", None, None),
        Record("a", "x", None),
        Record("a", None, None, "kompas"),
        Failure(None, None, "a", ""),
    ],
)
def test_whatever_shapes_an_article_is_in_the_digest(other: Item) -> None:
    def digest(item: Item) -> bytes:
        return next(cut_blocks([item], 4)).digest

    assert digest(Record("a", None, None)) == digest(Record("a", None, None))
    assert digest(other) != digest(Record("a", None, None))


MEMORY = """
import re, sys
from pathlib import Path
from newsparse.ingest.batch import run_batch

run_batch([sys.argv[1]], sys.argv[2], workers=1, fields=["title"])
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells it")
def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        path = tmp_path / f"{count}.jsonl"
        write(path, (line_of(n, f"Sumur ke-{n}.\n\nAirnya jernih.") for n in range(count)))
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(path), str(path.with_suffix(".out.jsonl"))],
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=True,
        )
        return int(done.stdout)

    assert peak(8_000) < 1.1 * peak(2_000)
