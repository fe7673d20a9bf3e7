"""What a batch leaves behind: torn ends, damage, other options, and what the next run makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse.ingest.batch import run_batch
from newsparse.ingest.output_files import BatchError, OtherOptions, beside
from newsparse.ingest.report import BatchReport, Progress
from tests.ingest.batch_inputs import line_of, lines, small_blocks, text_of, write

COUNT = 40


class Stopped(Exception):
    """What a test stops a batch with."""


@pytest.fixture(autouse=True)
def few_records_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    small_blocks(monkeypatch)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "sumur.jsonl", lines(COUNT))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def run(source: Path, output: Path) -> BatchReport:
    return run_batch([source], output, workers=1)


def fresh(source: Path, output: Path) -> bytes:
    """What an undisturbed run writes."""
    other = output.parent / "elsewhere" / output.name
    other.parent.mkdir(exist_ok=True)
    run_batch([source], other, workers=1, restart=True)
    return other.read_bytes()


def stop_after(records: int, source: Path, output: Path) -> None:
    """Run a batch that stops with an exception."""

    def stop(progress: Progress) -> None:
        if progress.records >= records:
            raise Stopped

    with pytest.raises(Stopped):
        run_batch([source], output, workers=1, on_progress=stop)


def test_a_second_run_parses_nothing_and_changes_nothing(source: Path, output: Path) -> None:
    first = run(source, output)
    before = output.read_bytes()
    second = run(source, output)
    assert (first.parsed, first.reused) == (COUNT, 0)
    assert (second.parsed, second.reused) == (0, COUNT)
    assert output.read_bytes() == before
    assert second.tally.to_dict() == first.tally.to_dict()


def test_a_stopped_run_goes_on(source: Path, output: Path) -> None:
    stop_after(COUNT // 2, source, output)
    assert output.stat().st_size > 0
    assert not beside(output, "report.json").exists()
    report = run(source, output)
    assert 0 < report.reused < report.parsed + report.reused == COUNT
    assert output.read_bytes() == fresh(source, output)


@pytest.mark.parametrize("torn", ['{"id": "sumur-1", "tit', "\n", '{"id": "palsu"}\n'])
def test_a_torn_end_of_the_output_is_cut_off(source: Path, output: Path, torn: str) -> None:
    run(source, output)
    whole = output.read_bytes()
    output.write_bytes(whole + torn.encode())
    stop_after(1, source, output)
    assert output.read_bytes() == whole  # at once, not in the end
    output.write_bytes(whole + torn.encode())
    report = run(source, output)
    assert (output.read_bytes(), report.parsed, report.mended) == (whole, 0, len(torn))


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])
def test_an_output_that_was_cut_is_mended(source: Path, output: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    output = output.with_name(f"out.{form}")
    run(source, output)
    whole = output.read_bytes()
    output.write_bytes(whole[:-7])
    report = run(source, output)
    assert output.read_bytes() == whole
    if form == "parquet":  # nothing can be read of one without its end
        assert report.parsed == COUNT
    else:
        assert 0 < report.parsed < COUNT / 2


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_lost_output_is_written_again(source: Path, output: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    output = output.with_name(f"out.{form}")
    run(source, output)
    whole = output.read_bytes()
    output.unlink()
    assert run(source, output).parsed == COUNT
    assert output.read_bytes() == whole


@pytest.mark.parametrize("torn", [b'{"block": "00ff", "at": 7', b"\x00" * 9_999, b'{"block": 7}\n'])
def test_a_torn_checkpoint_costs_what_is_torn(source: Path, output: Path, torn: bytes) -> None:
    run(source, output)
    whole = output.read_bytes()
    kept = beside(output, "checkpoint")
    blocks = kept.read_bytes().splitlines(keepends=True)
    kept.write_bytes(b"".join(blocks[:-1]) + torn)
    report = run(source, output)
    assert 0 < report.parsed < COUNT / 2
    assert output.read_bytes() == whole
    assert all(json.loads(row) for row in kept.read_text().splitlines())
    assert run(source, output).parsed == 0


def test_damaged_bytes_are_parsed_again(source: Path, output: Path) -> None:
    run(source, output)
    whole = output.read_bytes()
    at = whole.index(b"Paulus", len(whole) // 2)
    output.write_bytes(whole[:at] + b"Petrus" + whole[at + 6 :])
    report = run(source, output)
    assert 0 < report.parsed < COUNT / 2
    assert output.read_bytes() == whole


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])
@pytest.mark.parametrize(
    ("place", "edit"),
    [(0, "insert"), (COUNT // 2, "change"), (COUNT // 2, "delete"), (COUNT - 1, "delete")],
)
def test_a_changed_input_costs_its_blocks(
    source: Path, output: Path, form: str, place: int, edit: str
) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    output = output.with_name(f"out.{form}")
    rows = [line_of(number) for number in range(COUNT)]  # whose ids do not tell their place
    write(source, rows)
    run(source, output)
    if edit != "insert":
        del rows[place]
    if edit != "delete":
        rows.insert(place, line_of(place, text_of(999)))
    write(source, rows)
    report = run(source, output)
    assert report.parsed < COUNT / 2
    assert output.read_bytes() == fresh(source, output)
    assert run(source, output).parsed == 0


def test_records_that_come_later_cost_the_last_block(source: Path, output: Path) -> None:
    run(source, output)
    inode = output.stat().st_ino
    write(source, [*lines(COUNT), line_of(77), line_of(78)])
    report = run(source, output)
    assert 2 <= report.parsed < COUNT / 2
    assert output.stat().st_ino == inode  # it was added to, not written anew
    assert output.read_bytes() == fresh(source, output)


def test_a_record_given_twice_comes_out_twice(source: Path, output: Path) -> None:
    write(source, [line_of(1), line_of(2), line_of(3)] * 7)
    run(source, output)
    ids = [json.loads(line)["id"] for line in output.read_text().splitlines()]
    assert ids == ["sumur-1", "sumur-2", "sumur-3"] * 7
    assert run(source, output).parsed == 0


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"flat": True}, "flat false, not true"),
        ({"fields": ["title"]}, 'fields [], not ["title"]'),
        ({"outlet": "kompas"}, 'outlet null, not "kompas"'),
        ({"only_outlets": ["tempo"]}, 'only_outlets [], not ["tempo"]'),
        ({"url": "tautan"}, 'url null, not "tautan"'),
        ({"timeout": 9.5}, "timeout null, not 9.5"),
    ],
)
def test_other_options_are_refused(
    source: Path, output: Path, options: dict[str, object], told: str
) -> None:
    stop_after(COUNT // 2, source, output)
    before = output.read_bytes()
    with pytest.raises(OtherOptions) as caught:
        run_batch([source], output, workers=1, **options)  # type: ignore[arg-type]
    assert told in str(caught.value)
    assert "--restart" in caught.value.hint
    assert output.read_bytes() == before
    assert run(source, output).reused > 0


def test_restart_begins_again_with_other_options(source: Path, output: Path) -> None:
    run(source, output)
    report = run_batch([source], output, workers=1, flat=True, restart=True)
    assert report.parsed == COUNT
    assert "dateline_place" in output.read_text()


def test_other_options_are_no_matter_while_nothing_is_done(source: Path, output: Path) -> None:
    stop_after(1, source, output)
    assert run_batch([source], output, workers=1, flat=True).reused == 0
    with pytest.raises(OtherOptions):
        run(source, output)


@pytest.mark.parametrize("first", [False, True])
def test_fewer_inputs_are_refused_and_more_are_added(
    source: Path, output: Path, first: bool
) -> None:
    other = write(source.with_name("lain.jsonl"), [line_of(500), line_of(501)])
    run_batch([source], output, workers=1)
    given = [other, source] if first else [source, other]
    report = run_batch(given, output, workers=1)
    assert report.articles == COUNT - COUNT // 9 + 2
    assert report.reused > COUNT / 2
    with pytest.raises(OtherOptions, match=r"inputs that are not given now: .*lain\.jsonl"):
        run_batch([source], output, workers=1)


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_file_that_no_batch_wrote_is_left_alone(source: Path, output: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    output = output.with_name(f"out.{form}")
    output.write_text("catatan saya\n")
    with pytest.raises(OtherOptions, match="is there already"):
        run(source, output)
    assert output.read_text() == "catatan saya\n"
    run_batch([source], output, workers=1, restart=True)
    assert output.read_bytes() == fresh(source, output)


def test_a_checkpoint_of_something_else_is_refused(source: Path, output: Path) -> None:
    beside(output, "checkpoint").write_text('{"epoch": 3}\n')
    with pytest.raises(OtherOptions, match="is no checkpoint of a batch"):
        run(source, output)


def test_a_folder_that_is_not_there(source: Path, output: Path) -> None:
    with pytest.raises(BatchError, match=r"out\.jsonl cannot be written"):
        run(source, output.parent / "tiada" / "out.jsonl")


@pytest.mark.parametrize("kept", ["out.jsonl", "out.jsonl.checkpoint"])
def test_restart_removes_only_what_is_its_own(source: Path, output: Path, kept: str) -> None:
    run(source, output)
    other = output.with_name("out.jsonl.catatan")
    other.write_text("milik orang")
    run_batch([source], output, workers=1, restart=True)
    assert other.read_text() == "milik orang"
    assert output.with_name(kept).exists()


def test_the_report_is_there_only_while_the_output_is_complete(source: Path, output: Path) -> None:
    run(source, output)
    assert beside(output, "report.json").exists()
    write(source, [line_of(99), *lines(COUNT)])
    stop_after(COUNT, source, output)
    assert not beside(output, "report.json").exists()
    run(source, output)
    assert beside(output, "report.json").exists()
