"""What a person is told who gives something else than the text or page of one article."""

from __future__ import annotations

import gzip
import io
import shlex
import sys
from pathlib import Path

import pytest

from newsparse import Article
from tests.cli.calls import TEXT, call, squeezed

ENGLISH = """Fishermen in Waepana fit their boats with solar lamps

ENDE - Twenty boats in the bay of Waepana now go to sea with solar lamps on their masts, and the
fishermen say that the nights have become safer for them.

"We used to guess the way home by the smell of smoke from the kitchens," said Rofinus Bata.
"""
INDEX = (
    "<html><head><link rel=canonical href=https://kabar.id/tag/banjir></head><body class=tag>"
    + ("<article><h2><a href=/b>Banjir rendam dusun di lembah Waepana</a></h2></article>" * 8)
)
FIRST = """Perahu Nelayan Waepana Dipasangi Lampu Surya

Rabu, 08 Maret 2023 - 07:15 WITA

ENDE - Dua puluh perahu di Teluk Waepana kini melaut dengan lampu surya di ujung tiang, sehingga
jalan pulang tidak lagi ditebak dari bau asap dapur di kampung."""
LINES = (
    "RUTENG - Pasar malam di lapangan kota itu dibuka kembali setelah tiga bulan ditutup karena "
    "atap los ikannya roboh diterjang angin.",
    "Para pedagang menempati petak yang sama seperti dahulu, dan sewanya tidak naik sampai akhir "
    "tahun sesuai janji pengelola pasar itu.",
)
SECOND = "\n\n".join(
    ("Pasar Malam Ruteng Dibuka Lagi", "Kamis, 09 Maret 2023 - 18:40 WITA", *LINES)
)
SEVERAL = f"{FIRST}\n{LINES[1]}\n{LINES[1]}\n\n{SECOND}\n"
FILES: dict[str, bytes] = {
    "laporan.pdf": b"%PDF-1.7\n1 0 obj",
    "foto.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "tulisan.docx": b"PK\x03\x04\x14\x00",
    "tabel.txt": b"PAR1\x15\x04",
    "notepad.txt": TEXT.encode("utf-16-le"),
    "notepad-be.txt": TEXT.encode("utf-16-be"),
    "program.txt": bytes(range(256)),
    "a.jsonl": b'{"text": "Hujan turun."}\n',
    "a b.csv": b"id,text\n1,Hujan turun.\n",
    "a.txt.gz": gzip.compress(TEXT.encode(), mtime=0),
    "kosong.txt": b"",
    "english.txt": ENGLISH.encode(),
    "index.html": INDEX.encode(),
    "several.txt": SEVERAL.encode(),
    "nama.txt": b"berita/satu.txt\n",
    "alamat.txt": b"https://contoh.id/berita/1\n",
    "judul.txt": b"Perahu Nelayan Waepana Dipasangi Lampu Surya\n",
    "satu.TXT": TEXT.encode(),
    "16.txt": TEXT.encode("utf-16"),
}
FETCH = "newsparse opens no connection; fetch the page and hand it on: curl -sSL"
UTF_16 = "without its byte order mark; save it as UTF-8, or give data.decode('utf-16"
FAILURES = {
    "nosuch.txt": "there is no such file; check the name",
    "satuu.TXT": "there is no such file; did you mean satu.TXT?",
    "nofolder/a.txt": "there is no folder 'nofolder'; check the name",
    "*.txt": "it is a pattern; leave out the quotes, so that the shell opens it",
    "*.xml": "no file fits this pattern; check it",
    "https://contoh.id/a?b=1&c=2": (
        f"{FETCH} 'https://contoh.id/a?b=1&c=2' "
        "| newsparse parse --url 'https://contoh.id/a?b=1&c=2' -"
    ),
    "www.contoh.id/a": f"{FETCH} www.contoh.id/a | newsparse parse --url www.contoh.id/a -",
    "laporan.pdf": "the bytes are pdf, not text; take the text out first, with pdftotext",
    "foto.jpg": "the bytes are jpeg, not text; a picture cannot be read",
    "tulisan.docx": "the bytes are zip, not text; unpack it first, and save a .docx as plain text",
    "tabel.txt": "the bytes are parquet, not text; newsparse.read_records and the command",
    "notepad.txt": f"it looks like utf-16-le {UTF_16}-le')",
    "notepad-be.txt": f"it looks like utf-16-be {UTF_16}-be')",
    "program.txt": "is this an archive, a picture, a program?",
    "a.jsonl": "it is for many articles; read it with: newsparse batch a.jsonl -o articles.jsonl",
    "a b.csv": "it is for many articles; read it with: newsparse batch 'a b.csv' -o articles.jsonl",
    "a.txt.gz": "it is packed; read it with: newsparse batch a.txt.gz -o articles.jsonl",
}
DOUBTS = {
    "kosong.txt": "the text holds nothing but blanks; check that the text was saved",
    "english.txt": "the body is in English, not Indonesian; the rules here are not made for it",
    "index.html": "not one article; give the page of one article",
    "several.txt": "only the first article is parsed; cut the file, one article each",
    "nama.txt": "the text looks like a path; ",
    "alamat.txt": "the text is only an address; ",
    "judul.txt": "no line reads as running text; newsparse explain shows how each line was read",
}


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("command", ["parse", "explain"])
@pytest.mark.parametrize("name", FAILURES)
def test_what_cannot_be_read_is_one_line_with_what_to_do(name: str, command: str) -> None:
    result = call(command, name)
    assert (result.exit_code, result.stdout) == (1, "")
    [line] = result.stderr.splitlines()
    assert line.startswith(f"newsparse: {name}: ")
    assert FAILURES[name] in line


@pytest.mark.parametrize("name", DOUBTS)
def test_what_is_hardly_an_article_is_read_and_told(name: str) -> None:
    result = call("parse", name)
    assert result.exit_code == 0
    assert Article.model_validate_json(result.stdout).diagnostics
    [line] = result.stderr.splitlines()
    assert line.startswith(f"newsparse: {name}: ")
    assert DOUBTS[name] in line


@pytest.mark.parametrize("name", DOUBTS)
def test_a_summary_tells_it_among_its_own_lines(name: str) -> None:
    result = call("parse", "--summary", name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert squeezed(DOUBTS[name].partition(";")[0]) in squeezed(result.stdout)


@pytest.mark.parametrize("name", ["satu.TXT", "16.txt"])
def test_an_article_is_read_without_a_word(name: str) -> None:
    result = call("parse", name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert Article.model_validate_json(result.stdout).dateline


def test_folders_without_documents(files: Path) -> None:
    for name in ("leer", "banyak"):
        (files / name).mkdir()
    (files / "banyak" / "a.jsonl").write_bytes(FILES["a.jsonl"])
    told = "newsparse: {}: the folder holds no .txt or .html file"
    result = call("parse", "leer", "banyak")
    assert result.exit_code == 1
    empty, others = result.stderr.splitlines()
    assert empty == f"{told.format('leer')}; name the files themselves"
    batch = "newsparse batch banyak -o articles.jsonl"
    assert others == f"{told.format('banyak')}, but others; read them with: {batch}"


def test_the_command_that_is_offered_works(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the usual name of an output is an input, or lies in the folder that is read."""
    for number, name in enumerate(("a.jsonl", "articles.jsonl", ".")):
        place = files / str(number)
        place.mkdir()
        (place / ("a.jsonl" if name == "." else name)).write_bytes(FILES["a.jsonl"])
        monkeypatch.chdir(place)
        told = call("parse", name).stderr
        command = shlex.split(told.partition("with: newsparse ")[2])
        assert call(*command).exit_code == 0, told


def test_explain_of_a_folder(files: Path) -> None:
    (files / "folder").mkdir()
    result = call("explain", "folder")
    assert result.exit_code == 1
    assert result.stderr == "newsparse: folder: it is a folder; name one file in it\n"


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As somebody else's file; a test that runs as root could open any."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    result = call("parse", "satu.TXT")
    assert result.exit_code == 1
    assert result.stderr == "newsparse: satu.TXT: it may not be read; check its permissions\n"


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_how_to_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsparse.cli.inputs import read

    monkeypatch.setattr(sys, "stdin", _Terminal(io.BytesIO(b"Hujan turun.")))
    assert read("-") == b"Hujan turun."
    assert "paste the article here, then press Ctrl-" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Hujan turun.")))
    assert read("-") == b"Hujan turun."
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["satu.TXT", "https://contoh.id/a", "."])
def test_a_file_in_the_place_of_a_command(name: str) -> None:
    result = call(name)
    assert result.exit_code == 2
    told = f"There is no command {name!r}. To read it: newsparse parse {name}"
    assert told in squeezed(result.stderr)


def test_a_command_that_is_none() -> None:
    result = call("prase", "satu.TXT")
    assert result.exit_code == 2
    assert "Did you mean 'parse'?" in squeezed(result.stderr)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_has_two_names(flag: str) -> None:
    assert "Usage" in call("parse", flag).stdout


@pytest.mark.parametrize(
    ("given", "offered"),
    [
        ("detik.com", "did you mean detik? "),
        ("https://www.tempo.co/politik/1", "did you mean tempo? "),
        ("jatim.tribunnews.com", "did you mean tribun-jatim? "),
        ("Tribun Jatim", "did you mean tribun-jatim? "),
        ("tribunjatim", "did you mean tribun-jatim? "),
        ("CNN Indonesia", "did you mean cnn-indonesia? "),
        ("DETIK", "did you mean detik? "),
        ("bbc", "did you mean bbc-indonesia? "),
        ("xyzzyq", "called 'xyzzyq'; newsparse outlets lists all"),
    ],
)
def test_an_unknown_outlet_is_wrong_usage_and_near_ones_are_offered(
    given: str, offered: str
) -> None:
    result = call("parse", "--outlet", given, "satu.TXT")
    assert (result.exit_code, result.stdout) == (2, "")
    assert offered in squeezed(result.stderr)
    assert "newsparse outlets lists all" in squeezed(result.stderr)
