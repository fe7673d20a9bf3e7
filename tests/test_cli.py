"""The command line as its users meet it: output, complaints, exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("typer")

from typer.testing import CliRunner, Result

from newsparse import Article, __version__, cli, parse

ROOT = Path(__file__).resolve().parent.parent
TEXT = """Perahu Layar Nelayan Waepana Dipasangi Lampu Surya

Rabu, 08 Maret 2023 - 07:15 WITA

ENDE - Dua puluh perahu di Teluk Waepana kini melaut dengan lampu surya di ujung tiang.

Baca Juga: Harga Ikan Tongkol Turun Separuh

"Dulu kami menebak arah pulang dari bau asap dapur," kata Rofinus Bata, Selasa (7/3/2023).

tulis komentar anda
"""
OTHER = TEXT.replace("ENDE", "RUTENG").replace("Perahu", "Sampan", 1)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3|4|9|10)\d[;m]")
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell or terminal")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a test's current folder, with two texts and a picture in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(PNG)
    return tmp_path


def call(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli.build_app(), list(args), input=stdin, env={"COLUMNS": "120"})


def squeezed(text: str) -> str:
    """Text without the frames and line breaks of a terminal's width."""
    return " ".join(re.sub("[─│╭╮╰╯]", " ", text).split())


def run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *args],
        input=stdin,
        capture_output=True,
        env=clean_environment() | environment,
        timeout=50,
        check=False,
    )


def clean_environment() -> dict[str, str]:
    unset = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING", "TTY_COMPATIBLE")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return kept | {"PYTHONPATH": str(ROOT)}


# parse


@pytest.mark.usefixtures("folder")
def test_parse_gives_an_article_a_line_in_order() -> None:
    result = call("parse", "b.txt", "a.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    articles = [Article.model_validate_json(line) for line in result.stdout.splitlines()]
    assert articles == [parse(OTHER.encode()), parse(TEXT.encode())]


def test_parse_opens_folders_in_sorted_order(folder: Path) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "c.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notes.md").write_text("bukan berita", encoding="utf-8")
    result = call("parse", "--with-file", ".")
    assert result.exit_code == 0
    files = [json.loads(line)["file"] for line in result.stdout.splitlines()]
    assert files == ["a.txt", "b.txt", str(Path("deep/er/c.txt"))]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("options", [(), ("--with-file",)])
def test_pretty_is_indented_and_the_same_article(options: tuple[str, ...]) -> None:
    result = call("parse", "--pretty", *options, "a.txt")
    assert result.stdout.startswith('{\n  "')
    assert Article.model_validate_json(result.stdout) == parse(TEXT.encode())
    assert json.loads(result.stdout).get("file") == ("a.txt" if options else None)


def test_parse_reads_bytes_from_stdin() -> None:
    result = call("parse", "-", stdin="“Kami pulang,” kata Rofinus.".encode("cp1252"))
    article = Article.model_validate_json(result.stdout)
    assert "“Kami pulang,”" in article.text
    assert "encoding.guessed" in [note.code for note in article.diagnostics]


@pytest.mark.usefixtures("folder")
def test_outlet_and_url_are_handed_on() -> None:
    address = "https://www.contoh.id/berita/1"
    result = call("parse", "--outlet", "isubogor", "--url", address, "a.txt")
    article = Article.model_validate_json(result.stdout)
    assert (article.outlet, article.url) == ("isubogor", address)


def test_json_escapes_what_tears_lines_or_steers_terminals() -> None:
    text = "Judul\x85Berita \x9b31m \u202eterbalik. Isinya panjang, dan ditulis kemarin sore."
    result = call("parse", "-", stdin=text)
    assert len(result.stdout.splitlines()) == 1
    assert not set("\x85\x9b\u202e") & set(result.stdout)
    assert Article.model_validate_json(result.stdout).text == text


@pytest.mark.usefixtures("folder")
def test_summary_is_for_people() -> None:
    result = call("parse", "--summary", "a.txt", "b.txt")
    shown = squeezed(result.stdout)
    assert result.exit_code == 0
    assert "Perahu Layar Nelayan Waepana Dipasangi Lampu Surya" in shown
    assert "dateline ENDE" in shown
    assert "timestamp 2023-03-08 07:15 WITA (+08:00)" in shown
    assert "2 paragraphs" in shown
    assert "related 1: Harga Ikan Tongkol Turun Separuh" in shown
    assert shown.index("a.txt") < shown.index("b.txt")


def test_summary_names_what_was_assumed() -> None:
    shown = squeezed(call("parse", "--summary", "-", stdin=TEXT.replace(" WITA", "")).stdout)
    assert "+07:00, zone assumed" in shown
    assert "timezone.assumed" in shown


# failures


def test_failures_are_named_and_the_others_go_on(folder: Path) -> None:
    (folder / "empty").mkdir()
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(20_000_001)
    result = call("parse", "missing.txt", "photo.png", "a.txt", "huge.txt", "empty", "b.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    missing, picture, large, nothing = result.stderr.splitlines()
    assert missing == "newsparse: missing.txt: there is no such file; check the name"
    assert picture.startswith("newsparse: photo.png: the bytes are png, not text; ")
    assert large.startswith("newsparse: huge.txt: it has too many bytes (limit 20000000); split")
    assert nothing.startswith("newsparse: empty: the folder holds no .txt or .html file; ")


def test_a_name_cannot_steer_the_terminal() -> None:
    result = call("parse", "[red]x\x1b[31m\u202e.txt")
    assert result.exit_code == 1
    assert "newsparse: [red]x\\x1b[31m\\u202e.txt: there is no such file" in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_bug_in_the_parser_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def parse(self, source: bytes, **_: object) -> Article:
            if b"RUTENG" in source:
                raise IndexError("out of range")
            return parse(source)

    monkeypatch.setattr(cli, "_parser", Broken)
    result = call("parse", "b.txt", "a.txt")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "b.txt: newsparse failed on it with IndexError: out of range; please" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("parse",), "Missing argument"),
        (("parse", "--outlet", "sindonew", "a.txt"), "did you mean sindonews"),
        (("explain", "--outlet", "sindonew", "a.txt"), "did you mean sindonews"),
        (("parse", "--url", "https://contoh.id", "a.txt", "b.txt"), "but 2 are given"),
        (("parse", "--url", "https://contoh.id/\x1b[31m", "a.txt"), "no address has"),
        (("parse", "--summary", "--pretty", "a.txt"), "--summary is not JSON"),
        (("parse", "-", "-"), "only once"),
        (("parse", "--no-such-option", "a.txt"), "No such option"),
        (("explain", "a.txt", "b.txt"), "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: tuple[str, ...], told: str) -> None:
    result = call(*args)
    assert result.exit_code == 2
    assert told in squeezed(result.stderr)
    assert result.stdout == ""


@pytest.mark.usefixtures("folder")
def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Article:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_load", interrupted)
    result = call("parse", "a.txt", "b.txt")
    assert result.exit_code == 130
    assert "Traceback" not in result.output


# explain


@pytest.mark.usefixtures("folder")
def test_explain_shows_the_ledger_and_what_was_set_aside() -> None:
    result = call("explain", "a.txt")
    assert result.exit_code == 0
    shown = squeezed(result.stdout)
    assert "dateline ENDE - dateline" in shown
    assert "starts:Baca Juga:" in shown
    assert re.search(r"related 1 4\d leads to other articles", shown)
    assert "page furniture" in shown
    assert f"covers all {len(TEXT)} characters; nothing was deleted" in shown
    assert "contributors none" in shown
    assert shown.endswith("Diagnostics none")


@pytest.mark.usefixtures("folder")
def test_explain_plain_is_the_library_s_own() -> None:
    assert call("explain", "--plain", "a.txt").stdout == parse(TEXT.encode()).explain() + "\n"


def test_explain_lets_no_character_and_no_markup_act() -> None:
    evil = TEXT.replace("Dua puluh", "[bold]Dua[/bold] :fish: \x1b[31m\u202epuluh")
    shown = squeezed(call("explain", "-", stdin=evil).stdout)
    assert "[bold]Dua[/bold] :fish: \\x1b[31m\\u202epuluh" in shown
    assert "bidi_control" in shown
    assert not set("\x1b\u202e") & set(shown)


def test_explain_of_nothing() -> None:
    result = call("explain", "-", stdin="")
    assert result.exit_code == 0
    assert "The text is empty." in result.stdout


@pytest.mark.usefixtures("folder")
def test_explain_complains_like_parse() -> None:
    result = call("explain", "photo.png")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "newsparse: photo.png: the bytes are png" in result.stderr


# outlets, version, help


def test_outlets_as_table() -> None:
    shown = call("outlets").stdout
    for words in ("pikiran-rakyat", "Pikiran Rakyat", "isubogor", "idntimes.com", "{PLACE} -"):
        assert words in shown


def test_outlets_as_json() -> None:
    rows = {row["slug"]: row for row in json.loads(call("outlets", "--json").stdout)}
    assert rows["sindonews"]["datelines"] == ["{PLACE} - "]
    assert "generic" in rows
    assert {"slug", "name", "printed", "domain"} == set(rows["pikiran-rakyat"]["brands"][0])


def test_version() -> None:
    result = call("--version")
    assert (result.exit_code, result.stdout) == (0, f"newsparse {__version__}\n")


@pytest.mark.parametrize("command", [(), ("parse",), ("explain",), ("outlets",)])
def test_help_has_examples(command: tuple[str, ...]) -> None:
    result = call(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"newsparse {' '.join(command)}" in result.stdout


def examples() -> Iterator[str]:
    for command in ((), ("parse",), ("explain",), ("outlets",)):
        lines = call(*command, "--help").stdout.splitlines()
        yield from (line.strip() for line in lines if line.strip().startswith("newsparse "))


@posix_only
def test_the_examples_in_the_help_work(folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "news" / "c.txt").write_text(TEXT, encoding="utf-8")
    found = list(examples())
    assert len(found) >= 10
    program = f"{sys.executable} -m newsparse "
    script = "set -e\n" + "\n".join(line.replace("newsparse ", program, 1) for line in found)
    done = subprocess.run(
        script, shell=True, capture_output=True, env=clean_environment(), timeout=50, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads((folder / "articles.jsonl").read_text(encoding="utf-8"))


# as a program


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
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("files", "shown"), [(("a.txt", "b.txt"), True), (("a.txt",), False)])
def test_a_bar_on_a_terminal_s_stderr(files: tuple[str, ...], shown: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    with closing(os.fdopen(ours, "rb", buffering=0)) as terminal:
        done = subprocess.run(
            [sys.executable, "-m", "newsparse", "parse", *files],
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
    assert (b"Parsing" in seen) is shown
    assert len(done.stdout.splitlines()) == len(files)


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
