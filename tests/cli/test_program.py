"""The command line as a program: version, help, streams, signals, what it loads."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsparse import Article, __version__
from newsparse.cli import main
from tests.cli.calls import COMMANDS, OTHER, ROOT, TEXT, call, clean_environment, posix_only, run
from tests.scoring.folders import Gold

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3|4|9|10)\d[;m]")
HELPS = [(), *((command,) for command in COMMANDS)]


def test_version() -> None:
    result = call("--version")
    assert (result.exit_code, result.stdout) == (0, f"newsparse {__version__}\n")


@pytest.mark.parametrize("command", HELPS)
def test_help_has_examples(command: tuple[str, ...]) -> None:
    result = call(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"newsparse {' '.join(command)}" in result.stdout


def examples() -> Iterator[str]:
    for command in HELPS:
        lines = call(*command, "--help").stdout.splitlines()
        yield from (line.strip() for line in lines if line.strip().startswith("newsparse "))


@posix_only
def test_the_examples_in_the_help_work(folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "c.txt").write_text(TEXT, encoding="utf-8")
    (folder / "crawl").mkdir()
    (folder / "crawl" / "d.txt").write_text(TEXT, encoding="utf-8")
    (folder / "lama").mkdir()
    with gzip.open(folder / "lama" / "2019.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"text": OTHER}))
    (folder / "CC-NEWS.warc.gz").write_bytes(gzip.compress(b""))
    Gold(folder / "gold").add().add("laman", outlet="sindonews")
    found = list(examples())
    assert len(found) >= 15
    program = f"{sys.executable} -m newsparse "
    script = "set -e\n" + "\n".join(line.replace("newsparse ", program, 1) for line in found)
    done = subprocess.run(
        script, shell=True, capture_output=True, env=clean_environment(), timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads((folder / "articles.jsonl").read_text(encoding="utf-8"))
    assert json.loads((folder / "figures.json").read_text(encoding="utf-8"))["documents"] == 2
    assert (folder / "kabar_sabana.py").is_file()
    assert (folder / "drafts" / "samples" / "lintas_lembah" / "c.ledger").is_file()


@pytest.mark.usefixtures("folder")
def test_a_program_keeps_its_streams_and_codes() -> None:
    done = run("parse", "-", "photo.png", stdin=TEXT.encode())
    assert done.returncode == 1
    assert json.loads(done.stdout)["dateline"]["place"] == "ENDE"
    assert done.stderr.decode().count("\n") == 1
    assert run("parse", "--outlet", "sindonew", "a.txt").returncode == 2
    assert run("parse", "a.txt").returncode == 0


@pytest.mark.usefixtures("folder")
def test_colour_only_where_it_is_wanted() -> None:
    assert b"\x1b" not in run("explain", "a.txt").stdout
    assert COLOUR.search(run("explain", "a.txt", FORCE_COLOR="1").stdout.decode())
    obeyed = run("explain", "a.txt", FORCE_COLOR="1", NO_COLOR="1").stdout.decode()
    assert not COLOUR.search(obeyed)


def test_streams_that_are_not_utf_8() -> None:
    text = TEXT.replace("Teluk", "“Teluk”").encode()
    shown = run("explain", "-", stdin=text, PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"\\u201cTeluk\\u201d" in shown.stdout
    line = run("parse", "-", stdin=text, PYTHONIOENCODING="ascii").stdout
    assert "“Teluk”" in Article.model_validate_json(line).text


@posix_only
@pytest.mark.parametrize("command", [("parse",), ("parse", "--summary"), ("explain",)])
def test_a_closed_pipe_ends_quietly(folder: Path, command: tuple[str, ...]) -> None:
    long = folder / "long.txt"
    long.write_text(TEXT + "\n\nKalimat ini diulang sampai penuh." * 5000, encoding="utf-8")
    files = ["long.txt"] * (1 if command == ("explain",) else 3000)
    with subprocess.Popen(
        [sys.executable, "-m", "newsparse", *command, *files],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(50) in (0, 1)  # 0 where one write was cut and none followed


@posix_only
@pytest.mark.parametrize(
    ("args", "shown", "printed"),
    [
        (("parse", "a.txt", "b.txt"), b"Parsing", 2),
        (("parse", "a.txt"), b"", 1),
        (("score", "--only", "garam", "gold"), b"Scoring", 20),
    ],
)
def test_a_bar_on_a_terminal_s_stderr(
    folder: Path, args: tuple[str, ...], shown: bytes, printed: int
) -> None:
    import pty

    Gold(folder / "gold").add()
    ours, theirs = pty.openpty()
    with closing(os.fdopen(ours, "rb", buffering=0)) as terminal:
        done = subprocess.run(
            [sys.executable, "-m", "newsparse", *args],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env=clean_environment() | {"TERM": "xterm"},
            timeout=50,
            check=True,
        )
        os.write(theirs, b"END")
        seen = b""
        while not seen.endswith(b"END"):
            seen += terminal.read(4096)
        os.close(theirs)
    assert shown in seen if shown else seen == b"END"
    assert len(done.stdout.splitlines()) == printed


def test_help_waits_for_no_parser() -> None:
    """Help and version import neither the parser nor what reads pages."""
    code = """
import sys
from newsparse.cli import main
sys.argv = ["newsparse", "--help"]
try:
    main()
except SystemExit:
    loaded = ("pydantic", "regex", "selectolax", "newsparse.parser", "newsparse.scoring")
    print("loaded", [name for name in loaded if name in sys.modules])
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=clean_environment())
    assert done.stdout.splitlines()[-1] == "loaded []", done.stderr


def test_the_script_s_entry_point_is_main() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    [named] = re.findall(r'^newsparse = "([\w.]+):(\w+)"$', text, re.MULTILINE)
    assert named == (main.__module__, main.__name__)


def test_without_the_extra_one_line_says_what_to_install() -> None:
    for missing in ("typer", "rich"):
        hide = f"import sys; sys.modules[{missing!r}] = None"
        code = f"{hide}; from newsparse.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            env=clean_environment(),
            timeout=50,
            check=False,
        )
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert 'pip install "newsparse[cli]"' in done.stderr
