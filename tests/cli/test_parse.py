"""`newsparse parse`: what it prints, what it complains of, how it ends."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from newsparse import Article, Parser, parse
from newsparse.parser import Source
from tests.cli.calls import OTHER, TEXT, call, squeezed

READ = Parser.parse


def breaking(word: bytes, error: BaseException) -> object:
    """A `Parser.parse` that raises on every text with one word."""

    def read(
        self: Parser,
        source: Source,
        url: str | None = None,
        outlet: str | None = None,
        fetched_at: dt.datetime | None = None,
    ) -> Article:
        if isinstance(source, bytes) and word in source:
            raise error
        return READ(self, source, url, outlet, fetched_at)

    return read


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
    assert large.startswith("newsparse: huge.txt: it has too many bytes for one article (limit")
    assert nothing.startswith("newsparse: empty: the folder holds no .txt or .html file; ")


def test_a_name_cannot_steer_the_terminal() -> None:
    result = call("parse", "[red]x\x1b[31m\u202e.txt")
    assert result.exit_code == 1
    assert "newsparse: [red]x\\x1b[31m\\u202e.txt: there is no such file" in result.stderr


@pytest.mark.usefixtures("folder")
def test_a_bug_in_the_parser_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "parse", breaking(b"RUTENG", IndexError("out of range")))
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
        (("parse", "--url", "https://contoh.id", "a.txt", "b.txt"), "but 2 are given"),
        (("parse", "--url", "https://contoh.id/\x1b[31m", "a.txt"), "no address has"),
        (("parse", "--summary", "--pretty", "a.txt"), "--summary is not JSON"),
        (("parse", "-", "-"), "only once"),
        (("parse", "--no-such-option", "a.txt"), "No such option"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: tuple[str, ...], told: str) -> None:
    result = call(*args)
    assert result.exit_code == 2
    assert told in squeezed(result.stderr)
    assert result.stdout == ""


@pytest.mark.usefixtures("folder")
def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "parse", breaking(b"ENDE", KeyboardInterrupt()))
    result = call("parse", "a.txt", "b.txt")
    assert result.exit_code == 130
    assert "Traceback" not in result.output
