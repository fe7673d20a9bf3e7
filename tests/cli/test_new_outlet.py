"""`newsparse new-outlet`: the files it writes, what it prints, what it refuses."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from newsparse import Parser
from newsparse.testing import find_samples, load_outlets
from tests.cli.calls import call, clean_environment, posix_only, squeezed
from tests.drafting.sites import BUS, JAGUNG, NAME, OTHER_PAGE, PAGE, VOLI, uncommented

WRITTEN = [
    "lintas_lembah.py",
    "samples/lintas_lembah/jagung.ledger",
    "samples/lintas_lembah/jagung.txt",
    "samples/lintas_lembah/voli.ledger",
    "samples/lintas_lembah/voli.txt",
]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with texts and pages of a site in `berita`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "berita").mkdir()
    for name, text in (("jagung.txt", JAGUNG), ("voli.txt", VOLI)):
        (tmp_path / "berita" / name).write_text(text, encoding="utf-8")
    (tmp_path / "laman.html").write_bytes(PAGE)
    (tmp_path / "lain.html").write_bytes(OTHER_PAGE)
    return tmp_path


def files(folder: Path) -> list[str]:
    """Every file below a folder but the texts and pages that were given."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    names = [path.relative_to(folder).as_posix() for path in found]
    return [name for name in names if not name.startswith(("berita/", "la"))]


def lines_below(shown: str, heading: str) -> list[str]:
    """The lines between a heading and the next blank line that follows some."""
    after = shown.split(f"{heading}\n", 1)[1].splitlines()
    kept: list[str] = []
    for line in after:
        if line.strip():
            kept.append(line.strip())
        elif kept:
            break
    return kept


# what is written


def test_the_file_the_samples_and_their_ledgers(site: Path) -> None:
    result = call("new-outlet", NAME, "berita")
    assert (result.exit_code, result.stderr) == (0, "")
    assert files(site) == WRITTEN
    assert lines_below(result.stdout, "Written") == [
        "lintas_lembah.py",
        "samples/lintas_lembah/jagung.txt",
        "samples/lintas_lembah/jagung.ledger",
        "samples/lintas_lembah/voli.txt",
        "samples/lintas_lembah/voli.ledger",
    ]
    copy = site / "samples" / "lintas_lembah" / "voli.txt"
    assert copy.read_bytes() == (site / "berita" / "voli.txt").read_bytes()


def test_the_draft_is_told_from_its_samples(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("new-outlet", NAME, "berita", "--slug", "lembah-baca").exit_code == 0
    monkeypatch.syspath_prepend(str(site))
    parser = Parser(outlets=load_outlets(["lembah_baca:OUTLET"]))
    samples = list(find_samples(site / "samples"))
    assert len(samples) == 2
    for sample in samples:
        ledger = sample.ledger()
        assert ledger is not None
        assert ledger.draft is not None
        assert [entry.value for entry in ledger.entries("outlet")] == ["lembah-baca"]
        assert sample.parse().outlet == "generic"
        assert sample.parse(parser).outlet == "lembah-baca"


def test_pages_give_domain_and_layout(site: Path) -> None:
    assert call("new-outlet", NAME, "laman.html", "lain.html").exit_code == 0
    source = (site / "lintas_lembah.py").read_text(encoding="utf-8")
    assert 'domains=("lintaslembah.id",)' in source
    assert 'body="div.isi-kabar"' in source
    assert (site / "samples" / "lintas_lembah" / "laman.html").read_bytes() == PAGE


def test_slug_domain_and_folder_as_asked(site: Path) -> None:
    options = ("--slug", "lembah", "--domain", "lembah.id", "--domain", "lembah.com")
    result = call("new-outlet", NAME, "berita/voli.txt", *options, "--into", "draf/baru")
    assert result.exit_code == 0
    assert files(site) == [
        "draf/baru/lembah.py",
        "draf/baru/samples/lembah/voli.ledger",
        "draf/baru/samples/lembah/voli.txt",
    ]
    source = (site / "draf" / "baru" / "lembah.py").read_text(encoding="utf-8")
    assert '    domains=(\n        "lembah.id",\n        "lembah.com",\n    ),\n' in source
    assert "cd draf/baru && newsparse explain" in result.stdout


# what is printed


@pytest.mark.usefixtures("site")
def test_fields_found_and_missing() -> None:
    shown = squeezed(call("new-outlet", NAME, "berita").stdout)
    assert "outlet 2 of 2 read as lintas-lembah" in shown
    assert "dateline 2 of 2 Bajawa, Lintas Lembah -" in shown
    assert "tags 0 of 2 jagung.txt, voli.txt" in shown
    assert "is not told from every text" not in shown


def test_a_field_that_one_text_lacks(site: Path) -> None:
    (site / "berita" / "bus.txt").write_text(
        BUS.replace("Kamis, 14 Maret 2024 - 08:10 WITA\n", ""), encoding="utf-8"
    )
    shown = squeezed(call("new-outlet", NAME, "berita").stdout)
    assert "timestamp 2 of 3 Rabu, 6 Maret 2024 - 07:45 WITA bus.txt" in shown


def test_unknown_lines_point_into_their_ledgers(site: Path) -> None:
    rows = lines_below(call("new-outlet", NAME, "berita").stdout, "Still unknown")
    folder = site / "samples" / "lintas_lembah"
    assert len(rows) == 4  # the head of the table, its rule, and a line for each text
    for row in rows[2:]:
        name, number = row.split()[0].split(":")
        line = (folder / name).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        assert line.startswith("unknown ")
        assert line.partition("| ")[2] in row
        assert row.endswith("related    tail:Kabar sekampung")


def test_nothing_unknown_is_said_as_well(site: Path) -> None:
    text = BUS.partition("Dibaca")[0]
    (site / "bus.txt").write_text(text, encoding="utf-8")
    shown = squeezed(call("new-outlet", NAME, "bus.txt").stdout)
    assert "nothing: every line of the samples has a role; read whether it is right" in shown


def test_a_text_that_tells_nothing_is_named(site: Path) -> None:
    (site / "hujan.txt").write_text("Hujan turun sejak pagi di kota itu.\n", encoding="utf-8")
    shown = squeezed(call("new-outlet", NAME, "hujan.txt").stdout)
    assert "outlet 0 of 1 not told without an address hujan.txt (read as generic)" in shown
    assert "is not told from every text: name a line that only this outlet prints" in shown
    named = squeezed(
        call("new-outlet", NAME, "hujan.txt", "--domain", "lembah.id", "--into", "dua").stdout
    )
    assert "hujan.txt (by address only)" in named
    assert "is not told from every text" not in named


@posix_only
def test_the_next_steps_work(site: Path) -> None:
    """Both commands run as printed; uncommented rules leave nothing unknown in the new drafts."""
    shown = call("new-outlet", NAME, "berita").stdout
    steps = lines_below(shown, "Next steps")
    assert [step[:2] for step in steps[:3]] == ["1.", "2.", "3."]
    assert "4 rules wait as comments" in steps[1]
    explain, pytest_line = map(shlex.split, steps[3:])
    done = subprocess.run(
        [sys.executable, "-m", *explain], capture_output=True, text=True, env=clean_environment()
    )
    assert done.returncode == 0, done.stderr
    assert "Lintas Lembah (lintas-lembah)" in done.stdout

    place = site / "lintas_lembah.py"
    place.write_text(uncommented(place.read_text(encoding="utf-8")), encoding="utf-8")
    ledger = site / "samples" / "lintas_lembah" / "voli.ledger"
    assert "unknown " in ledger.read_text(encoding="utf-8")
    loaded = (
        []
        if entry_points(group="pytest11", name="newsparse")
        else ["-p", "newsparse.testing.pytest_plugin"]
    )
    done = subprocess.run(
        [sys.executable, *pytest_line[1:], *loaded, "-p", "no:cacheprovider"],
        capture_output=True,
        text=True,
        env=clean_environment(),
    )
    assert "2 failed, 2 passed" in done.stdout, done.stdout + done.stderr  # drafts fail until read
    assert "not yet read by a person" in done.stdout
    assert "unknown " not in ledger.read_text(encoding="utf-8")
    assert "related: Sekolah Dasar Wogo Panen Sayur Pertama" in ledger.read_text(encoding="utf-8")


def test_explain_and_parse_know_the_draft_too(site: Path) -> None:
    call("new-outlet", NAME, "berita", "--slug", "lembah-tahu")
    (site / "bus.txt").write_text(BUS, encoding="utf-8")
    named = ("--outlets", "lembah_tahu:OUTLET")
    assert "(lembah-tahu)" in call("explain", "--plain", *named, "bus.txt").stdout
    assert '"outlet":"lembah-tahu"' in call("parse", *named, "bus.txt").stdout
    assert '"outlet":"generic"' in call("parse", "bus.txt").stdout
    assert call("parse", *named, "--outlet", "lembah-tahu", "berita").exit_code == 0
    assert "lembah-tahu" in call("outlets", *named).stdout
    assert str(site) not in sys.path


def test_words_of_a_text_cannot_steer_the_terminal(site: Path) -> None:
    evil = BUS.replace("Bus Sekolah", "Bus [red]Warga[/red] \x1b[31m\u202eSekolah")
    (site / "bus.txt").write_text(evil, encoding="utf-8")
    shown = call("new-outlet", NAME, "bus.txt").stdout
    assert not set("\x1b\u202e") & set(shown)
    assert "title 1 of 1 Bus [red]Warga[/red] \\x1b[31m\\u202eSekolah Riung" in squeezed(shown)


# what is refused


@pytest.mark.parametrize("there", WRITTEN)
def test_no_file_is_ever_written_over(site: Path, there: str) -> None:
    place = site / there
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("milik orang", encoding="utf-8")
    result = call("new-outlet", NAME, "berita")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"newsparse: {Path(there)}: it is there already; move it away" in result.stderr
    assert result.stderr.endswith("nothing is written\n")
    assert files(site) == [there]
    assert place.read_text(encoding="utf-8") == "milik orang"


def test_a_second_run_is_refused_too(site: Path) -> None:
    """The files are the same, byte for byte; but somebody may be at work on them."""
    assert call("new-outlet", NAME, "berita").exit_code == 0
    result = call("new-outlet", NAME, "berita")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("newsparse: lintas_lembah.py: it is there already")
    (site / "lintas_lembah.py").unlink()
    assert "jagung.ledger: it is there already" in call("new-outlet", NAME, "berita").stderr


def test_samples_that_lie_in_their_place_are_kept(site: Path) -> None:
    folder = site / "samples" / "lintas_lembah"
    folder.mkdir(parents=True)
    (site / "berita" / "jagung.txt").rename(folder / "jagung.txt")
    result = call("new-outlet", NAME, str(folder), "berita/voli.txt")
    assert result.exit_code == 0, result.stderr
    assert files(site) == WRITTEN
    written = lines_below(result.stdout, "Written")
    assert "samples/lintas_lembah/jagung.txt  was there already" in written
    assert "samples/lintas_lembah/voli.txt" in written


def test_inputs_that_fail_stop_everything(site: Path) -> None:
    (site / "berita" / "kosong.txt").write_text(" \n", encoding="utf-8")
    (site / "berita" / "foto.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (site / "tanpa").mkdir()
    result = call("new-outlet", NAME, "berita", "hilang.txt", "tanpa")
    assert (result.exit_code, result.stdout) == (1, "")
    missing, nothing = result.stderr.splitlines()
    assert missing.startswith(
        "newsparse: hilang.txt: there is no such file; check the name; nothing"
    )
    assert nothing.startswith("newsparse: tanpa: the folder holds no .txt or .html file; ")
    for name, told in (
        ("berita/kosong.txt", "it is empty; give the text"),
        ("berita/foto.txt", "the bytes are png"),
    ):
        result = call("new-outlet", NAME, "berita/voli.txt", name)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(f"newsparse: {name}: {told}")
    assert files(site) == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((NAME,), "Missing argument"),
        ((" ", "berita"), "the name is empty; give the outlet's name as people write it"),
        (
            ("Sindonews", "berita"),
            "the slug 'sindonews' belongs to Sindonews; give another with --slug",
        ),
        ((NAME, "berita", "--slug", "Lembah!"), "'Lembah!' is no slug; use lower-case letters"),
        ((NAME, "berita", "--domain", "lembah"), "'lembah' is no domain; give one such as"),
        (
            (NAME, "laman.html", "--domain", "kompas.com"),
            "the domain 'kompas.com' belongs to Kompas",
        ),
        ((NAME, "-"), "standard input has no name for its copy: save it as a file first"),
        ((NAME, "berita", "--force"), "No such option"),
    ],
)
def test_wrong_usage_is_exit_code_2(site: Path, args: tuple[str, ...], told: str) -> None:
    result = call("new-outlet", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in squeezed(result.stderr)
    assert files(site) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(site: Path) -> None:
    (site / "tutup").mkdir(mode=0o500)
    result = call("new-outlet", NAME, "berita", "--into", "tutup")
    assert result.exit_code == 1
    assert "it cannot be written (Permission denied); check the folder" in result.stderr


def test_a_folder_that_is_a_file(site: Path) -> None:
    result = call("new-outlet", NAME, "berita", "--into", "laman.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "it cannot be written (" in result.stderr
    assert "check the folder, or give another with --into" in result.stderr
    assert (site / "laman.html").read_bytes() == PAGE


def test_what_was_written_before_a_failure_is_taken_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def failing(self: Path, mode: str = "r") -> object:
        if mode == "xb" and self.suffix == ".ledger":
            raise OSError(28, "No space left on device")
        return opened(self, mode)

    monkeypatch.setattr(Path, "open", failing)
    result = call("new-outlet", NAME, "berita")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "jagung.ledger: it cannot be written (No space left on device)" in result.stderr
    assert files(site) == []
