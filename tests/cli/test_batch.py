"""`newsparse batch`: what it prints, what it refuses, how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("typer")

import typer
from rich.console import Console
from typer.testing import CliRunner, Result

from newsparse import parse
from newsparse.cli.batch import batch
from newsparse.cli.batch_views import batch_bar
from newsparse.ingest.report import Progress
from tests.cli.calls import OTHER, ROOT, TEXT, clean_environment, posix_only, squeezed

PROGRAM = """
import typer
from newsparse.cli.batch import batch

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
app.command("batch")(batch)
app()
"""


def call(*args: str, columns: int = 100) -> Result:
    app = typer.Typer()
    app.callback()(lambda: None)
    app.command("batch")(batch)
    environment = {"COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"}
    return CliRunner().invoke(app, ["batch", *args], env=environment)


def rows_of(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


@pytest.mark.usefixtures("folder")
def test_texts_become_rows_and_a_table() -> None:
    result = call("a.txt", "b.txt", "-o", "out.jsonl", "--workers", "1")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [row["id"] for row in rows_of("out.jsonl")] == ["a.txt", "b.txt"]
    assert [row["title"] for row in rows_of("out.jsonl")] == [parse(TEXT).title, parse(OTHER).title]
    heading, _, row, closing = result.stdout.splitlines()
    assert heading.split()[:4] == ["outlet", "articles", "title", "place"]
    assert row.split()[:4] == ["sindonews", "2", "100%", "100%"]
    assert closing == "2 articles in out.jsonl"


@pytest.mark.usefixtures("folder")
def test_the_table_fits_a_narrow_terminal() -> None:
    write_mixed()
    result = call("in.jsonl", "-o", "out.jsonl", columns=80)
    table = result.stdout.splitlines()[:-1]
    assert max(map(len, table)) <= 80
    assert "…" not in result.stdout
    assert table[-1].split()[:2] == ["all", "3"]
    shares = next(row for row in table if row.startswith("idntimes")).split()
    assert shares[1:4] == ["2", "50%", "100%"]


def write_mixed() -> None:
    """Three articles of two outlets, two with a place, and a line that is no JSON."""
    idn = "Jakarta, IDN Times - Kebun di atap pasar dipanen warga, Senin (6/3/2023)."
    texts = ["hujan", f"Hujan Turun di Waepana\n\n{idn}", idn]
    lines = [json.dumps({"text": text}) for text in texts]
    Path("in.jsonl").write_text("\n".join([*lines, "{torn"]), encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_failures_are_counted_and_make_the_exit_code_1() -> None:
    write_mixed()
    result = call("in.jsonl", "-o", "out.jsonl", "--text", "text")
    assert result.exit_code == 1
    told = "1 of 4 records gave no article (JSONDecodeError 1); out.jsonl.failures.jsonl says why"
    assert told in squeezed(result.stderr)
    assert [row["id"] for row in rows_of("out.jsonl.failures.jsonl")] == ["in.jsonl:4"]
    again = call("in.jsonl", "-o", "out.jsonl", "--text", "text")
    assert again.exit_code == 1
    assert "3 articles in out.jsonl; 4 of 4 records were done before" in again.stdout


@pytest.mark.usefixtures("folder")
def test_fields_and_outlets_are_named_between_commas() -> None:
    write_mixed()
    options = ("--fields", "title, timestamp_detail", "--flat", "--only-outlets", "idntimes,kompas")
    result = call("in.jsonl", "-o", "out.jsonl", *options)
    told = [tuple(row) for row in rows_of("out.jsonl")]
    assert told == [("id", "title", "timestamp_raw", "timestamp_zone")] * 2
    assert "2 articles in out.jsonl, 1 of other outlets left out" in result.stdout


@pytest.mark.usefixtures("folder")
def test_guessed_columns_are_told() -> None:
    write_mixed()
    result = call("in.jsonl", "-o", "out.jsonl")
    assert "in.jsonl: the text is read from 'text'" in squeezed(result.stderr)


@pytest.mark.usefixtures("folder")
def test_outlets_of_the_current_folder() -> None:
    draft = 'from newsparse import Outlet\nOUTLET = Outlet(slug="lereng", name="Lereng")\n'
    Path("lereng_batch_draft.py").write_text(draft)
    named = ("--outlets", "lereng_batch_draft:OUTLET", "--outlet", "lereng")
    for workers in ("1", "2"):
        output = f"out{workers}.jsonl"
        result = call("a.txt", "b.txt", "-o", output, "--workers", workers, *named)
        assert result.exit_code == 0
        assert {row["outlet"] for row in rows_of(output)} == {"lereng"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("a.txt", "-o", "out.csv"), "says no form; end its name in .jsonl"),
        (("a.txt", "-o", "out.jsonl", "--fields", "judul"), "there is no 'judul' field"),
        (("a.txt", "-o", "out.jsonl", "--outlet", "kompaz"), "newsparse outlets lists all"),
        (("a.txt", "-o", "out.jsonl", "--only-outlets", "kompaz"), "no outlet is called 'kompaz'"),
        (("tiada.txt", "-o", "out.jsonl"), "tiada.txt: there is no such file"),
        ((".", "-o", "out.jsonl"), "name an output that is not"),
        (("a.txt", "-o", "out.jsonl", "--workers", "0"), "Invalid value for '--workers'"),
        (("a.txt", "-o", "out.jsonl", "--timeout", "0"), "timeout must be more than 0"),
        (("a.txt", "-o", "out.jsonl", "--hosts", "eropa"), "'indonesian', 'all'"),
        (("a.txt",), "Missing option '--output'"),
    ],
)
def test_wrong_usage(args: tuple[str, ...], told: str) -> None:
    result = call(*args)
    assert result.exit_code == 2
    assert told in squeezed(result.stderr)
    assert not list(Path.cwd().glob("out*"))


@pytest.mark.usefixtures("folder")
def test_a_table_without_a_text_names_the_options() -> None:
    Path("in.csv").write_text("judul,tanggal\nSumur,Senin\n")
    result = call("in.csv", "-o", "out.jsonl")
    assert result.exit_code == 2
    assert "(columns: judul, tanggal); name it with --text or --html" in squeezed(result.stderr)
    assert call("in.csv", "-o", "out.jsonl", "--text", "judul").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_other_options_are_refused_with_what_to_do() -> None:
    call("a.txt", "-o", "out.jsonl")
    result = call("a.txt", "-o", "out.jsonl", "--flat")
    assert result.exit_code == 2
    assert "was begun with flat false, not true" in squeezed(result.stderr)
    assert "start over with --restart" in squeezed(result.stderr)
    assert call("a.txt", "-o", "out.jsonl", "--flat", "--restart").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_an_output_that_cannot_be_written() -> None:
    result = call("a.txt", "-o", "tiada/out.jsonl")
    assert result.exit_code == 1
    assert "newsparse: tiada/out.jsonl cannot be written" in squeezed(result.stderr)


@pytest.mark.usefixtures("folder")
def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    result = call("a.txt", "-o", "out.jsonl.zst")
    assert result.exit_code == 1
    assert 'pip install "newsparse[zstd]"' in squeezed(result.stderr)


@pytest.mark.usefixtures("folder")
def test_names_cannot_steer_the_terminal() -> None:
    Path("in\x1b[31m.jsonl").write_text(json.dumps({"text": TEXT}))
    result = call("in\x1b[31m.jsonl", "-o", "out\x1b[2J.jsonl")
    assert "\x1b" not in result.output
    assert "\\x1b" in result.stdout
    assert "\\x1b" in result.stderr


def test_the_bar_shows_rate_time_left_and_failures(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("x" * 1_000)
    screen = Console(force_terminal=True, width=100, color_system=None, legacy_windows=False)
    with screen.capture() as shown, batch_bar(screen, [str(source)], shown=True) as move:
        assert move is not None
        move(Progress(records=1_300, failures=7, reused=300, size=500))
    told = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown.get())
    assert "1,300 records" in told
    assert "7 failures" in told
    assert re.search(r"\d/s about (-:--:--|0:00:\d\d)", told)


def test_no_bar_without_a_terminal(tmp_path: Path) -> None:
    with batch_bar(Console(), [str(tmp_path)], shown=False) as move:
        assert move is None


@posix_only
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN,
    reason="a shell's background jobs ignore Ctrl-C, and so does what they start",
)
def test_ctrl_c_keeps_what_is_done(folder: Path) -> None:
    rows = (json.dumps({"id": n, "text": TEXT + str(n)}) + "\n" for n in range(9_000))
    (folder / "in.jsonl").write_text("".join(rows))
    args = [sys.executable, "-c", PROGRAM, "batch", "in.jsonl", "-o", "out.jsonl"]
    environment = clean_environment() | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(args, stderr=subprocess.PIPE, env=environment, text=True) as running:
        while not os.path.exists("out.jsonl") or not os.path.getsize("out.jsonl"):  # noqa: PTH110, PTH202
            assert running.poll() is None
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        assert running.stderr is not None
        told = running.stderr.read()
    assert running.returncode == 130
    assert "stopped; what is done is kept, and the same command goes on there" in squeezed(told)
    assert "Traceback" not in told
    assert rows_of("out.jsonl")
